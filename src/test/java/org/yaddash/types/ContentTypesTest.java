package org.yaddash.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentTypesTest {
  private final ContentTypes types = ContentTypes.load();

  @Test
  void theFourBuiltInTypesLoad() {
    assertThat(types.all())
        .extracting(ContentType::name)
        .containsExactly("articles", "photos", "sourceQuotes", "victims");
  }
}
