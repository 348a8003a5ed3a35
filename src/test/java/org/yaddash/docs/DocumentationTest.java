package org.yaddash.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaddash.problems.ProblemCode;
import org.yaddash.settings.Setting;

/** Fails on a setting or a problem code that the documentation does not have as the code has it. */
class DocumentationTest {
  @ParameterizedTest
  @EnumSource(Setting.class)
  void everySettingStandsInTheReadmeWithItsDefaultAndMeaning(Setting setting) throws IOException {
    String otherwise = setting.otherwise() == null ? "" : "`" + setting.otherwise() + "`";
    assertThat(Files.readString(Path.of("README.md")))
        .contains("| `%s` | %s | %s |".formatted(setting.key(), otherwise, setting.meaning()));
  }

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void everyProblemCodeStandsInItsPage(ProblemCode code) throws IOException {
    assertThat(Files.readString(Path.of("docs/problems.md")))
        .contains("| `%s` | %d | %s |".formatted(code.code(), code.status(), code.title()));
  }
}
