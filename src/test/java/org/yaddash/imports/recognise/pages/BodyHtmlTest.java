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
  void aNoteAndItsMarkLeadToEachOther() {
    String text =
        "One1 and two2.\n\nFirst page.\n\nThree1.\n\n1 Second page.\n\nNobody calls this.";
    Legacy legacy =
        new Legacy(
            "application/pdf",
            null,
            null,
            text,
            List.of(
                marked(0, 14, 1, new Inline(Inline.Kind.NOTE_MARK, 3, 4, "1")),
                new Block.Note(new Place(16, 27, 1, List.of(), List.of()), List.of(), "1"),
                marked(29, 36, 2, new Inline(Inline.Kind.NOTE_MARK, 34, 35, "1")),
                new Block.Note(new Place(38, 52, 2, List.of(), List.of()), List.of(), "1"),
                new Block.Note(new Place(54, 72, 2, List.of(), List.of()), List.of(), "7")),
            java.util.Map.of(),
            List.of());
    assertThat(BodyHtml.of(legacy, legacy.blocks(), null))
        .isEqualTo(
            "<p>One<a id=\"mark-1\" href=\"#note-1\"><sup>1</sup></a> and two2.</p>"
                + "<p id=\"note-1\"><sup><a href=\"#mark-1\">1</a></sup> First page.</p>"
                + "<p>Three<a id=\"mark-2\" href=\"#note-2\"><sup>1</sup></a>.</p>"
                + "<p id=\"note-2\"><sup><a href=\"#mark-2\">1</a></sup> Second page.</p>"
                + "<p><sup>7</sup> Nobody calls this.</p>");
  }

  private static Block marked(int start, int end, int page, Inline mark) {
    return new Block.Paragraph(new Place(start, end, page, List.of(), List.of()), List.of(mark), 1);
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
