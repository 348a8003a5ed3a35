package org.yaddash.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

class ContentTypeTest {
  private static final ContentTypes TYPES = ContentTypes.load();

  private final ContentType articles = TYPES.get("articles");
  private final ContentType victims = TYPES.get("victims");
  private final ContentType quotes = TYPES.get("sourceQuotes");
  private final ContentType photos = TYPES.get("photos");

  @Test
  void fieldsAreNamedByDottedPathsWithoutListPositions() {
    assertThat(quotes.fields())
        .extracting(Field::path)
        .containsExactly(
            "text",
            "language",
            "source",
            "source.title",
            "source.authors",
            "source.publisher",
            "source.place",
            "source.year",
            "source.page",
            "source.url",
            "attributedTo",
            "figures",
            "figures.measure",
            "figures.group",
            "figures.value",
            "figures.qualifier",
            "figures.event",
            "figures.asOf");
    assertThat(quotes.field("articles")).isEmpty();
    assertThat(quotes.field("source.nothing")).isEmpty();
  }

  @Test
  void aFieldKnowsWhatItHolds() {
    assertThat(kind(articles, "title")).isEqualTo(FieldKind.STRING);
    assertThat(kind(articles, "body")).isEqualTo(FieldKind.HTML);
    assertThat(kind(articles, "publishedOn")).isEqualTo(FieldKind.DATE);
    assertThat(kind(articles, "originalUrl")).isEqualTo(FieldKind.URI);
    assertThat(kind(articles, "publication")).isEqualTo(FieldKind.OBJECT);
    assertThat(kind(quotes, "source.year")).isEqualTo(FieldKind.INTEGER);
    assertThat(kind(quotes, "figures.asOf")).isEqualTo(FieldKind.DATE);
  }

  @Test
  void aFieldKnowsWhetherThereCanBeMany() {
    assertThat(field(articles, "authors").list()).isTrue();
    assertThat(field(articles, "authors").many()).isTrue();
    assertThat(field(victims, "names.text").list()).isFalse();
    assertThat(field(victims, "names.text").many()).isTrue();
    assertThat(field(quotes, "source.year").many()).isFalse();
  }

  @Test
  void aFieldKnowsHowItIsIndexedAndDelivered() {
    assertThat(field(victims, "names.text").indexing()).isEqualTo(Field.Indexing.NAME);
    assertThat(field(victims, "sex").facet()).isTrue();
    assertThat(field(victims, "biography").localized()).isTrue();
    assertThat(victims.fields().stream().filter(Field::isPrivate))
        .extracting(Field::path)
        .containsExactly("ethnicity", "religion");
    assertThat(photos.fields().stream().filter(Field::sensitive))
        .extracting(Field::path)
        .containsExactly("file");
    assertThat(photos.warning()).get().extracting(Field::path).isEqualTo("contentWarning");
    assertThat(articles.warning()).isEmpty();
  }

  @Test
  void whatIsSaidOfAPersonOrAPictureInSentencesIsLocalized() {
    List<String> localized =
        TYPES.all().stream()
            .flatMap(
                type ->
                    type.fields().stream()
                        .filter(Field::localized)
                        .map(field -> type + "." + field.path()))
            .toList();
    assertThat(localized)
        .containsExactlyInAnyOrder(
            "photos.alt",
            "photos.caption",
            "photos.title",
            "victims.description",
            "victims.biography",
            "victims.circumstances");
  }

  @Test
  void whatStandsInAPrivateFieldIsPrivate() throws IOException {
    Path file = Files.createTempDirectory("types").resolve("letters.json");
    Files.writeString(
        file,
        """
        {"properties": {"name": {"type": "string"},
          "sender": {"type": "object", "x-private": true, "x-sensitive": true, "properties": {
            "homes": {"type": "array", "items": {"type": "object", "properties": {
              "street": {"type": "string", "x-private": false}}}}}},
          "warning": {"type": "string"}},
         "x-sensitive": {"warning": "warning"}}
        """);
    ContentType letters = ContentTypes.loadOnly(file).get("letters");
    assertThat(field(letters, "sender.homes").isPrivate()).isTrue();
    assertThat(field(letters, "sender.homes.street").isPrivate()).isTrue();
    assertThat(field(letters, "sender.homes.street").sensitive()).isTrue();
    assertThat(field(letters, "name").isPrivate()).isFalse();
  }

