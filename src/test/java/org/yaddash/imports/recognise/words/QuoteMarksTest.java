package org.yaddash.imports.recognise.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteMarksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said “it was dark” then.", "He said \"it was dark\" then.", "Он сказал «it was dark» и",
        "O, „it was dark“ dedi", "„it was dark” dedi", "he said ‘it was dark’ then"
      })
  void readsAllUsualMarks(String text) {
    assertThat(quoted(text)).containsExactly("it was dark");
  }

  @Test
  void marksTypedTwiceGiveTheInnerPairs() {
    assertThat(
            quoted(
                "According to “\"A Title,\" a report, \"the words.\"” It said: “\"more of it.\""))
        .containsExactly("A Title,", "the words.", "more of it.");
  }

  @Test
  void aQuotationWithinAQuotationStaysInIt() {
    assertThat(quoted("«Он сказал: „иди“ и ушёл»")).containsExactly("Он сказал: „иди“ и ушёл");
  }

  @Test
  void apostrophesOpenNothing() {
    assertThat(quoted("It's the town's ‘old’ well, the miners’ choir")).containsExactly("old");
  }

  @Test
  void aFloodOfMarksIsReadInOnePass() {
    String text = "«\"“".repeat(100_000);
    assertThat(QuoteMarks.in(text, 0, text.length())).isNotNull();
  }

  private static List<String> quoted(String text) {
    return QuoteMarks.in(text, 0, text.length()).stream()
        .map(quoted -> text.substring(quoted.start(), quoted.end()))
        .toList();
  }
}
