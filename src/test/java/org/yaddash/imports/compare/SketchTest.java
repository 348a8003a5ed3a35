package org.yaddash.imports.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SketchTest {
  private static final Random RANDOM = new Random(20);

  @Test
  void likenessIsAboutTheShareOfRunsThatTextsHaveInCommon() {
    for (int words : new int[] {30, 60, 150, 600, 5_000}) {
      for (double changed : new double[] {0, 0.02, 0.1, 0.4, 1}) {
        double told = 0;
        double actual = 0;
        int pairs = 40;
        for (int pair = 0; pair < pairs; pair++) {
          List<String> one = words(words);
          List<String> other = new ArrayList<>(one);
          for (int i = 0; i < other.size(); i++) {
            if (RANDOM.nextDouble() < changed) {
              other.set(i, word());
            }
          }
          told += Sketch.of(String.join(" ", one)).likeness(Sketch.of(String.join(" ", other)));
          actual += common(one, other);
        }
        assertThat(told / pairs)
            .as("%d words, %s of them changed", words, changed)
            .isCloseTo(actual / pairs, within(0.06));
      }
    }
  }

  @Test
  void marksAndCapitalsMakeNoDifference() {
    Sketch one = Sketch.of("The ferry of Ashwater, built in 1931, sank. Əli saw it: nobody else.");
    Sketch other = Sketch.of("the FERRY of ashwater built in 1931 sank – əli saw it (nobody else)");
    assertThat(one.likeness(other)).isEqualTo(1);
  }

  @Test
  void aFewWordsSayNothing() {
    assertThat(Sketch.of("").says()).isFalse();
    assertThat(Sketch.of("one two three").says()).isFalse();
    assertThat(Sketch.of(String.join(" ", words(29))).says()).isFalse();
    assertThat(Sketch.of(String.join(" ", words(30))).says()).isTrue();
  }

  private static double common(List<String> one, List<String> other) {
    Set<String> runs = runs(one);
    Set<String> all = new HashSet<>(runs);
    Set<String> others = runs(other);
    all.addAll(others);
    runs.retainAll(others);
    return (double) runs.size() / all.size();
  }

  private static Set<String> runs(List<String> words) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + 4)));
    }
    return runs;
  }

  private static List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word());
    }
    return words;
  }

  private static String word() {
    return Integer.toString(RANDOM.nextInt(40_000), 36);
  }
}