  @Test
  void valuesAreFoundThroughLists() {
    ObjectNode victim =
        Documents.of(
            "{'names': [{'text': 'Orla Venn'}, {'text': 'O. Venn', 'script': 'Latn'}, {}],"
                + " 'biography': {'en': '<p>a</p>', 'fr': '<p>b</p>'}}");
    assertThat(field(victims, "names.text").values(victim))
        .extracting(JsonNode::asText)
        .containsExactly("Orla Venn", "O. Venn");
    assertThat(field(victims, "names").values(victim)).hasSize(3);
    assertThat(field(victims, "biography").values(victim))
        .singleElement()
        .satisfies(value -> assertThat(value.path("fr").asText()).isEqualTo("<p>b</p>"));
    assertThat(field(victims, "born").values(victim)).isEmpty();
    assertThat(field(quotes, "source.year").values(Documents.of("{'source': 'x'}"))).isEmpty();
  }

  @Test
  void theFirstDisplayFieldThatHasAValueNamesAnEntry() {
    assertThat(
            ContentType.firstValue(
                victims.display(), Documents.of("{'names': [{'text': 'Orla'}]}")))
        .get()
        .extracting(JsonNode::asText)
        .isEqualTo("Orla");
    assertThat(
            ContentType.firstValue(
                victims.display(),
                Documents.of("{'names': [{'text': ' '}], 'description': {'en': 'a boy'}}")))
        .get()
        .extracting(value -> value.path("en").asText())
        .isEqualTo("a boy");
    assertThat(ContentType.firstValue(photos.display(), Documents.of("{'file': 'x'}"))).isEmpty();
  }

  @Test
  void anEntryIsSensitiveWhileItCarriesAWarning() {
    assertThat(photos.isSensitive(Documents.of("{'contentWarning': 'a'}"))).isTrue();
    assertThat(photos.isSensitive(Documents.of("{}"))).isFalse();
    assertThat(articles.isSensitive(Documents.of("{'contentWarning': 'a'}"))).isFalse();
  }

