package org.yaddash.search.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.yaddash.search.projection.Languages;

class CollationTest {
  private final Collation collation = new Collation(List.of("en", "az", "ru"));

  private List<String> sorted(String language, String... texts) {
    return Stream.of(texts)
        .sorted(Comparator.comparing(text -> collation.key(language, text)))
        .toList();
  }

  @Test
  void eachLanguageHasItsOwnOrder() {
    assertThat(sorted("az", "şam", "xan", "qar", "han", "ışıq", "işıq", "əl", "el", "çay", "cam"))
        .containsExactly("cam", "çay", "el", "əl", "han", "xan", "ışıq", "işıq", "qar", "şam");
    assertThat(sorted("en", "xan", "qar", "han")).containsExactly("han", "qar", "xan");
    assertThat(sorted("ru", "Zoe", "Яна", "Ada")).containsExactly("Яна", "Ada", "Zoe");
  }

  @Test
  void aKeptKeyIsTheOneThatIsMade() {
    for (String language : collation.languages()) {
      BytesRef first = collation.key(language, "Hölderlin");
      assertThat(collation.key(language, "Hölderlin")).isSameAs(first);
    }
  }

  @Test
  void theKeysOfAllLanguagesAreThoseOfEach() {
    List<BytesRef> each =
        collation.languages().stream().map(language -> collation.key(language, "Işıq")).toList();
    assertThat(collation.keys("Işıq")).isEqualTo(each);
    assertThat(collation.keysOfItsOwn("Işıq")).isEqualTo(each);
  }

  @Test
  void idsSortInEveryLanguageAsTheirBytesDo() {
    List<String> ids =
        Stream.iterate(1L, n -> n * 6364136223846793005L + 1442695040888963407L)
            .limit(300)
            .map(n -> new UUID(n, ~n).toString())
            .toList();
    List<String> plain = ids.stream().sorted().toList();
    for (String language : collation.languages()) {
      assertThat(sorted(language, ids.toArray(String[]::new))).isEqualTo(plain);
    }
    assertThat(collation.languages()).containsExactly(Languages.ROOT, "en", "az", "ru");
  }
}
