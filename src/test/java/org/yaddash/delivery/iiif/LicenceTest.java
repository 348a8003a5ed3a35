package org.yaddash.delivery.iiif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceTest {
  @ParameterizedTest
  @CsvSource({
    "CC BY 4.0, http://creativecommons.org/licenses/by/4.0/",
    "cc-by-nc-nd 3.0, http://creativecommons.org/licenses/by-nc-nd/3.0/",
    "CC BY-SA 4.0, http://creativecommons.org/licenses/by-sa/4.0/",
    "CC0, http://creativecommons.org/publicdomain/zero/1.0/",
    "Public domain, http://creativecommons.org/publicdomain/mark/1.0/",
    "https://creativecommons.org/licenses/by/4.0/, http://creativecommons.org/licenses/by/4.0/",
    "https://rightsstatements.org/page/InC/1.0/, http://rightsstatements.org/vocab/InC/1.0/"
  })
  void aLicenceWithAnAddressIsKnown(String said, String address) {
    assertThat(Licence.of(said)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "© Ashwater Courier",
        "CC BY",
        "not CC BY 4.0",
        "https://creativecommons.org.example/licenses/by/4.0/",
        "https://creativecommons.org/licenses/by/4.0/\"onload=",
        "javascript:alert(1)"
      })
  void whatIsNoLicenceWithAnAddressIsNone(String said) {
    assertThat(Licence.of(said)).isEmpty();
  }

  @Test
  void aLongTextIsNone() {
    assertThat(Licence.of("https://creativecommons.org/licenses/" + "a".repeat(100_000))).isEmpty();
  }
}
