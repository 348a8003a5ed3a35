package org.yaddash.imports.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "site/a/page.html, pic.jpg, site/a/pic.jpg",
    "site/a/page.html, ./pic.jpg#top, site/a/pic.jpg",
    "site/a/page.html, ../img/Şəkil 1.jpg, site/img/Şəkil 1.jpg",
    "site/a/page.html, ../img/%C5%9E%C9%99kil%201.jpg, site/img/Şəkil 1.jpg",
    "site/a/page.html, ..\\img\\Şəkil 1.jpg, site/img/Şəkil 1.jpg",
    "site/a/page.html, PIC.JPG, site/a/pic.jpg",
    "site/a/page.html, pic.jpg?size=2, site/a/pic.jpg",
    "site/a/page.html, http://www.example.org/old/site/a/pic.jpg, site/a/pic.jpg",
    "site/a/page.html, https://www.Example.org/old/site/a/pic.jpg, site/a/pic.jpg",
    "site/a/page.html, //www.example.org/old/site/a/pic.jpg, site/a/pic.jpg",
    "site/a/page.html, /old/site/a/pic.jpg, site/a/pic.jpg",
    "x.zip!/page.html, img/in.jpg, x.zip!/img/in.jpg",
    "x.zip!/img/page.html, /img/in.jpg, x.zip!/img/in.jpg",
    "site/a/page.html, ../../../../site/a/pic.jpg, ",
    "site/a/page.html, http://elsewhere.example/old/site/a/pic.jpg, ",
    "site/a/page.html, mailto:pic.jpg, ",
    "site/a/page.html, '#top', ",
    "site/a/page.html, '', ",
  })
  void anAddressMeansTheFileThatABrowserWouldShow(String page, String href, String path) {
    assertThat(addresses("http://www.example.org/old").find(page, href))
        .isEqualTo(java.util.Optional.ofNullable(path));
  }

  @Test
  void withoutABaseTheRootIsTheUploads() {
    assertThat(addresses(null).find("site/a/page.html", "/site/a/pic.jpg"))
        .contains("site/a/pic.jpg");
    assertThat(addresses(null).find("site/a/page.html", "http://x/site/a/pic.jpg")).isEmpty();
  }

  private static Addresses<String> addresses(@Nullable String base) {
    Addresses<String> addresses = new Addresses<>(base);
    for (String path :
        new String[] {"site/a/pic.jpg", "site/img/Şəkil 1.jpg", "x.zip!/img/in.jpg"}) {
      addresses.add(path, path);
    }
    return addresses;
  }
}
