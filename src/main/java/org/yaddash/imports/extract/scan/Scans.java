package org.yaddash.imports.extract.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.characters.codepages.Tongue;
import org.yaddash.imports.extract.print.ink.Ink;
import org.yaddash.imports.extract.print.ink.Sheet;
import org.yaddash.problems.Problem;

/** Reads those pages of a book that are pictures of text or whose characters mean nothing. */
public final class Scans {
  private static final double DOTS_PER_INCH = 300;
  private static final double POINTS_PER_INCH = 72;

  /** Of a page as it is drawn. */
  private static final double MOST_PIXELS = 12_000_000;

  /** Of a picture in the file, which is drawn from. */
  private static final long MOST_PICTURE_PIXELS = 120_000_000;

  private static final long SECONDS_A_PAGE = 60;
  private static final long LEAST_SECONDS_AGAIN = 5;
  private static final int LEAST_LETTERS = 200;

  /** Below this mean confidence a page may stand on its head or its side. */
  private static final double UNSURE = 0.75;

  private static final double MUCH_SURER = 0.1;

  /** So many pages that are only bad are tried all ways up. */
  private static final int MOST_IN_VAIN = 3;

  /** A page with so many letters is no mere picture. */
  private static final int WRITTEN = 40;

  /** So many characters tell a language. */
  private static final int SAMPLE = 1_500;

  private final @Nullable Tesseract tesseract;
  private final Runnable longer;
  private final List<ScannedPage> pages = new ArrayList<>();
  private final List<Problem> remarks = new ArrayList<>();
  private List<String> languages = List.of();

  /** How often all ways up were tried in vain. */
  private int upright;

  private int unread;
  private long end;

  /**
   * For one book.
   *
   * @param tesseract what reads pictures, or null when nothing does
   * @param longer called once before the first page, because reading takes longer now
   */
  public Scans(@Nullable Tesseract tesseract, Runnable longer) {
    this.tesseract = tesseract;
    this.longer = longer;
  }

  /** The pages that were read from their pictures. */
  public List<ScannedPage> pages() {
    return pages;
  }

  /** How many pages should have been read from their pictures but were not. */
  public int unread() {
    return unread;
  }

  /** What the reader of the file should know besides. */
  public List<Problem> remarks() {
    return remarks;
  }

  /** Whether there is anything to read pictures with. */
  public boolean possible() {
    return tesseract != null;
  }

  /** The book's pages, with the ink that was read from pictures in place of what was there. */
  public List<Sheet> read(PDDocument document, List<Sheet> printed) {
    List<Sheet> sheets = MisreadFonts.mended(printed, remarks);
    int covered = 0;
    for (Sheet sheet : sheets) {
      covered += sheet.images().stream().anyMatch(image -> covers(image, sheet)) ? 1 : 0;
    }
    boolean scanned = covered >= 2 && covered * 2 >= sheets.size();
    List<Sheet> all = new ArrayList<>(sheets.size());
    for (Sheet sheet : sheets) {
      boolean must = pictured(sheet) || meaningless(sheet);
      Sheet read = must || strange(sheet) ? read(document, sheet, must) : sheet;
      // the picture of a page is no picture in the book
      all.add(scanned || hasLetters(read, WRITTEN) ? withoutCover(read) : read);
    }
    return all;
  }

  private static boolean covers(Sheet.Image image, Sheet sheet) {
    double area = (image.x1() - image.x0()) * (image.y1() - image.y0());
    return area > 0.8 * sheet.width() * sheet.height();
  }

  private static Sheet withoutCover(Sheet sheet) {
    if (sheet.images().isEmpty()) {
      return sheet;
    }
    List<Sheet.Image> rest = new ArrayList<>(sheet.images());
    return rest.removeIf(image -> covers(image, sheet)) ? sheet.withImages(rest) : sheet;
  }

  /** Whether a page is a picture with hardly any text, as scanners make them. */
  static boolean pictured(Sheet sheet) {
    double covered = 0;
    for (Sheet.Image image : sheet.images()) {
      covered += (image.x1() - image.x0()) * (image.y1() - image.y0());
    }
    return covered > 0.5 * sheet.width() * sheet.height() && !hasLetters(sheet, WRITTEN);
  }

  /** Whether many characters have a shape but, by the file, no meaning. */
  static boolean meaningless(Sheet sheet) {
    int read = sheet.ink().stream().mapToInt(ink -> ink.text().length()).sum();
    return sheet.unreadable() > 20 && sheet.unreadable() * 10 > read;
  }

  /** Whether much text reads as no language, as it does when the file maps letters to others. */
  private boolean strange(Sheet sheet) {
    return tesseract != null
        && hasLetters(sheet, LEAST_LETTERS)
        && Tongue.of(text(sheet.ink())) == null;
  }

  private static boolean hasLetters(Sheet sheet, int least) {
    int letters = 0;
    for (Ink ink : sheet.ink()) {
      String text = ink.text();
      for (int i = 0; i < text.length() && letters < least; i++) {
        letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      }
    }
    return letters >= least;
  }

