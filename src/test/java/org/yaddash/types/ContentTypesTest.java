package org.yaddash.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.types.schemas.TypeFile;

class ContentTypesTest {
  private static final String PLACES =
      """
      {"properties": {"name": {"type": "string"},
                      "photos": {"x-relation": {"type": "photos", "many": true}}}}
      """;

  private final ContentTypes types = ContentTypes.load();

  @TempDir Path directory;

  @Test
  void theFourBuiltInTypesLoad() {
    assertThat(types.all())
        .extracting(ContentType::name)
        .containsExactly("articles", "photos", "sourceQuotes", "victims");
  }

  @Test
  void aFifthTypeNeedsOnlyItsFile() throws IOException {
    Files.writeString(directory.resolve("places.json"), PLACES);
    ContentTypes five = ContentTypes.load(directory);
    assertThat(five.all()).hasSize(5);
    ContentType places = five.get("places");
    assertThat(places.label()).isEqualTo("places");
    assertThat(places.display()).extracting(Field::path).containsExactly("name");
    assertThat(places.slug()).extracting(Field::path).containsExactly("name");
    assertThat(places.relation("photos")).get().extracting(Relation::inverse).isNull();
  }

  @Test
  void aFileOfTheSameNameReplacesABuiltInType() throws IOException {
    String photos = Files.readString(Path.of("content-types/photos.json"));
    Files.writeString(
        directory.resolve("photos.json"),
        photos.replace(
            "\"properties\": {\n    \"file\"",
            "\"properties\": {\n    \"negative\": {\"type\": \"string\"},\n    \"file\""));
    assertThat(ContentTypes.load(directory).get("photos").field("negative")).isPresent();
    assertThat(types.get("photos").field("negative")).isEmpty();
  }

  @Test
  void onlyFilesOfTheDirectoryItselfAreTypes() throws IOException {
    Files.writeString(directory.resolve("places.json"), PLACES);
    Files.writeString(directory.resolve("README.md"), "#");
    Files.writeString(directory.resolve(".hidden.json"), "{");
    Files.createDirectory(directory.resolve("vocabulary"));
    Files.writeString(directory.resolve("vocabulary/content-type.json"), "{");
    assertThat(ContentTypes.load(directory).all()).hasSize(5);
  }

  @Test
  void aSingleFileCanBeGiven() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("towns.json"), "{\"properties\": {\"n\": {\"type\": \"string\"}}}");
    assertThat(ContentTypes.loadOnly(file).all())
        .extracting(ContentType::name)
        .containsExactly("towns");
  }

  @Test
  void anUnknownTypeIsAProblem() {
    assertThat(types.find("planets")).isEmpty();
    assertThatThrownBy(() -> types.get("planets"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.UNKNOWN_TYPE));
  }

  @Test
  void builtInTypesAreFoundInAJarToo() throws IOException {
    Path jar = directory.resolve("a b.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String name :
          List.of("content-types/vocabulary/content-type.json", "content-types/places.json")) {
        entries.putNextEntry(new JarEntry(name));
        entries.write(PLACES.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        entries.closeEntry();
      }
    }
    URI landmark =
        URI.create("jar:" + jar.toUri() + "!/content-types/vocabulary/content-type.json");
    assertThat(TypeFile.beside(landmark.toURL()))
        .extracting(TypeFile::type)
        .containsExactly("places");
  }

  @Test
  void everyFieldOfTheBuiltInTypesIsDescribedForAnEditor() {
    ObjectMapper mapper = new ObjectMapper();
    for (ContentType type : types.all()) {
      assertThat(type.label()).isNotEqualTo(type.name());
      assertThat(type.description()).isNotEmpty();
      JsonNode fields = type.schema().path("properties");
      Stream<JsonNode> nested = type.fields().stream().map(Field::schema);
      Stream<JsonNode> direct = Stream.generate(fields.elements()::next).limit(fields.size());
      Stream.concat(nested, direct)
          .forEach(
              field ->
                  assertThat(List.of("title", "description", "examples"))
                      .allSatisfy(
                          key -> assertThat(field.has(key)).as(type + " " + field).isTrue()));
      assertThat(mapper.valueToTree(type.schema()).toString()).doesNotContain("$ref");
    }
  }

  @Test
  void everyExampleOfTheBuiltInTypesIsValid() {
    for (ContentType type : types.all()) {
      for (Field field : type.fields()) {
        if (!field.topLevel()) {
          continue;
        }
        for (JsonNode example : field.schema().path("examples")) {
          assertThat(type.validate(Documents.with(type, field.path(), example)))
              .as(type + "." + field.path())
              .isEmpty();
        }
      }
      for (Relation relation : type.relations()) {
        for (JsonNode example : type.schema().at("/properties/" + relation.name() + "/examples")) {
          assertThat(type.validate(Documents.with(type, relation.name(), example)))
              .as(type + "." + relation.name())
              .isEmpty();
        }
      }
    }
  }

  @Test
  void relationsOfTheBuiltInTypesPointBackAtEachOther() {
    for (ContentType type : types.all()) {
      for (Relation relation : type.relations()) {
        assertThat(relation.many()).isTrue();
        assertThat(types.get(relation.type()).relation(String.valueOf(relation.inverse())))
            .get()
            .extracting(Relation::type, Relation::inverse)
            .isEqualTo(Arrays.asList(type.name(), relation.name()));
      }
    }
  }
}
