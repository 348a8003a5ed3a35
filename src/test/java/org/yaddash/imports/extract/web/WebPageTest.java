package org.yaddash.imports.extract.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.imports.extract.Extractor;
import org.yaddash.imports.extract.legacy.Block.Heading;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.Block.ListItem;
import org.yaddash.imports.extract.legacy.Block.Paragraph;
import org.yaddash.imports.extract.legacy.Block.Picture;
import org.yaddash.imports.extract.legacy.Block.Row;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;

class WebPageTest {
  @TempDir Path dir;

  private Legacy read(String markup) throws IOException {
    Path file = dir.resolve("page.html");
    Files.write(
        file, ("<html><body>" + markup + "</body></html>").getBytes(StandardCharsets.UTF_8));
    return new Extractor().extract(new Original(file, "page.html", null, 5_000_000));
  }

  private static List<String> texts(Legacy legacy) {
    return legacy.blocks().stream().map(legacy::textOf).toList();
  }

  @Test
  void elementsTellWhenAndByWhomThePageWasWritten() throws IOException {
    Legacy legacy =
        read(
            "<div id=comments><time datetime=1999-01-01>then</time></div>"
                + "<p><time class='entry-date' datetime='1995-03-04T10:00'>4 March</time>"
                + "<time class=updated datetime=1996-01-02>now</time>"
                + "<span itemprop=author><b><i itemprop=name>Adlor Noshkar</i></b>, reporter</span>"
                + "<a rel='nofollow author' href=/m>Mirvala Kelvarova</a></p>"
                + "<abbr title='not a date'>n.a.d.</abbr><p>Text.</p>");

    assertThat(legacy.metadata())
        .containsEntry("time.published", List.of("1995-03-04T10:00"))
        .containsEntry("time.changed", List.of("1996-01-02"))
        .containsEntry("author.marked", List.of("Adlor Noshkar", "Mirvala Kelvarova"))
        .doesNotContainKey("time");
  }

  @Test
  void twoLineBreaksMakeAParagraph() throws IOException {
    Legacy legacy =
        read(
            "<font face=Arial>First line<br>goes on.<br>\n<br>Second.<br>&nbsp;&nbsp;&nbsp;Third.</font>");
    assertThat(texts(legacy)).containsExactly("First line\ngoes on.", "Second.", "Third.");
    assertThat(legacy.text()).isEqualTo("First line\ngoes on.\n\nSecond.\n\nThird.");
  }

  @Test
  void aBoldLineAboveItsParagraphIsAHeading() throws IOException {
    Legacy legacy =
        read(
            "<p>Long enough text of the usual size stands here.<br><br><b>The Flood</b><br>Water came.</p>");
    assertThat(legacy.blocks().get(1))
        .isInstanceOfSatisfying(Heading.class, h -> assertThat(h.marked()).isFalse());
    assertThat(texts(legacy)).contains("The Flood", "Water came.");
  }

  @Test
  void layoutTablesAreDissolvedAndDataTablesKept() throws IOException {
    Legacy layout = read("<table><tr><td>Menu<td><table><tr><td><p>The story.</p></table></table>");
    assertThat(layout.blocks()).allMatch(b -> b instanceof Paragraph);
    Legacy data =
        read(
            "<table border=1><tr><th>Name<th>Born<tr><td>One<td>1931<tr><td rowspan=2>Two<td>1932<tr><td>1933</table>");
    assertThat(data.blocks()).hasSize(4).allMatch(b -> b instanceof Row);
    assertThat(((Row) data.blocks().get(0)).header()).isTrue();
    assertThat(texts(data)).containsExactly("Name\tBorn", "One\t1931", "Two\t1932", "\t1933");
    Row last = (Row) data.blocks().get(3);
    assertThat(last.cells()).hasSize(2);
    assertThat(data.text().substring(last.cells().get(1).start(), last.cells().get(1).end()))
        .isEqualTo("1933");
  }

  @Test
  void aCellThatReachesBelowTheEndOfAShorterRowEndsThere() throws IOException {
    Legacy table =
        read(
            "<table border=1><tr><th rowspan=2>Name<th colspan=2>Years<th rowspan=2>Work<tr><th>born<th>died"
                + "<tr><td>Ada<td>1957<td>1991<td rowspan=2>nurse<tr><td>Tom<td>1960<td>1991<tr><td>Lily<td>1984</table>");

    assertThat(texts(table))
        .containsExactly(
            "Name\tYears\t\tWork",
            "\tborn\tdied\t",
            "Ada\t1957\t1991\tnurse",
            "Tom\t1960\t1991\t",
            "Lily\t1984");
  }

