package org.yaddash.imports.extract.web.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.imports.extract.Extractor;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;

/** Whether neighbouring words are one word, as a browser shows them. The town is made up. */
class DisplayTest {
  @TempDir Path dir;

  private List<String> texts(String head, String body) throws IOException {
    Path file = dir.resolve("page.html");
    String page = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    Files.write(file, page.getBytes(StandardCharsets.UTF_8));
    Legacy legacy = new Extractor().extract(new Original(file, "page.html", null, 5_000_000));
    return legacy.blocks().stream().map(legacy::textOf).filter(one -> !one.isEmpty()).toList();
  }

  private String text(String body) throws IOException {
    return String.join(" | ", texts("", body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p><b>Kel</b><i>mar</i> burns ~ Kelmar burns",
        "<p><font color=red>K</font>elmar<span>ovo</span> ~ Kelmarovo",
        "<p>Kelmar<nobr>ovo 1901</nobr>, <nobr>p. 3</nobr> ~ Kelmarovo 1901, p. 3",
        "<p>Nizhne<wbr>kelmarskaya ~ Nizhnekelmarskaya",
        "<p>Nizhne&shy;kelmar&#8203;skaya ~ Nizhnekelmarskaya",
        "<p><b>Kelmar</b> <i>burns</i> ~ Kelmar burns",
        "<p><b>Kelmar </b><i>burns</i> ~ Kelmar burns",
        "<p>Kelmar<!-- 3 -->ovo ~ Kelmarovo",
        "<p>Kelmar<sup>2</sup> ~ Kelmar2",
      })
  void whatOnlySetsTypeDoesNotPartAWord(String body, String shown) throws IOException {
    assertThat(text(body)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>3 May<button>Print</button>Kelmar ~ 3 May Print Kelmar",
        "<p>Kelmar<img src=s.gif width=20 height=9>1901 ~ Kelmar 1901",
        "<p>Kelmar<img src=count.gif width=1 height=1>ovo ~ Kelmarovo",
        "<p>Kelmar<spacer type=horizontal size=20>1901 ~ Kelmar 1901",
        "<p><span style='display:inline-block;width:9em'>Dam</span><span>1901</span> ~ Dam 1901",
        "<p><span style='float: right'>3 May</span>Water in the mill ~ 3 May Water in the mill",
        "<p><span style='float:left;font-size:3em'>W</span>ater in the mill ~ Water in the mill",
        "<p><span style='DISPLAY: block'>Dam</span>Water in the mill ~ Dam | Water in the mill",
        "<div>Kel<div style='display:inline'>mar</div>ovo</div> ~ Kelmarovo",
        "<table><tr><td>Dam<td>Mill</table> ~ Dam | Mill",
        "<div style='border-float:left'>Kel<i style='xdisplay:block'>mar</i></div> ~ Kelmar",
      })
  void boxesAndLinesPartWords(String body, String shown) throws IOException {
    assertThat(text(body)).isEqualTo(shown);
  }

  @Test
  void theSheetsOfThePageSayWhichClassesAreLines() throws IOException {
    String sheet =
        "<style>/* .a */ .line, P.never { display : BLOCK } span.box{color:red;display:inline-block;}"
            + " @media print { .word { display:block } } @media screen { em { display:block } }"
            + " @font-face { src: url(x) } #own { display:flex } .menu .word { display:block }</style>";
    String body =
        "<div><span class='a line'>Dam</span>Mill<span class=word>ers</span></div>"
            + "<div>3 May<span class=box>Water</span>rises</div><div>One<em>Two</em></div>"
            + "<div>Three<b id=own>Four</b></div>";

    assertThat(texts(sheet, body))
        .containsExactly("Dam", "Millers", "3 May Water rises", "One", "Two", "Three", "Four");
  }

  @Test
  void aSheetThatIsBrokenOrHugeCostsNothing() throws IOException {
    String broken =
        "<style>.a { display: block; .b { display:block } <!-- .c {display:block</style>";
    assertThat(texts(broken, "<p>Kel<b class=z>mar</b>ovo")).containsExactly("Kelmarovo");

    String style = "float: ".repeat(500) + "; display:block";
    assertThat(texts("", ("<p>Kel<b style='" + style + "'>mar</b>").repeat(2_000))).hasSize(4_000);

    String huge = "<style>" + "@media { a,".repeat(40_000) + "</style>";
    assertThat(texts(huge, "<p>Kel<b>mar</b>")).containsExactly("Kelmar");
  }
}
