package org.yaddash.seed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.yaddash.press.Look;
import org.yaddash.press.Press;

/**
 * The seed in three forms: the text as it is, a legacy HTML page made from it (masthead, layout
 * table, list of links, the article below, all in windows-1252 without a label) and a PDF of one
 * column. The words of the seed stand in all three, in order; the HTML adds {@link #FURNITURE}
 * around them, which belongs in no entry.
 *
 * <p>The seed is looked for in the folder that the system property {@code yaddash.test.seed} names,
 * by default {@code ../shared/seed}.
 */
public final class SeedForms {
  /** The title that the article has in the seed. */
  public static final String TITLE = "QARA YANVAR: Tragedy of January 20 Remembered";

  /** What the HTML form adds to the seed's words: navigation, counter, footer. */
  public static final List<String> FURNITURE =
      List.of("Home", "Site Map", "Guestbook", "Back to top", "visitors since", "Best viewed with");

  private SeedForms() {}

  /**
   * The seed's text. A test that calls this is skipped, with a message that says why, where the
   * seed is absent.
   */
  public static String text() throws IOException {
    Path folder = Path.of(System.getProperty("yaddash.test.seed", "../shared/seed"));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          String text = Files.readString(file);
          if (text.contains(TITLE)) {
            return text;
          }
        }
      }
    }
    assumeTrue(
        false,
        "The seed is not at "
            + folder.toAbsolutePath().normalize()
            + "; name its folder with -Dyaddash.test.seed=… to run this test");
    throw new IllegalStateException();
  }

  /** The seed's paragraphs: its lines that are not empty. */
  public static List<String> paragraphs() throws IOException {
    return text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The seven paragraphs of the article itself. */
  public static List<String> articleParagraphs() throws IOException {
    List<String> all = paragraphs();
    return all.subList(all.indexOf(TITLE) + 1, all.size());
  }

  /** The seed as it is, in UTF-8. */
  public static byte[] asText() throws IOException {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** The seed as a legacy page. */
  public static byte[] asHtml() throws IOException {
    StringBuilder page = new StringBuilder(16_000);
    page.append(
        """
        <HTML>
        <HEAD><TITLE>Black January</TITLE>
        <META NAME="GENERATOR" CONTENT="Mozilla/4.05 [en] (Win95; I) [Netscape]">
        </HEAD>
        <BODY BGCOLOR=#FFFFFF TEXT=#000000 LINK=#990000>
        <A NAME=top></A>
        <TABLE WIDTH=600 BORDER=0 CELLPADDING=2 CELLSPACING=0>
        <TR BGCOLOR=#CCCC99><TD COLSPAN=2 ALIGN=CENTER><FONT FACE="Arial,Helvetica" SIZE=1>
        <A HREF="../index.html">Home</A> | <A HREF="../map.html">Site Map</A> | <A HREF="/cgi-bin/gbook.cgi">Guestbook</A></FONT></TD>
        <TR><TD VALIGN=TOP WIDTH=130><IMG SRC="candle.gif" WIDTH=120 HEIGHT=160></TD>
        <TD VALIGN=TOP><FONT FACE="Times New Roman" SIZE=3>
        """);
    List<String> all = paragraphs();
    int article = all.indexOf(TITLE);
    int links = 0;
    for (String line : all.subList(0, article)) {
      if (line.startsWith("Black January Black January")) {
        for (String title : line.split(" (?=Black)", -1)) {
          page.append("<A HREF=\"http://www.example.org/bj").append(++links).append(".html\">");
          page.append(marked(title)).append("</A>\n");
        }
      } else if (line.toLowerCase(Locale.ROOT).endsWith("photo")) {
        page.append("<BR><A HREF=\"morgue.jpg\">").append(marked(line)).append("</A>\n<BR><BR>\n");
      } else if (line.length() < 100 && !line.endsWith(":")) {
        page.append("<LI><A HREF=\"doc").append(++links).append(".html\">").append(marked(line));
        page.append("</A>\n");
      } else {
        page.append(marked(line)).append("\n<P>\n");
      }
    }
    page.append("<HR SIZE=1 NOSHADE>\n<CENTER><FONT SIZE=+2 COLOR=#990000><B>");
    page.append(marked(TITLE)).append("</B></FONT></CENTER>\n");
    for (String paragraph : articleParagraphs()) {
      page.append("<BR><BR>\n").append(marked(paragraph)).append('\n');
    }
    page.append(
        """
        </FONT></TD></TR>
        <TR><TD COLSPAN=2 ALIGN=CENTER><HR><A HREF=#top><FONT SIZE=1>Back to top</FONT></A><BR>
        <IMG SRC="/cgi-bin/Count.cgi?df=bj.dat" ALT=""><FONT SIZE=1>visitors since 1 March. Best viewed with Netscape 4.</FONT>
        </TD></TR></TABLE>
        </BODY></HTML>
        """);
    return page.toString().getBytes(Charset.forName("windows-1252"));
  }

  /** The seed printed: one column, the article's title larger, letters embedded. */
  public static byte[] asPdf() throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream font =
            Objects.requireNonNull(
                PDDocument.class.getResourceAsStream(
                    "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
      PDType0Font letters = PDType0Font.load(document, font);
      Press press = new Press(document, letters, letters, letters, new Look(1, 10, false, "", ""));
      for (String paragraph : paragraphs()) {
        if (paragraph.equals(TITLE)) {
          press.heading(paragraph, 16);
        } else {
          press.paragraph(paragraph);
        }
      }
      press.finish();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static String marked(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
