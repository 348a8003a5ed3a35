package org.yaddash.delivery.tongues;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichTextTest {
  private static final String ROOT = "https://memory.example";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<a href=\"/api/articles/x\">a</a> | <a href=\"https://memory.example/api/articles/x\">a</a>",
        "<img alt=\"src=/x\" src='/api/photos/x/file'> | <img alt=\"src=/x\" src='https://memory.example/api/photos/x/file'>",
        "<img src=/api/photos/x/file alt=y> | <img src=\"https://memory.example/api/photos/x/file\" alt=y>",
        "<img src=\"/api/photos/x/file?rendition=plain\"> | <img src=\"https://memory.example/api/photos/x/file\">",
        "<a HREF = \"/y?a=1\">b</a> | <a HREF =\"https://memory.example/y?a=1\">b</a>",
        "<a href=\"https://other.example/\">c</a> | <a href=\"https://other.example/\">c</a>",
        "<a href=\"//other.example/\">c</a> | <a href=\"//other.example/\">c</a>",
        "<a href=\"#note-1\">1</a> href=\"/x\" | <a href=\"#note-1\">1</a> href=\"/x\"",
        "<p>no end <a href=\"/x | <p>no end <a href=\"https://memory.example/x\"",
        "a < b | a < b",
      })
  void addressesOfTheServiceBecomeAbsolute(String html, String absolute) {
    assertThat(RichText.absolute(html, ROOT)).isEqualTo(absolute);
  }

  @Test
  void aTextHasNoMarkup() {
    assertThat(
            RichText.plain(
                "<p>The <b>siren</b>&nbsp;was</p><p>heard &laquo;at&raquo;\n four &amp; five.</p>"))
        .isEqualTo("The siren was heard «at» four & five.");
  }

  @Test
  void aLongHostileTextTakesOnePass() {
    String html = "<a href=\"".repeat(100_000) + "<".repeat(100_000);

    assertThat(RichText.absolute(html, ROOT)).isNotEmpty();
  }
}
