package org.yaddash.imports.recognise.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {
  @Test
  void saysWhatJavaSaysOfEveryCharacter() {
    for (int i = Character.MIN_VALUE; i <= Character.MAX_VALUE; i++) {
      char c = (char) i;
      assertThat(Letters.letter(c)).as("%04x", i).isEqualTo(Character.isLetter(c));
      assertThat(Letters.digit(c)).as("%04x", i).isEqualTo(Character.isDigit(c));
      assertThat(Letters.letterOrDigit(c)).as("%04x", i).isEqualTo(Character.isLetterOrDigit(c));
      assertThat(Letters.white(c)).as("%04x", i).isEqualTo(Character.isWhitespace(c));
      assertThat(Letters.lower(c)).as("%04x", i).isEqualTo(Character.toLowerCase(c));
      boolean space =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || "\u200b\ufeff\u00ad".indexOf(c) >= 0;
      assertThat(Tokens.space(c)).as("%04x", i).isEqualTo(space);
    }
  }

  @Test
  void aDigitIsLookedForOnlyInThePart() {
    assertThat(Letters.hasDigit("in 1990 or so", 0, 13)).isTrue();
    assertThat(Letters.hasDigit("in 1990 or so", 7, 13)).isFalse();
    assertThat(Letters.hasDigit("في ١٩٩٠", 0, 7)).isTrue();
  }

  @Test
  void noWordThatBeginsLikeOneIsRefused() {
    Beginnings beginnings = new Beginnings(3, List.of("января", "ocak", "may"));
    assertThat(beginnings.of("may")).isTrue();
    assertThat(beginnings.of("mayın")).isTrue();
    assertThat(beginnings.of("январе")).isTrue();
    assertThat(beginnings.of("ma")).isFalse();
    assertThat(beginnings.of("the")).isFalse();
  }
}
