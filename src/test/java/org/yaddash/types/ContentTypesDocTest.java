package org.yaddash.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.types.schemas.Edtf;

/** Holds docs/content-types.md to what the types really are. */
class ContentTypesDocTest {
  private final String doc = Files.readString(Path.of("docs/content-types.md"));
  private final ContentTypes types = ContentTypes.load();

  @TempDir Path directory;

  ContentTypesDocTest() throws IOException {}

  @Test
  void everyFieldAndRelationOfEveryTypeHasItsRow() {
    for (ContentType type : types.all()) {
      String section = section("### " + type.name());
      assertThat(section).contains(type.description());
      for (Field field : type.fields()) {
        String row = row(section, field.path());
        assertThat(row).as(type + "." + field.path()).contains(field.description());
        assertThat(row.contains("**private**")).as(row).isEqualTo(field.isPrivate());
        assertThat(row.contains("localized")).as(row).isEqualTo(field.localized());
        assertThat(row.contains("sensitive")).as(row).isEqualTo(field.sensitive());
        assertThat(row.contains("facet")).as(row).isEqualTo(field.facet());
        if (field.kind() != FieldKind.OBJECT) {
          assertThat(row.split("\\|")[3])
              .contains(field.indexing().name().toLowerCase(Locale.ROOT));
        }
      }
      for (Relation relation : type.relations()) {
        assertThat(row(section, relation.name()))
            .as(type + "." + relation.name())
            .contains(relation.type(), "`" + relation.inverse() + "`", relation.description());
      }
    }
  }

  @Test
  void everyAddedKeywordIsExplained() throws IOException {
    JsonNode keywords =
        new ObjectMapper()
            .readTree(Path.of("content-types/vocabulary/keywords.json").toFile())
            .path("properties");
    String section = section("## The added keywords");
    keywords
        .fieldNames()
        .forEachRemaining(
            keyword -> {
              if (keyword.startsWith("x-")) {
                assertThat(section).contains("| `" + keyword + "` |");
              }
            });
  }

  @Test
  void theWorkedExampleWorks() throws IOException {
    Files.writeString(directory.resolve("places.json"), block(0));
    ContentType places = ContentTypes.load(directory).get("places");
    assertThat(places.fields()).hasSize(7);
    assertThat(places.validate((ObjectNode) new ObjectMapper().readTree(block(1)))).isEmpty();
  }

  @Test
  void everyDateOfTheTableIsRead() {
    String table = section("## Dates known in part");
    long rows =
        table
            .lines()
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> Pattern.compile("`([^`]{3,40})`").matcher(line).results())
            .peek(date -> assertThat(Edtf.read(date.group(1))).as(date.group(1)).isPresent())
            .count();
    assertThat(rows).isGreaterThan(15);
  }

  private String section(String heading) {
    int start = doc.indexOf(heading + "\n");
    assertThat(start).as(heading).isNotNegative();
    int next = doc.indexOf("\n" + heading.substring(0, heading.indexOf(' ')) + " ", start + 1);
    return doc.substring(start, next < 0 ? doc.length() : next);
  }

  private static String row(String section, String name) {
    return section
        .lines()
        .filter(line -> line.startsWith("| `" + name + "` |"))
        .findFirst()
        .orElse("no row for " + name);
  }

  private String block(int number) {
    int start = -1;
    for (int i = 0; i <= number; i++) {
      start = doc.indexOf("```json\n", start + 1);
    }
    return doc.substring(start + "```json\n".length(), doc.indexOf("\n```", start));
  }
}
