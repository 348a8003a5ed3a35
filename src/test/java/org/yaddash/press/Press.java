package org.yaddash.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * Sets text into columns and pages, from top to bottom, in the order of the calls. A word that ends
 * in {@code {1}} carries the mark of the footnote that its paragraph is given; the note stands at
 * the foot of the column that has the mark.
 */
public final class Press {
  private static final float HEAD_SIZE = 7.5f;
  private static final float NOTE_SIZE = 7f;

  private final PDDocument document;
  private final Look look;
  private final PDFont bold;
  private final PDFont italic;
  private final Type text;
  private final Type note;

  private @Nullable PDPageContentStream page;
  private int column;
  private float y;
  private final List<String> notes = new ArrayList<>();
  private @Nullable String pending;

  /** Prints into a document, after the pages that it has. */
  public Press(PDDocument document, PDFont regular, PDFont bold, PDFont italic, Look look) {
    this.document = document;
    this.look = look;
    this.bold = bold;
    this.italic = italic;
    this.text = new Type(regular, look.size());
    this.note = new Type(regular, NOTE_SIZE);
  }

  /** The number of the page that is being printed, from 1. */
  public int pageNumber() {
    return document.getNumberOfPages();
  }

  /** Goes on at the top of a new page. */
  public void newPage() throws IOException {
    finish();
    PDPage sheet = new PDPage(new PDRectangle(Look.WIDTH, Look.HEIGHT));
    document.addPage(sheet);
    page = new PDPageContentStream(document, sheet);
    column = 0;
    y = top();
    if (!look.headRight().isEmpty()) {
      runningHead();
    }
  }

  /** A heading in bold letters of a size, kept with what follows it. */
  public void heading(String words, float size) throws IOException {
    need(size * 2.2f + 3 * look.leading());
    y -= size * 0.6f;
    set(words, new Type(bold, size), false, false, 0);
    y -= size * 0.3f;
  }

  /** A line or two in italics: a byline, a place of first printing. */
  public void aside(String words) throws IOException {
    set(words, new Type(italic, look.size()), false, false, 0);
    y -= look.leading() * 0.4f;
  }

  /** A paragraph, indented and justified. */
  public void paragraph(String words) throws IOException {
    set(words, text, true, look.divided(), look.columns() > 1 ? look.size() : 0);
    if (look.columns() == 1) {
      y -= look.leading() * 0.6f;
    }
  }

  /** An entry of a list: not justified, kept apart from the next. */
  public void line(String words) throws IOException {
    set(words, text, false, false, 0);
    y -= look.leading() * 0.2f;
  }

  /** A paragraph with the text of the footnote that its mark calls. */
  public void paragraph(String words, String footnote) throws IOException {
    pending = footnote;
    paragraph(words);
  }

  /** Two ends of one line with dots between them, as in a printed table of contents. */
  public void dotted(String left, String right) throws IOException {
    float dot = text.width(".");
    float room = look.columnWidth() - text.width(left) - text.width(right) - 2 * dot;
    String dots = " " + ".".repeat(Math.max(3, (int) (room / dot) - 2)) + " ";
    need(look.leading());
    y -= look.leading();
    show(text, look.left(column), y, left + dots);
    show(text, look.left(column) + look.columnWidth() - text.width(right), y, right);
  }

  /** A picture as wide as the column, with its caption in italics below. */
  public void picture(PDImageXObject image, String caption) throws IOException {
    float width = look.columnWidth();
    float height = width * image.getHeight() / image.getWidth();
    need(height + 4 * look.leading());
    y -= height + look.leading() * 0.5f;
    open().drawImage(image, look.left(column), y, width, height);
    y -= 2;
    set(caption, new Type(italic, look.size() - 1), false, false, 0);
    y -= look.leading() * 0.6f;
  }

  /** White space, in lines. */
  public void skip(float lines) {
    y -= lines * look.leading();
  }

  /** Ends the page that is being printed. */
  public void finish() throws IOException {
    if (page != null) {
      printNotes();
      page.close();
      page = null;
    }
  }

