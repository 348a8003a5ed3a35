package org.yaddash.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

class BrokenTypeFileTest {
  @TempDir Path directory;

  /**
   * Each row: what is put as the field "area" of places.json, the pointer, a part of the reason.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{'type':'string','x-search':'fulltext'} | /properties/area/x-search | 'fulltext' is not one of: text, name",
        "{'type':'string','x-private':'yes'} | /properties/area/x-private | must be a boolean",
        "{'type':'string','x-serch':'text'} | /properties/area/x-serch | is not a keyword",
        "{'type':'string','patern':'^a'} | /properties/area/patern | is not a keyword",
        "{'type':'text'} | /properties/area/type | 'text' is not one of",
        "{'type':'string','format':'edft'} | /properties/area/format | 'edft' is not one of",
        "{'type':'string','x-display':'area'} | /properties/area/x-display | only on a type",
        "{'type':'string','minLength':-1} | /properties/area/minLength | at least 0",
        "{'type':'string','pattern':'(a'} | /properties/area/pattern | not a regular expression",
        "{'type':'integer','x-search':'text'} | /properties/area/x-search | only text has words",
        "{'type':'string','x-search':'none','x-facet':true} | /properties/area/x-facet | cannot be counted",
        "{'type':'string','contentMediaType':'text/html','x-facet':true} | /properties/area/x-facet | rich text",
        "{'type':'string','x-sensitive':true} | '' | names no warning",
        "{'type':'string','x-sensitive':{'warning':'name'}} | /properties/area/x-sensitive | true or false",
        "{'x-relation':{}} | /properties/area/x-relation | lacks 'type'",
        "{'x-relation':{'type':'photos','many':'yes'}} | /properties/area/x-relation/many | must be a boolean",
        "{'x-relation':{'type':'photos','reverse':'x'}} | /properties/area/x-relation/reverse | is not",
        "{'x-relation':{'type':'photos'},'x-localized':true} | /properties/area/x-localized | must be false",
        "{'x-relation':{'type':'photos'},'x-search':'text'} | /properties/area/x-search | must not stand here",
        "{'x-relation':{'type':'planets'}} | /properties/area/x-relation/type | no content type planets",
        "{'x-relation':{'type':'photos','inverse':'towns'}} | /properties/area/x-relation/inverse | no relation photos.towns",
        "{'x-relation':{'type':'photos','inverse':'victims'}} | /properties/area/x-relation/inverse | photos.victims does not point back",
        "{'$ref':'#/$defs/nothing'} | /properties/area/$ref | points at nothing",
        "{'$ref':'other.json#/a'} | /properties/area/$ref | does not point inside this file",
        "{'$ref':'https://example.invalid/schema.json'} | /properties/area/$ref | does not point inside this file",
        "{'$ref':'#/$defs/ring'} | /$defs/ring/properties/ring/$ref | refers to itself",
        "{'$ref':'#/$defs/short','maxLength':9} | /properties/area/maxLength | beside $ref",
        "{'$ref':'#/$defs/misused'} | /$defs/misused/x-search | is not one of",
        "{'type':'object'} | /properties/area | names its fields",
        "{'type':'object','properties':{}} | /properties/area | names its fields",
        "{'type':'array'} | /properties/area | says in items",
        "{'type':'array','items':{'type':'array','items':{'type':'string'}}} | /properties/area/items | list of lists",
        "{'type':'array','items':{'type':'string','x-search':'text'}} | /properties/area/items/x-search | where no field is",
        "{'type':'string','anyOf':[{'x-facet':true}]} | /properties/area/anyOf/0/x-facet | where no field is",
        "{'type':'object','x-localized':true,'properties':{'a':{'type':'string'}}} | /properties/area/x-localized | group",
        "{'type':'object','properties':{'a':{'x-relation':{'type':'photos'}}}} | /properties/area/properties/a/x-relation | not inside another",
        "{'type':'object','properties':{'a b':{'type':'string'}}} | /properties/area/properties/a b | is not a field's name",
        "{'type':'object','additionalProperties':true,'properties':{'a':{'type':'string'}}} | /properties/area/additionalProperties | must be false",
        "{'type':['string','integer']} | /properties/area | no type that a field can have",
        "{} | /properties/area | no type that a field can have",
        "{'type':'string','x-dublin-core':'autor'} | /properties/area/x-dublin-core | no element of Dublin Core",
        "{'type':'string','x-csl':['title']} | /properties/area/x-csl | only a type has choices",
        "{'type':'string','x-schema-org':'birth date'} | /properties/area/x-schema-org | must",
        "{'type':'string','x-schema-org':{'type':'Place'}} | /properties/area/x-schema-org | must",
        "true | /properties/area | must be an object",
        "'text' | /properties/area | must be",
      })
  void aMisusedKeywordIsToldWithFilePointerAndReason(String field, String pointer, String reason)
      throws IOException {
    String places =
        """
        {"type": "object", "x-display": "name",
         "properties": {"name": {"type": "string"}, "area": FIELD},
         "$defs": {"short": {"type": "string", "maxLength": 5},
                   "misused": {"type": "string", "x-search": "WRONG"},
                   "ring": {"type": "object", "properties": {"ring": {"$ref": "#/$defs/ring"}}}}}
        """
            .replace("WRONG", field.contains("misused") ? "wrong" : "text")
            .replace("FIELD", field.replace('\'', '"'));
    List<Problem> problems = faultsOf("places.json", places);
    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.CONTENT_TYPE_BROKEN);
              assertThat(problem.source())
                  .isEqualTo(new Problem.Source.Pointer(pointer.replace("''", "")));
              assertThat(problem.detail()).startsWith("places.json").contains(reason);
            });
  }

  @Test
  void aChoiceDependsOnAPublicFieldThatExists() throws IOException {
    String places =
        """
        {"x-schema-org": [{"if": "nme", "type": "Place"}, {"if": "secret", "type": "City"}, "Thing"],
         "x-csl": [{"if": "name", "type": "book"}, "document"], "x-dublin-core": "Text",
         "properties": {"name": {"type": "string"}, "secret": {"type": "string", "x-private": true}}}
        """;
    assertThat(detailsOf("places.json", places))
        .containsExactly(
            "places.json at /x-schema-org/0/if: there is no field nme",
            "places.json at /x-schema-org/1/if: secret is private, and this would show it");
  }

  @Test
  void whatIsNotJsonIsToldWithLineAndPointer() throws IOException {
    assertThat(detailsOf("places.json", "{\n  \"properties\": {\"area\": {\"type\": }}\n}"))
        .singleElement()
        .asString()
        .startsWith("places.json at /properties/area/type: is not JSON: ")
        .contains("line 2");
    assertThat(detailsOf("places.json", "{\"title\": \"a\", \"title\": \"b\"}"))
        .singleElement()
        .asString()
        .contains("Duplicate field 'title'");
    assertThat(detailsOf("places.json", "{} {}")).singleElement().asString().contains("not JSON");
    assertThat(detailsOf("places.json", "")).containsExactly("places.json: is empty");
    assertThat(detailsOf("places.json", "[]"))
        .containsExactly("places.json: must be a JSON object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2places.json", "my places.json", "orte-ö.json", "search.json", ".json.json"})
  void aNameThatCannotStandInAnAddressIsRefused(String name) throws IOException {
    Files.writeString(directory.resolve(name), "{\"properties\": {\"a\": {\"type\": \"string\"}}}");
    Path given = name.startsWith(".") ? directory.resolve(name) : directory;
    assertThat(detailsOf(given)).singleElement().asString().startsWith(name + ":");
  }

  @Test
  void displayAndSlugNamePublicFieldsThatExist() throws IOException {
    String places =
        """
        {"x-display": ["nme", "secret", "area"], "x-slug": "secret", "required": ["name", "size"],
         "properties": {"name": {"type": "string"}, "secret": {"type": "string", "x-private": true},
                        "area": {"type": "object", "properties": {"a": {"type": "string"}}}}}
        """;
    assertThat(detailsOf("places.json", places))
        .containsExactly(
            "places.json at /x-display/0: there is no field nme",
            "places.json at /x-display/1: secret is private, and this would show it",
            "places.json at /x-display/2: area is a group of fields; name one of them",
            "places.json at /x-slug: secret is private, and this would show it",
            "places.json at /required: there is no field size");
  }

  @Test
  void theWarningOfASensitiveTypeIsASinglePublicText() throws IOException {
    String places =
        """
        {"x-sensitive": {"warning": "WARNING"},
         "properties": {"name": {"type": "string"}, "size": {"type": "integer"},
                        "secret": {"type": "string", "x-private": true}}}
        """;
    assertThat(detailsOf("places.json", places.replace("WARNING", "none")))
        .containsExactly("places.json at /x-sensitive/warning: there is no field none");
    assertThat(detailsOf("places.json", places.replace("WARNING", "size")))
        .containsExactly(
            "places.json at /x-sensitive/warning: size is not a single text that is always delivered");
    assertThat(detailsOf("places.json", places.replace("WARNING", "secret"))).hasSize(1);
    assertThat(detailsOf("places.json", places.replace("{\"warning\": \"WARNING\"}", "true")))
        .singleElement()
        .asString()
        .startsWith("places.json at /x-sensitive: ");
  }

  @Test
  void aFileInAnotherDialectIsRefusedWithoutFetchingIt() throws IOException {
    String places = "{\"$schema\": \"DIALECT\", \"properties\": {\"a\": {\"type\": \"string\"}}}";
    for (String dialect :
        List.of("http://json-schema.org/draft-07/schema#", "http://127.0.0.1:1/schema.json")) {
      assertThat(detailsOf("places.json", places.replace("DIALECT", dialect)))
          .singleElement()
          .asString()
          .startsWith("places.json at /$schema: '" + dialect + "' is not known");
    }
  }

  @Test
  void aFileThatIsNoTypeAtAllIsToldSo() throws IOException {
    assertThat(detailsOf("places.json", "{}"))
        .containsExactly("places.json: names no fields in properties");
    assertThat(detailsOf("places.json", "{\"type\": \"string\"}")).hasSize(1);
    assertThat(detailsOf("places.json", "{\"properties\": {\"n\": {\"type\": \"integer\"}}}"))
        .containsExactly(
            "places.json: names no field in x-display, and has no text that could name an entry");
    assertThat(detailsOf("places.json", "{\"properties\": {\"id\": {\"type\": \"string\"}}}"))
        .containsExactly("places.json at /properties/id: the name is taken by JSON:API");
  }

  @Test
  void aPlaceWithoutFilesIsToldByItsName() {
    assertThat(detailsOf(directory.resolve("nowhere")))
        .containsExactly("nowhere: is neither a directory nor a file NAME.json");
  }

  @Test
  void everythingWrongInEveryFileIsToldAtOnce() throws IOException {
    Files.writeString(directory.resolve("rivers.json"), "{");
    Files.writeString(
        directory.resolve("towns.json"),
        """
        {"properties": {"a": {"type": "string", "x-search": "WORDS"},
                        "b": {"type": "string", "x-facet": 1},
                        "rivers": {"x-relation": {"type": "rivers"}}}}
        """);
    Files.writeString(
        directory.resolve("hills.json"),
        """
        {"properties": {"a": {"type": "string"},
                        "river": {"x-relation": {"type": "rivers"}},
                        "lake": {"x-relation": {"type": "lakes"}}}}
        """);
    assertThat(detailsOf(directory))
        .satisfiesExactlyInAnyOrder(
            hills -> assertThat(hills).contains("hills.json", "/lake/", "no content type lakes"),
            rivers -> assertThat(rivers).contains("rivers.json", "not JSON"),
            towns -> assertThat(towns).contains("towns.json at /properties/a/x-search"),
            towns -> assertThat(towns).contains("towns.json at /properties/b/x-facet"));
  }

  @Test
  void referencesThatUnfoldWithoutEndAreRefused() throws IOException {
    StringBuilder bomb =
        new StringBuilder("{\"properties\": {\"a\": {\"$ref\": \"#/$defs/d0\"}}, \"$defs\": {");
    for (int i = 0; i < 30; i++) {
      String next = "{\"$ref\": \"#/$defs/d" + (i + 1) + "\"}";
      bomb.append(
          "\"d%d\": {\"type\": \"object\", \"properties\": {\"a\": %s, \"b\": %s}}, "
              .formatted(i, next, next));
    }
    bomb.append("\"d30\": {\"type\": \"string\"}}}");
    assertThat(detailsOf("places.json", bomb.toString()))
        .singleElement()
        .asString()
        .contains("more than can be handled");
  }

  private List<String> detailsOf(String name, String text) throws IOException {
    return faultsOf(name, text).stream().map(Problem::detail).toList();
  }

  private List<String> detailsOf(Path place) {
    ProblemException failure =
        catchThrowableOfType(ProblemException.class, () -> ContentTypes.load(place));
    return failure.problems().stream().map(Problem::detail).toList();
  }

  private List<Problem> faultsOf(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
    ProblemException failure =
        catchThrowableOfType(ProblemException.class, () -> ContentTypes.load(directory));
    return failure.problems();
  }
}
