package org.yaddash.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.types.ContentTypes;

/** Rich text is harmless before it enters the log. */
class SafeHtmlTest {
  private static final ContentTypes TYPES = ContentTypes.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Ələkbərov &amp; others</p><blockquote><p lang=\"ru\">Слова</p></blockquote>",
        "<h2>One</h2><table><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>",
        "<p>a<a id=\"mark-1\" href=\"#note-1\"><sup>1</sup></a></p><p id=\"note-1\">b</p>",
        "<p><a href=\"https://archive.example/x\">there</a> and <a href=\"page2.html#n1\">here</a></p>"
      })
  void safeTextStaysToTheLetter(String html) {
    assertThat(body(html)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>kept</p><script>alert(1)</script>",
        "<p id=\"documentElement\">kept</p><a id=\"body\">x</a><h2 id=\"note-1\">y</h2>",
        "<p onclick=\"alert(1)\">kept</p>",
        "<p>kept<img src=x onerror=alert(1)></p>",
        "<p>kept</p><svg onload=alert(1)>",
        "<p>kept <a href=\"jav&#x09;ascript:alert(1)\">a</a></p>",
        "<p>kept</p><iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<p style=\"background:url(javascript:alert(1))\">kept</p>",
        "<p>kept</p><math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">"
      })
  void whatCouldActIsTakenOutAndTheWordsStay(String html) {
    assertThat(body(html))
        .contains("kept")
        .doesNotContain("<script")
        .doesNotContain("<iframe")
        .doesNotContain("<style")
        .doesNotContain("style=")
        .doesNotContain("id=")
        .doesNotContain("javascript:")
        .doesNotContainPattern("<[^>]*\\son\\w+=");
  }

  @Test
  void everyLanguageOfALocalizedTextIsMadeSafe() {
    ObjectNode victim = JsonNodeFactory.instance.objectNode();
    victim.putObject("biography").put("en", "<p>a</p>").put("az", "<p>b</p><script>x</script>");
    ObjectNode safe = SafeHtml.in(TYPES.get("victims"), victim);
    assertThat(safe.at("/biography/en").asText()).isEqualTo("<p>a</p>");
    assertThat(safe.at("/biography/az").asText()).isEqualTo("<p>b</p>");
    assertThat(victim.at("/biography/az").asText()).contains("<script>");
  }

  private static String body(String html) {
    ObjectNode article = JsonNodeFactory.instance.objectNode().put("title", "t").put("body", html);
    return SafeHtml.in(TYPES.get("articles"), article).path("body").asText();
  }
}
