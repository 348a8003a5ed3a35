package org.yaddash.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WithoutTagsTest {
  private static final List<String> PIECES =
      List.of(
          "<p>",
          "</p>",
          "<br>",
          "<hr>",
          "<h2>",
          "</h2>",
          "<h6>",
          "<blockquote>",
          "</blockquote>",
          "<ul>",
          "<ol>",
          "<li>",
          "</li>",
          "</ul>",
          "<em>",
          "</em>",
          "<strong>",
          "</strong>",
          "<i>",
          "</b>",
          "<u>",
          "<s>",
          "<sub>",
          "</sup>",
          "<small>",
          "<cite>",
          "</q>",
          "<span>",
          "water",
          " and ",
          "bread",
          "\n",
          "\r\n",
          "\t",
          ">",
          " > ",
          "/",
          "ə",
          "вода",
          "\ud83d\udd6f",
          "\ud83d",
          "'",
          "\"",
          "=",
          "-->",
          "]]>",
          "");

  private static final List<String> OTHERS =
      List.of(
          "<a href=\"/there\">",
          "</a>",
          "&amp;",
          "&nbsp;",
          "& ",
          "<",
          "</",
          "<>",
          "</>",
          "< p>",
          "<P>",
          "<p >",
          "<table>",
          "<!-- not said -->",
          "<script>",
          "</script>",
          "<p id=\"note-1\">");

  @Test
  void paragraphsBecomeLines() {
    assertThat(WithoutTags.of("<p>The <em>water</em> came.</p><p>Nobody rang.</p>"))
        .isEqualTo("\nThe water came.\n\nNobody rang.\n");
  }

  @Test
  void whatIsGoneThroughQuicklyIsWhatLuceneMakesOfIt() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String html = some(PIECES, random, 12) + ".";
      assertThat(WithoutTags.ofPlain(html)).as(html).isEqualTo(WithoutTags.ofAny(html));
    }
  }

  @Test
  void whatHasMoreThanPlainTagsIsLeftToLucene() {
    Random random = new Random(8);
    for (int i = 0; i < 20_000; i++) {
      String html =
          some(PIECES, random, 4)
              + OTHERS.get(random.nextInt(OTHERS.size()))
              + some(PIECES, random, 4);
      assertThat(WithoutTags.of(html)).as(html).isEqualTo(WithoutTags.ofAny(html));
    }
  }

  private static String some(List<String> pieces, Random random, int most) {
    StringBuilder html = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      html.append(pieces.get(random.nextInt(pieces.size())));
    }
    return html.toString();
  }
}
