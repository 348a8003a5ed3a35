package org.yaddash.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://www.weir.example/a/b.html, weir.example/a/b.html",
    "https://Weir.example:443/a/b.html, weir.example/a/b.html",
    "//weir.example/a/b.html, weir.example/a/b.html",
    "http://weir.example/a/index.html, weir.example/a/",
    "http://weir.example, weir.example/",
    "http://weir.example/%C9%99.html, weir.example/ə.html",
    "http://weir.example/100%.html, weir.example/100%.html",
    "http://weir.example/a.php?id=2#top, weir.example/a.php?id=2#top",
    "site/a.html, /site/a.html",
    "/site/a.html, /site/a.html",
    "site/a.php?u=http://other.example/, /site/a.php?u=http://other.example/",
  })
  void anAddressHasOneSpelling(String address, String key) {
    assertThat(OldAddress.key(address)).isEqualTo(key);
  }
}