  @Test
  void everyViolationIsToldAtOnceEachWithItsPointer() {
    ObjectNode quote =
        Documents.of(
            """
            {'language': 'english', 'colour': 'red',
             'source': {'year': '1973', 'page': 41, 'isbn': 1},
             'figures': [{'value': 12}, {'measure': 'killed', 'qualifier': 'circa', 'asOf': '6.3.1972'}],
             'articles': 'none', 'victims': ['0190f3a2-7c1e-7b44-9a55-3f0d2c6b1e02', 'x']}
            """);
    assertThat(quotes.validate(quote))
        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_FIELD))
        .extracting(ContentTypeTest::pointer)
        .containsExactly(
            "",
            "/articles",
            "/colour",
            "/figures/1",
            "/figures/1/asOf",
            "/figures/1/qualifier",
            "/source/isbn",
            "/source/page",
            "/source/year",
            "/victims/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "articles | {} | The document lacks 'title'.",
        "articles | {'title':''} | title must not be empty.",
        "articles | {'title':7} | title must be a string, not an integer.",
        "articles | {'title':null} | title must be a string, not null.",
        "articles | {'title':'a','tags':[]} | tags is not a field here.",
        "articles | {'title':'a','publishedOn':'20.01.1990'} | publishedOn '20.01.1990' is not an EDTF date (such as 1990, 1990-01, 1990-01-20 or 1990?): it does not begin with a year of four digits.",
        "articles | {'title':'a','linkedDocuments':[{}]} | linkedDocuments.0 needs at least one of 'title', 'url'.",
        "articles | {'title':'a','quotes':['a/b']} | quotes.0 'a/b' is not a UUID.",
        "victims | {'sex':'f','names':[{'text':'a'}]} | sex 'f' is not one of: female, male, other, unknown.",
        "victims | {'sex':'female'} | The document needs at least one of 'names', 'description'.",
        "victims | {'names':[]} | names must not be empty.",
        "victims | {'description':'a boy'} | description must be an object, not a string.",
        "victims | {'description':{}} | description must not be empty.",
        "victims | {'description':{'in English':'a boy'}} | description.in English is not a language tag such as en or az-Cyrl.",
        "victims | {'description':{'en':7}} | description.en must be a string, not an integer.",
        "victims | {'description':{'en':'a'},'age':151} | age must be at most 150, not 151.",
        "sourceQuotes | {'text':'a','source':{'year':0}} | source.year must be at least 1, not 0.",
        "sourceQuotes | {'text':'a','figures':[{'value':1.5}]} | figures.0.value must be an integer, not a number.",
        "photos | {} | The document needs at least one of 'file', 'alt', 'caption'.",
        "photos | {'file':'A0'} | file 'A0' does not match ^[0-9a-f]{64}$.",
      })
  void aViolationIsToldInASentence(String type, String document, String sentence) {
    assertThat(TYPES.get(type).validate(Documents.of(document)))
        .extracting(Problem::detail)
        .containsExactly(sentence);
  }

  @Test
  void aLongValueIsQuotedInShort() {
    List<Problem> problems = photos.validate(Documents.of("{'file':'" + "🕯".repeat(5_000) + "'}"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).detail()).hasSizeLessThan(200).contains("🕯…'");
  }

  @Test
  void aPatternEndsAtTheEndOfTheValue() {
    String sha = "0".repeat(64);
    assertThat(photos.validate(Documents.of("{'file':'" + sha + "'}"))).isEmpty();
    assertThat(photos.validate(Documents.of("{'file':'" + sha + "\\n'}"))).hasSize(1);
  }

  @Test
  void charactersThatNoDatabaseKeepsAreRefused() {
    assertThat(articles.validate(Documents.of("{'title':'a\\u0000b'}")))
        .extracting(ContentTypeTest::pointer)
        .containsExactly("/title");
    assertThat(articles.validate(Documents.of("{'title':'a','keywords':['ok','\\ud83d']}")))
        .extracting(ContentTypeTest::pointer)
        .containsExactly("/keywords/1");
    assertThat(articles.validate(Documents.of("{'title':'\\ud83d\\udd6f'}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://ashwater.example/a b.htm",
        "HTTPS://ashwater.example/?q=ə#x",
        "page1.html",
        "../a/page 1.htm#note",
        "/a:b",
        "#top",
        "?id=3",
        "mailto:editor@ashwater.example",
        "//ashwater.example/x",
      })
  void legacyAddressesAreTakenAsTheyAre(String address) {
    ObjectNode article = Documents.of("{'title':'a'}");
    article.put("originalUrl", address);
    assertThat(articles.validate(article)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
      })
  void addressesThatAReaderMustNotFollowAreRefused(String address) {
    ObjectNode article = Documents.of("{'title':'a'}");
    article.put("originalUrl", address);
    assertThat(articles.validate(article))
        .extracting(ContentTypeTest::pointer)
        .containsExactly("/originalUrl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0190f3a2-7c1e-7b44-9a55-3f0d2c6b1e01",
        "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
        "0190F3A2-7C1E-7B44-9A55-3F0D2C6B1E01"
      })
  void uuidsOfEveryVersionAreReferences(String uuid) {
    assertThat(articles.validate(Documents.of("{'title':'a','photos':['" + uuid + "']}")))
        .isEmpty();
  }

  @Test
  void aReferenceMayNotBeGivenTwice() {
    String uuid = "0190f3a2-7c1e-7b44-9a55-3f0d2c6b1e01";
    assertThat(
            articles.validate(
                Documents.of("{'title':'a','photos':['%s','%s']}".formatted(uuid, uuid))))
        .extracting(Problem::detail)
        .containsExactly("photos must not hold the same value twice.");
  }

  @Test
  void schemasAreHandedOutAsCopies() {
    articles.schema().removeAll();
    articles.documentSchema().removeAll();
    assertThat(articles.schema().path("title").asText()).isEqualTo("Articles");
    assertThat(articles.documentSchema().has("required")).isTrue();
  }

  private static Field field(ContentType type, String path) {
    return type.field(path).orElseThrow();
  }

  private static FieldKind kind(ContentType type, String path) {
    return field(type, path).kind();
  }

  private static String pointer(Problem problem) {
    return problem.source() instanceof Problem.Source.Pointer at ? at.pointer() : "none";
  }
}
