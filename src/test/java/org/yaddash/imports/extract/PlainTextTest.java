package org.yaddash.imports.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

class PlainTextTest {
  @TempDir Path dir;

  private List<String> read(String text) throws IOException {
    Path file = dir.resolve("note.txt");
    Files.writeString(file, text);
    Legacy legacy = new Extractor().extract(new Original(file, "note.txt", null, 100_000));
    return legacy.blocks().stream().map(legacy::textOf).toList();
  }

  @Test
  void everyLineIsAParagraphWhereLinesAreNotWrapped() throws IOException {
    String first = "The water rose for three days. ".repeat(10).strip();
    assertThat(read(first + "\n\nTo read more:\nOne\nTwo\n\n" + first + "\n"))
        .containsExactly(first, "To read more:", "One", "Two", first);
  }

  @Test
  void linesWrappedByHandAreJoined() throws IOException {
    String wrapped =
        """
        The water rose for three days and on the fourth the wall of the old
        dam gave way; the lower street, the school and the mill were under-
        water before the bell had been rung. Nobody had believed the keep-
        er of the dam.
        It was the eleventh flood that the town's book knows, and the worst
        of them all.
        """;
    assertThat(read(wrapped)).hasSize(2);
    assertThat(read(wrapped).get(0)).contains("underwater").contains("the keeper of the dam.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"site/look.css", "site/menu.js", "site/Strings.JSON"})
  void whatPagesAreMadeWithIsNoText(String name) throws IOException {
    Path file = dir.resolve("machinery");
    Files.writeString(file, "body { color: black }\nfunction open(menu) { return menu; }\n");

    assertThatThrownBy(() -> new Extractor().extract(new Original(file, name, null, 100_000)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problems().get(0).code())
                    .isEqualTo(ProblemCode.FILE_TYPE_UNKNOWN));
  }
}
