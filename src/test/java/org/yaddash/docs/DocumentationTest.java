package org.yaddash.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaddash.problems.ProblemCode;
import org.yaddash.settings.Setting;

/**
 * Fails on a setting, a problem code or an import profile that the documentation does not have as
 * the code has it.
 */
class DocumentationTest {
  @ParameterizedTest
  @EnumSource(Setting.class)
  void everySettingStandsInTheReadmeWithItsDefaultAndMeaning(Setting setting) throws IOException {
    String otherwise = setting.otherwise() == null ? "" : "`" + setting.otherwise() + "`";
    assertThat(Files.readString(Path.of("README.md")))
        .contains("| `%s` | %s | %s |".formatted(setting.key(), otherwise, setting.meaning()));
  }

  @Test
  void everyImportProfileAndAllThatOneCanSayStandsInItsPage() throws IOException {
    String guide = Files.readString(Path.of("docs/profiles.md"));
    try (Stream<Path> files = Files.list(Path.of("imports"))) {
      List<String> profiles =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json") && !name.equals("profile.schema.json"))
              .map(name -> "`" + name.substring(0, name.length() - ".json".length()) + "`")
              .toList();
      assertThat(profiles).isNotEmpty().allSatisfy(name -> assertThat(guide).contains(name));
    }
    JsonNode schema = new ObjectMapper().readTree(Path.of("imports/profile.schema.json").toFile());
    Set<String> names = new TreeSet<>();
    schema.at("/$defs/group/properties").fieldNames().forEachRemaining(names::add);
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    names.remove("$schema");
    assertThat(names).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
  }

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void everyProblemCodeStandsInItsPage(ProblemCode code) throws IOException {
    assertThat(Files.readString(Path.of("docs/problems.md")))
        .contains("| `%s` | %d | %s |".formatted(code.code(), code.status(), code.title()));
  }
}
