package org.yaddash.imports.extract.print.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImpressionsTest {
  private final Impressions impressions = new Impressions();

  @Test
  void theSameCharacterAPointBesideIsTheSame() {
    impressions.draw('a', 100, 50);
    assertThat(impressions.drawn('a', 99, 50)).isTrue();
    assertThat(impressions.drawn('a', 101, 50)).isTrue();
    assertThat(impressions.drawn('a', 102, 50)).isFalse();
    assertThat(impressions.drawn('a', 100, 51)).isFalse();
    assertThat(impressions.drawn('b', 100, 50)).isFalse();
  }

  @Test
  void anotherPageIsEmpty() {
    impressions.draw('a', 100, 50);
    impressions.clear();
    assertThat(impressions.drawn('a', 100, 50)).isFalse();
  }

  @Test
  void manyAreToldApartAsASetTellsThem() {
    Random random = new Random(7);
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      int character = 'a' + random.nextInt(30);
      int x = random.nextInt(800) - 100;
      int y = random.nextInt(200) - 50;
      boolean before =
          drawn.contains(character + " " + (x - 1) + " " + y)
              || drawn.contains(character + " " + x + " " + y)
              || drawn.contains(character + " " + (x + 1) + " " + y);
      assertThat(impressions.drawn(character, x, y)).isEqualTo(before);
      impressions.draw(character, x, y);
      drawn.add(character + " " + x + " " + y);
    }
  }

  /** A hostile page draws one character everywhere; looking it up must not become slow. */
  @Test
  void aPageFullOfOneCharacterIsNoBurden() {
    for (int i = 0; i < 400_000; i++) {
      impressions.draw('x', i % 1_000_000, i / 200_000);
    }
    assertThat(impressions.drawn('x', 199_999, 0)).isTrue();
    assertThat(impressions.drawn('x', 200_002, 0)).isFalse();
  }
}