  @Test
  void whatIsNotShownIsNotRead() throws IOException {
    Legacy legacy =
        read(
            "<script>x()</script><style>p{}</style><p style='display: none'>a</p><p hidden>b</p><p>c</p><!-- d -->");
    assertThat(legacy.text()).isEqualTo("c");
  }

  @Test
  void framelessTextIsKept() throws IOException {
    Path file = dir.resolve("frames.html");
    Files.writeString(
        file,
        "<html><head><title>t</title></head><frameset cols='1,2'><frame src='a.html'><frame src='b.html'>"
            + "<noframes><body><p>Read this <b>instead</b>.</p></body></noframes></frameset></html>");
    Legacy legacy = new Extractor().extract(new Original(file, "frames.html", null, 1000));
    assertThat(legacy.text()).isEqualTo("Read this instead.");
    assertThat(legacy.metadata().get("frame")).containsExactly("a.html", "b.html");
  }

  @Test
  void picturesStandBesideTheirParagraph() throws IOException {
    Legacy legacy =
        read(
            "<p>Before <a href='big.jpg'><img src='small.jpg' alt='The dam' width=100></a> after</p><img src=dot.gif width=1>");
    assertThat(texts(legacy)).containsExactly("Before after", "The dam");
    Picture picture = (Picture) legacy.blocks().get(1);
    assertThat(picture.href()).isEqualTo("big.jpg");
    assertThat(picture.width()).isEqualTo(100);
  }

  @Test
  void placesOfAPictureAreLinesBelowIt() throws IOException {
    Legacy legacy =
        read(
            "<p>Before <img src=map.gif usemap='#m' alt='The valley'> after "
                + "<map name=m><area href=mill.htm alt='The mill, carried away'>"
                + "<area href=mill.htm alt='The mill, carried away'><area alt='The weir'>"
                + "<area href=none.htm alt=''><a href=ford.htm>The ford</a></map></p>");

    assertThat(texts(legacy))
        .containsExactly(
            "Before after The ford", "The valley", "The mill, carried away", "The weir");
    Paragraph mill = (Paragraph) legacy.blocks().get(2);
    assertThat(mill.inlines().get(0).value()).isEqualTo("mill.htm");
    assertThat(legacy.blocks().get(3).inlines()).isEmpty();
  }

  @Test
  void linksAnchorsAndListsAreKept() throws IOException {
    Legacy legacy =
        read(
            "<a name=one></a><p>See <a href='x.html?a=1&amp;b=2'> there </a>.</p><ol start=3><li>Three<li id=four>Four</ol>");
    Paragraph p = (Paragraph) legacy.blocks().get(0);
    assertThat(p.place().anchors()).containsExactly("one");
    Inline link = p.inlines().get(0);
    assertThat(link.value()).isEqualTo("x.html?a=1&b=2");
    assertThat(legacy.text().substring(link.start(), link.end())).isEqualTo("there");
    ListItem four = (ListItem) legacy.blocks().get(2);
    assertThat(four.marker()).isEqualTo("4.");
    assertThat(four.place().anchors()).containsExactly("four");
  }