  private static String text(List<Ink> ink) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ink.size() && text.length() < SAMPLE; i++) {
      text.append(ink.get(i).text()).append(' ');
    }
    return text.toString();
  }

  private Sheet read(PDDocument document, Sheet sheet, boolean must) {
    Tesseract reader = tesseract;
    @Nullable Reading read = null;
    double scale = 1;
    if (reader != null) {
      begin(reader);
      if (left() > 1 && drawable(sheet)) {
        try {
          double dots = dots(sheet);
          scale = 1 / dots;
          read = read(reader, draw(document, sheet, dots));
        } catch (IOException | RuntimeException e) {
          // a page that cannot be drawn or read is one that was not read
          read = null;
        }
      }
    }
    if (read == null) {
      unread += must ? 1 : 0;
      return pictured(sheet) ? withoutCover(sheet) : sheet;
    }
    List<Ink> ink = ScannedPage.ink(read.words(), scale);
    if (ink.isEmpty() || !must && Tongue.of(text(ink)) == null) {
      // a picture without words is one
      return sheet;
    }
    pages.add(ScannedPage.of(sheet.number(), read.words()));
    boolean side = read.quarters() % 2 != 0;
    return new Sheet(
        sheet.number(),
        side ? sheet.height() : sheet.width(),
        side ? sheet.width() : sheet.height(),
        ink,
        read.quarters() == 0 ? sheet.images() : List.of(),
        0);
  }

  private void begin(Tesseract reader) {
    if (end == 0) {
      longer.run();
      // the last tenth is for what comes after
      end = System.nanoTime() + reader.seconds() * 900_000_000;
    }
  }

  private static boolean drawable(Sheet sheet) {
    long pixels = 0;
    for (Sheet.Image image : sheet.images()) {
      pixels += (long) image.pixelsWide() * image.pixelsHigh();
    }
    return pixels <= MOST_PICTURE_PIXELS;
  }

  private static double dots(Sheet sheet) {
    double paper = Math.max(1, sheet.width()) * Math.max(1, sheet.height());
    return Math.min(DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / paper));
  }

  private static BufferedImage draw(PDDocument document, Sheet sheet, double dots)
      throws IOException {
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    BufferedImage drawn = renderer.renderImage(sheet.number() - 1, (float) dots, ImageType.GRAY);
    if (pictured(sheet) && Drawing.blank(drawn) && undecodable(document, sheet)) {
      throw new IOException("the page's picture cannot be decoded");
    }
    return drawn;
  }

  /** Whether there is no way to decode one of the page's own pictures, such as JPEG 2000. */
  private static boolean undecodable(PDDocument document, Sheet sheet) throws IOException {
    PDResources resources = document.getPage(sheet.number() - 1).getResources();
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        try {
          ((PDImageXObject) resources.getXObject(name)).getImage();
        } catch (IOException | RuntimeException e) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What was read.
   *
   * @param quarters by how many quarters the page had to be turned to the right
   */
  private record Reading(List<ScannedWord> words, int quarters) {
    /** Words that are higher than they are wide were read lying on their side, in any order. */
    double confidence() {
      long lying =
          words.stream()
              .filter(word -> word.text().length() > 3 && word.height() > word.width())
              .count();
      double mean = words.stream().mapToDouble(ScannedWord::confidence).average().orElse(0);
      return lying * 3 > words.size() ? mean / 2 : mean;
    }
  }

  /**
   * Reads a page, turned where that reads better by far. The first one is read once more when it
   * has told its languages: with all of them, letters of one get into words of another.
   */
  private Reading read(Tesseract reader, BufferedImage page) throws IOException {
    boolean first = languages.isEmpty();
    List<String> used = first ? reader.languages() : languages;
    Reading best = new Reading(words(reader, page, used), 0);
    if (!best.words().isEmpty() && best.confidence() < UNSURE && upright < MOST_IN_VAIN) {
      for (int quarters = 1; quarters < 4; quarters++) {
        Reading other = again(reader, page, used, quarters);
        best = other.confidence() > best.confidence() + MUCH_SURER ? other : best;
      }
      upright += best.quarters() == 0 ? 1 : 0;
    }
    if (first) {
      languages = languages(reader.languages(), best.words());
      if (!languages.equals(used)) {
        Reading again = again(reader, page, languages, best.quarters());
        best = again.confidence() > best.confidence() - MUCH_SURER / 2 ? again : best;
      }
    }
    return best;
  }

  /** Reads a page that has been read once more; nothing when that fails or time gets short. */
  private Reading again(
      Tesseract reader, BufferedImage page, List<String> languages, int quarters) {
    if (left() > LEAST_SECONDS_AGAIN) {
      try {
        BufferedImage turned = quarters == 0 ? page : Drawing.turned(page, quarters);
        return new Reading(words(reader, turned, languages), quarters);
      } catch (IOException e) {
        // it has been read before
      }
    }
    return new Reading(List.of(), quarters);
  }

  private List<ScannedWord> words(Tesseract reader, BufferedImage page, List<String> languages)
      throws IOException {
    Path picture = Files.createTempFile("page-", ".png");
    try {
      ImageIO.write(page, "png", picture.toFile());
      return reader.read(picture, languages, Math.max(1, Math.min(left(), SECONDS_A_PAGE)));
    } finally {
      Files.deleteIfExists(picture);
    }
  }

  /** The seconds that are left for this book. */
  private long left() {
    return (end - System.nanoTime()) / 1_000_000_000;
  }

  /** The languages of the pages that follow, by what the first one turned out to be in. */
  private static List<String> languages(List<String> installed, List<ScannedWord> words) {
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append(word.text()).append(' '));
    String tongue = Tongue.of(text.toString());
    boolean cyrillic =
        text.chars()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                .count()
            > text.chars()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
    List<String> wanted =
        tongue == null
            ? installed
            : switch (tongue.toLowerCase(Locale.ROOT)) {
              case "en" -> List.of("eng");
              case "ru" -> List.of("rus", "eng");
              case "az" -> cyrillic ? List.of("aze_cyrl", "rus") : List.of("aze", "eng");
              case "az-cyrl" -> List.of("aze_cyrl", "rus");
              default -> installed;
            };
    List<String> both = wanted.stream().filter(installed::contains).toList();
    return both.isEmpty() ? installed : both;
  }
}
