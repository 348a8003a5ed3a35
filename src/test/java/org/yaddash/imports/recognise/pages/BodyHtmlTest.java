package org.yaddash.imports.recognise.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.Block.Place;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.Sheet;

class BodyHtmlTest {
  @Test
  void everyKindOfBlockHasItsElement() {
    Legacy legacy =
        Sheet.web()
            .heading(1, "Head")
            .paragraph("One & <two>")
            .quote("Said")
            .quote("and said")
            .list("a", "b")
            .table("x | y", "1 | 2")
            .legacy();

    assertThat(BodyHtml.of(legacy, legacy.blocks(), null))
        .isEqualTo(
            "<h2>Head</h2><p>One &amp; &lt;two&gt;</p><blockquote><p>Said</p><p>and said</p></blockquote>"
                + "<ol><li>a</li><li>b</li></ol><table><tr><th>x</th><th>y</th></tr><tr><td>1</td><td>2</td></tr></table>");
  }

  @Test
  void onlyHarmlessLinksStay() {
    Legacy legacy =
        Sheet.web()
            .paragraph(
                "[[a|http://a.example/]] [[b|javascript:alert(1)]] [[c|jav\tascript:x]] [[d|c.html]] [[e|data:text/html,x]]")
            .legacy();

    assertThat(BodyHtml.of(legacy, legacy.blocks(), "http://s.example/x/"))
        .isEqualTo(
            "<p><a href=\"http://a.example/\">a</a> b c <a href=\"http://s.example/x/c.html\">d</a> e</p>");
  }

  @Test
  void marksThatCrossAreNested() {
    List<Inline> inlines = new ArrayList<>();
    inlines.add(new Inline(Inline.Kind.STRONG, 0, 5, null));
    inlines.add(new Inline(Inline.Kind.EMPHASIS, 2, 8, null));
    inlines.add(new Inline(Inline.Kind.BREAK, 8, 9, null));
    Block block = new Block.Paragraph(new Place(0, 12, 0, List.of(), List.of()), inlines, 1);
    Legacy legacy =
        new Legacy(
            "text/html",
            null,
            null,
            "abcdefgh\nxyz",
            List.of(block),
            java.util.Map.of(),
            List.of());

    assertThat(BodyHtml.of(legacy, legacy.blocks(), null))
        .isEqualTo("<p><strong>ab<em>cde</em></strong>fgh<br>xyz</p>");
  }
}