  @Test
  void oneHundredThousandNestedTagsAreRead() throws IOException {
    assertThat(read("<div>".repeat(100_000) + "<p>deep</p>" + "</div>".repeat(100_000)).text())
        .isEqualTo("deep");
    assertThat(read("<font size=2><b><i>".repeat(40_000) + "<p>deep</p>").text()).isEqualTo("deep");
    assertThat(read("<table><tr><td>".repeat(20_000) + "<p>deep</p>").text()).isEqualTo("deep");
    assertThat(read("<ul><li>".repeat(50_000) + "<p>deep</p>").text()).isEqualTo("deep");
    Legacy legacy = read("<div>".repeat(1_000) + "deep");
    assertThat(legacy.blocks().get(0).place().path()).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void theHeadIsTold() throws IOException {
    Path file = dir.resolve("head.html");
    Files.writeString(
        file,
        "<html lang=en><head><title> A  title </title><meta name=Author content='N. N.'>"
            + "<link rel=canonical href='/a'><script type='application/ld+json'>{}</script></head><body>x</body></html>");
    Legacy legacy = new Extractor().extract(new Original(file, "head.html", null, 1000));
    assertThat(legacy.metadata())
        .containsEntry("title", List.of("A  title"))
        .containsEntry("meta.author", List.of("N. N."))
        .containsEntry("link.canonical", List.of("/a"))
        .containsEntry("jsonld", List.of("{}"))
        .containsEntry("html.lang", List.of("en"));
  }

  @Test
  void aTitleThatIsNotClosedDoesNotSwallowThePage() throws IOException {
    Path file = dir.resolve("title.html");
    Files.writeString(
        file,
        "<html><head><title>Floods<script>x()</script></head><body><p>Read me.</p></body></html>");
    Legacy legacy = new Extractor().extract(new Original(file, "title.html", null, 1000));
    assertThat(legacy.text()).isEqualTo("Read me.");
    assertThat(legacy.metadata().get("title")).containsExactly("Floods");
  }

  @Test
  void aListOfChoicesThatIsNotClosedDoesNotSwallowThePage() throws IOException {
    String prose = "The water rose for three days and on the fourth the dam gave way. ".repeat(6);
    String page = "<form><select><option>One<option>Two</form><table><tr><td>" + prose + "</table>";
    assertThat(read(page).text()).contains("gave way");
    assertThat(read("<select><option>One<option>Two</select>Read me.").text())
        .isEqualTo("Read me.");
  }

  @Test
  void textThatAScriptUnfoldsIsRead() throws IOException {
    String prose = "The water rose for three days and on the fourth the dam gave way. ".repeat(6);
    assertThat(read("<p>Seen.</p><div style='display:none'><p>" + prose + "</p></div>").text())
        .contains("gave way");
    assertThat(read("<p>" + prose + prose + "</p><div hidden><a href=x>Menu</a></div>").text())
        .doesNotContain("Menu");
  }

  @Test
  void framesInsideFramelessTextEnd() throws IOException {
    assertThat(read("<frameset><noframes>".repeat(5_000) + "<p>x</p>")).isNotNull();
  }

  private static final String DAM =
      "The warden of the upper dam had written in spring that the sluice would not hold another flood, and that the";
  private static final String ON =
      "timber had to be renewed before the autumn. Nobody answered him.";
  private static final String MILL =
      "The mill of Kelmar was sold in the same week to a man whom nobody in the lower town had ever seen, who";
  private static final String PAID = "paid in gold and left before the papers were signed.";

  @Test
  void textThatGoesOnInTheCellBelowIsReadDownItsColumn() throws IOException {
    Legacy legacy =
        read(
            "<table width=600><tr><td>"
                + DAM
                + "<td>&nbsp;<td>"
                + MILL
                + "<tr><td>"
                + ON
                + "<td>&nbsp;<td>"
                + PAID
                + "</table>");

    assertThat(texts(legacy)).containsExactly(DAM, ON, MILL, PAID);
  }

  @Test
  void aRowOfTitlesOverARowOfTextsIsReadDownItsColumns() throws IOException {
    Legacy legacy =
        read(
            "<table><tr><td colspan=2>Kelmar Courier<tr><td><b>Water</b><td><b>The mill</b><tr><td>"
                + DAM
                + " rest was lost.<p>"
                + ON
                + "<td>"
                + MILL
                + " came.</table>");

    assertThat(texts(legacy))
        .containsExactly(
            "Kelmar Courier", "Water", DAM + " rest was lost.", ON, "The mill", MILL + " came.");
  }

  @Test
  void rowsThatBelongTogetherAreReadAlong() throws IOException {
    String one = "1901. " + DAM + " rest was lost.";
    String other = "1902. " + MILL + " came.";
    Legacy rows =
        read(
            "<table><tr><td>Osval Fardunov, warden<td>"
                + one
                + "<tr><td>Mirvala Kelvarova<td>"
                + other
                + "</table>");
    Legacy interview =
        read(
            "<table><tr><td>"
                + one
                + "<td>"
                + other
                + "<tr><td>"
                + other
                + "<td>"
                + one
                + "</table>");

    assertThat(texts(rows))
        .containsExactly("Osval Fardunov, warden", one, "Mirvala Kelvarova", other);
    assertThat(texts(interview)).containsExactly(one, other, other, one);
  }

  @Test
  void aTableOfManyRowsIsStraightenedInNoTime() throws IOException {
    String row = "<tr><td>" + DAM + "<td>" + MILL + "<tr><td>" + ON + "<td>" + PAID;
    Legacy legacy = read("<table>" + row.repeat(8_000) + "</table>");

    assertThat(legacy.text().substring(0, 300)).startsWith(DAM + "\n\n" + ON);
    assertThat(legacy.blocks()).hasSize(32_000);
  }
}
