package org.yaddash.imports.recognise.citations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Marlow, J., Fenn, K. A., & Thorne, P. | Marlow, J. + Fenn, K. A. + Thorne, P.",
        "J. Marlow, K. Fenn, and P. Thorne. | J. Marlow + K. Fenn + P. Thorne",
        "Marlow, John, and Kate Fenn, | Marlow, John + Kate Fenn",
        "Marlow J, Fenn KA, Thorne P. | Marlow J + Fenn KA + Thorne P.",
        "Marlow and Fenn | Marlow + Fenn",
        "Marlow J.; Fenn K. | Marlow J. + Fenn K.",
        "MARLOW John, FENN Kate, | MARLOW John + FENN Kate",
        "Marlow, John. | Marlow, John",
        "Marlow, J., et al. | Marlow, J.",
        "Лукинский В.С., Долинская А. И. и др. | Лукинский В.С. + Долинская А. И.",
        "Лукинский В. С. и Долинская А. И. | Лукинский В. С. + Долинская А. И.",
        "Vəlixanlı A. və Həsənbəyli R. | Vəlixanlı A. + Həsənbəyli R.",
        "by Human Rights Watch | Human Rights Watch",
        "Ministry of Trade and Health of the Vale, | Ministry of Trade and Health of the Vale",
        "W.-P. de Roever. | W.-P. de Roever",
      })
  void peopleAreToldApart(String text, String names) {
    Citation.Piece piece = new Citation.Piece(CitationField.AUTHOR, text, 0, text.length());

    assertThat(Names.in(text, piece).stream().map(Citation.Value::text))
        .containsExactly(names.split(" \\+ "));
  }
}
