package org.yaddash.imports.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static final String STORY =
      "The miller saw the water first. He rang the bell of the chapel until the rope tore, and then"
          + " he ran down to the quay, where the ferry lay without its ferryman. Eighty people stood"
          + " there already, and nobody had thought of bringing a lamp. For nine days he carried"
          + " whoever came, and wrote their names into the book of the mill, one under the other.";
  private static final String OTHER =
      "In the spring the county sent an engineer, who measured the wall and found that the stones of"
          + " the upper course had been laid without mortar. His report was printed in forty copies,"
          + " of which two are known today. It says that the sluice could not have been closed by one"
          + " man, and that the keeper had asked for a second one in each of the eleven years before.";

  private final UUID first = UUID.randomUUID();
  private final Duplicates duplicates = new Duplicates();

  @Test
  void aTextWithAFewOtherWordsIsNearlyTheSame() {
    UUID print = UUID.randomUUID();
    duplicates.add(first, Sketch.of(STORY));
    duplicates.add(UUID.randomUUID(), Sketch.of(OTHER));
    duplicates.add(print, Sketch.of(STORY + " Print this page."));

    List<List<Duplicates.Member>> groups = duplicates.groups();

    assertThat(groups).hasSize(1);
    assertThat(groups.get(0)).extracting(Duplicates.Member::text).containsExactly(first, print);
    assertThat(groups.get(0).get(1).likeness()).isBetween(0.75, 1.0);
  }

  @Test
  void textsWithOneSentenceInCommonAreNot() {
    duplicates.add(first, Sketch.of(STORY));
    duplicates.add(UUID.randomUUID(), Sketch.of(OTHER + STORY.substring(0, 90)));

    assertThat(duplicates.groups()).isEmpty();
  }

  @Test
  void shortTextsAreAlikeByChance() {
    duplicates.add(first, Sketch.of("Killed by the water."));
    duplicates.add(UUID.randomUUID(), Sketch.of("Killed by the water."));

    assertThat(duplicates.groups()).isEmpty();
  }
}
