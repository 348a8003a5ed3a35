package org.yaddash.imports.extract.print;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.yaddash.imports.extract.print.ink.Ink;
import org.yaddash.imports.extract.print.ink.Pictures;
import org.yaddash.imports.extract.print.ink.Sheet;
import org.yaddash.imports.extract.print.ink.SheetReader;
import org.yaddash.imports.extract.print.layout.Furniture;
import org.yaddash.imports.extract.print.layout.Layout;
import org.yaddash.imports.extract.print.layout.Marginalia;
import org.yaddash.imports.extract.scan.Scans;

/**
 * A PDF, read: its pieces in reading order, without what is printed on every page.
 *
 * @param pieces paragraphs, rows, pictures and page starts
 * @param running the running heads and feet that were left out, each once
 * @param pictures those that its pages draw
 * @param pages how many pages there are
 * @param unreadable characters that have a shape but, by the file, no meaning
 * @param characters characters that were read
 */
public record Book(
    List<Piece> pieces,
    Set<String> running,
    Pictures pictures,
    int pages,
    int unreadable,
    int characters) {

  /** There is more text than was asked for. */
  public static final class TooLong extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Reads all pages.
   *
   * @param limit the most characters
   * @param pageLabels what the file calls its pages; may be empty
   * @param scans reads pages that are pictures
   */
  public static Book read(PDDocument document, int limit, List<String> pageLabels, Scans scans)
      throws IOException, TooLong {
    Pictures pictures = new Pictures();
    List<Sheet> printed;
    try {
      printed = scans.read(document, SheetReader.read(document, limit, pictures));
    } catch (SheetReader.TooLong e) {
      throw new TooLong();
    }
    double bodySize = bodySize(printed);
    Furniture furniture = Furniture.of(printed, bodySize);
    List<Sheet> sheets = furniture.sheets();
    double pitch = pitch(sheets);
    Paragraphs paragraphs = new Paragraphs(bodySize, pitch, LineEnds.of(sheets));
    int unreadable = 0;
    int characters = 0;
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      String label = furniture.labels().get(i);
      if (label.isEmpty() && i < pageLabels.size()) {
        label = pageLabels.get(i);
      }
      Marginalia margin = Marginalia.of(sheet, bodySize);
      paragraphs.page(sheet, label, Layout.of(margin.text(), pitch), margin.notes());
      int here = sheet.ink().stream().mapToInt(ink -> ink.text().length()).sum();
      characters += here;
      unreadable += sheet.unreadable();
    }
    return new Book(
        paragraphs.finish(), furniture.running(), pictures, sheets.size(), unreadable, characters);
  }

  /** The size that most characters have. */
  private static double bodySize(List<Sheet> sheets) {
    Map<Long, Integer> sizes = new HashMap<>();
    for (Sheet sheet : sheets) {
      for (Ink ink : sheet.ink()) {
        sizes.merge(Math.round(ink.size() * 4), ink.text().length(), Integer::sum);
      }
    }
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> e.getKey() / 4.0)
        .orElse(10.0);
  }

  /** The usual distance from line to line, in ems. */
  private static double pitch(List<Sheet> sheets) {
    Map<Long, Integer> steps = new HashMap<>();
    for (Sheet sheet : sheets) {
      List<Ink> ink = sheet.ink();
      for (int i = 1; i < ink.size(); i++) {
        Ink a = ink.get(i - 1);
        Ink b = ink.get(i);
        double step = (b.y() - a.y()) / b.size();
        if (step > 0.7 && step < 3 && Math.min(a.x1(), b.x1()) > Math.max(a.x0(), b.x0())) {
          steps.merge(Math.round(step * 20), b.text().length(), Integer::sum);
        }
      }
    }
    return steps.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> e.getKey() / 20.0)
        .orElse(1.2);
  }
}