  private void set(String words, Type type, boolean justified, boolean divided, float indent)
      throws IOException {
    List<List<String>> lines = new Lines(type, look.columnWidth(), divided).of(words, indent);
    float leading = type.size() * 1.2f;
    for (int i = 0; i < lines.size(); i++) {
      String called = String.join(" ", lines.get(i)).contains("{") ? pending : null;
      need(called == null ? leading : leading + 6 + noteLines(called).size() * NOTE_SIZE * 1.2f);
      if (called != null) {
        notes.add(called);
        pending = null;
      }
      y -= leading;
      float left = look.left(column) + (i == 0 ? indent : 0);
      boolean stretched = justified && i < lines.size() - 1;
      put(lines.get(i), type, left, stretched ? look.left(column) + look.columnWidth() : 0);
    }
  }

  /** Prints one line; with a right edge, its spaces are stretched to reach it. */
  private void put(List<String> words, Type type, float left, float right) throws IOException {
    String line = String.join(" ", words);
    int mark = line.indexOf('{');
    if (mark >= 0) {
      String before = line.substring(0, mark);
      String number = line.substring(mark + 1, line.indexOf('}'));
      Type small = new Type(type.font(), type.size() * 0.6f);
      show(type, left, y, before);
      show(small, left + type.width(before), y + type.size() * 0.35f, number);
      show(type, left + type.width(before) + small.width(number), y, line.substring(mark + 3));
      return;
    }
    PDPageContentStream out = open();
    float slack = right == 0 ? 0 : right - left - type.width(line);
    float each = words.size() > 1 ? slack / (words.size() - 1) : 0;
    List<Object> parts = new ArrayList<>();
    for (String word : words) {
      if (!parts.isEmpty()) {
        parts.add(" ");
        parts.add(-each * 1000 / type.size());
      }
      parts.add(word);
    }
    out.beginText();
    out.setFont(type.font(), type.size());
    out.newLineAtOffset(left, y);
    out.showTextWithPositioning(parts.toArray());
    out.endText();
  }

  private void show(Type type, float left, float base, String words) throws IOException {
    PDPageContentStream out = open();
    out.beginText();
    out.setFont(type.font(), type.size());
    out.newLineAtOffset(left, base);
    out.showText(words);
    out.endText();
  }

  /** Goes on in the next column or page when there is less room than this. */
  private void need(float height) throws IOException {
    open();
    if (y - height >= Look.MARGIN + notesHeight()) {
      return;
    }
    if (column + 1 < look.columns()) {
      printNotes();
      column++;
      y = top();
    } else {
      newPage();
    }
  }

  private PDPageContentStream open() throws IOException {
    if (page == null) {
      newPage();
    }
    return Objects.requireNonNull(page);
  }

  private float top() {
    return Look.HEIGHT - Look.MARGIN - (look.headRight().isEmpty() ? 0 : 2 * HEAD_SIZE);
  }

  private float notesHeight() throws IOException {
    float height = 0;
    for (String words : notes) {
      height += noteLines(words).size() * NOTE_SIZE * 1.2f;
    }
    return height == 0 ? 0 : height + 6;
  }

  private List<List<String>> noteLines(String words) throws IOException {
    return new Lines(note, look.columnWidth(), look.divided()).of(words, 0);
  }

  private void printNotes() throws IOException {
    if (notes.isEmpty()) {
      return;
    }
    float base = Look.MARGIN + notesHeight() - 6;
    PDPageContentStream out = open();
    out.moveTo(look.left(column), base + 2);
    out.lineTo(look.left(column) + 40, base + 2);
    out.setLineWidth(0.4f);
    out.stroke();
    for (String words : notes) {
      for (List<String> line : noteLines(words)) {
        base -= NOTE_SIZE * 1.2f;
        show(note, look.left(column), base, String.join(" ", line));
      }
    }
    notes.clear();
  }

  private void runningHead() throws IOException {
    Type type = new Type(italic, HEAD_SIZE);
    float base = Look.HEIGHT - Look.MARGIN + 4;
    String folio = Integer.toString(pageNumber());
    if (pageNumber() % 2 == 0) {
      show(type, Look.MARGIN, base, folio);
      show(type, Look.WIDTH - Look.MARGIN - type.width(look.headLeft()), base, look.headLeft());
    } else {
      show(type, Look.MARGIN, base, look.headRight());
      show(type, Look.WIDTH - Look.MARGIN - type.width(folio), base, folio);
    }
  }
}
