package org.yaddash.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.yaddash.press.Look;
import org.yaddash.press.Press;

/**
 * Prints the samples' booklet: cover, imprint and contents in one column, then four chapters in
 * two. Run by hand: {@code BookletMaker imports/samples/tervash}; the text is {@code booklet.txt}
 * beside the tests' resources.
 *
 * <p>The text's lines begin with what they are: {@code #} a chapter's title, {@code @} its author,
 * {@code -} a line of a list, {@code !} a picture and its caption, {@code ^} the footnote that the
 * paragraph above it calls, nothing a paragraph.
 */
public final class BookletMaker {
  private static final Look TITLE_PAGES = new Look(1, 10, false, "", "");
  private static final Look CHAPTERS =
      new Look(2, 12, true, "TERVASH REMEMBERS", "Thirty-five Years After");

  private final Path folder;
  private final List<String> lines;
  private final PDType1Font regular = new PDType1Font(FontName.TIMES_ROMAN);
  private final PDType1Font bold = new PDType1Font(FontName.TIMES_BOLD);
  private final PDType1Font italic = new PDType1Font(FontName.TIMES_ITALIC);

  private BookletMaker(Path folder, List<String> lines) {
    this.folder = folder;
    this.lines = lines;
  }

  /** Writes {@code booklet.pdf} into the folder that is given. */
  public static void main(String[] args) throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/test/resources/booklet.txt"), StandardCharsets.UTF_8);
    BookletMaker maker = new BookletMaker(Path.of(args[0]), lines);
    Map<String, Integer> pages = new LinkedHashMap<>();
    maker.print(pages);
    Files.write(maker.folder.resolve("booklet.pdf"), maker.print(pages));
  }

  /**
   * Prints with the page numbers of the contents as they are known, and notes where the chapters
   * really begin.
   */
  private byte[] print(Map<String, Integer> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      front(document, pages);
      chapters(document, pages);
      describe(document);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private void front(PDDocument document, Map<String, Integer> pages) throws IOException {
    Press press = new Press(document, regular, bold, italic, TITLE_PAGES);
    press.newPage();
    press.skip(10);
    press.heading("Tervash Remembers", 28);
    press.heading("Thirty-five Years After", 16);
    press.skip(18);
    press.paragraph("Tervash Memorial Society");
    press.paragraph("Saravend 1999");
    press.newPage();
    press.heading("Contents", 14);
    press.skip(1);
    for (Map.Entry<String, Integer> chapter : pages.entrySet()) {
      press.dotted(chapter.getKey(), chapter.getValue().toString());
    }
    press.skip(24);
    press.aside(
        "Printed in 300 copies for the anniversary of November 17, 1999. The town of Tervash, the Republic of Kelmaria and"
            + " everyone who is named in this booklet are invented.");
    press.finish();
  }

  private void chapters(PDDocument document, Map<String, Integer> pages) throws IOException {
    Press press = new Press(document, regular, bold, italic, CHAPTERS);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String rest = line.isEmpty() ? "" : line.substring(1).strip();
      if (line.startsWith("#")) {
        press.newPage();
        press.heading(rest, 15);
        pages.put(rest, press.pageNumber());
      } else if (line.startsWith("@")) {
        press.aside(rest);
      } else if (line.startsWith("-")) {
        press.line(rest);
      } else if (line.startsWith("!")) {
        String[] parts = rest.split(" ", 2);
        press.picture(
            PDImageXObject.createFromFile(folder.resolve(parts[0]).toString(), document), parts[1]);
      } else if (i + 1 < lines.size() && lines.get(i + 1).startsWith("^")) {
        press.paragraph(line, lines.get(i + 1).substring(1).strip());
        i++;
      } else if (!line.isEmpty()) {
        press.paragraph(line);
      }
    }
    press.finish();
  }

  /** As an office program of the time left it. */
  private static void describe(PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle("Microsoft Word - booklet_final2.doc");
    information.setAuthor("Owner");
    information.setProducer("Acrobat Distiller 3.01 for Windows");
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    made.setTimeInMillis(942_000_000_000L);
    information.setCreationDate(made);
    document.setDocumentId(17_11_1964L);
  }
}
