package org.yaddash.imports.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.compare.Substitutes.Substitute;

/** What stands in for pages that became no entry. */
class SubstitutesTest {
  private static final UUID BOOK = new UUID(1, 1);
  private static final UUID STORY = new UUID(1, 2);
  private static final UUID MENU = new UUID(2, 1);
  private static final UUID FRAMES = new UUID(2, 2);
  private static final UUID CONTENTS = new UUID(2, 3);
  private static final UUID LOST = new UUID(2, 4);
  private static final UUID FIRST = new UUID(3, 1);
  private static final UUID OTHER = new UUID(3, 2);

  private final Substitutes substitutes = new Substitutes(Map.of(BOOK, FIRST, STORY, OTHER));

  @Test
  void theContentsOfOneFileLeadToItsFirstArticle() {
    substitutes.add(CONTENTS, List.of(BOOK, BOOK, LOST));

    assertThat(substitutes.found()).isEqualTo(Map.of(CONTENTS, new Substitute(FIRST, false)));
  }

  @Test
  void aMenuOfSeveralFilesLeadsToAll() {
    substitutes.add(MENU, List.of(STORY, CONTENTS, BOOK));
    substitutes.add(CONTENTS, List.of(BOOK));

    assertThat(substitutes.found())
        .isEqualTo(
            Map.of(MENU, new Substitute(OTHER, true), CONTENTS, new Substitute(FIRST, false)));
  }

  @Test
  void framesAreFollowedToWhatTheirMenuLeadsTo() {
    substitutes.add(FRAMES, List.of(MENU));
    substitutes.add(MENU, List.of(CONTENTS, FRAMES));
    substitutes.add(CONTENTS, List.of(BOOK));

    assertThat(substitutes.found().get(FRAMES)).isEqualTo(new Substitute(FIRST, false));
  }

  @Test
  void pagesThatLeadToNoArticleHaveNone() {
    substitutes.add(LOST, List.of(MENU));
    substitutes.add(MENU, List.of(LOST));

    assertThat(substitutes.found()).isEmpty();
  }
}
