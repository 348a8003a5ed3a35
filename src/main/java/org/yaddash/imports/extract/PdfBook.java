package org.yaddash.imports.extract;

import java.io.IOException;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.Embedded;
import org.yaddash.imports.extract.legacy.Format;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.extract.legacy.writing.Facts;
import org.yaddash.imports.extract.legacy.writing.Manuscript;
import org.yaddash.imports.extract.print.Book;
import org.yaddash.imports.extract.print.Piece;
import org.yaddash.imports.extract.print.Words;
import org.yaddash.imports.extract.print.ink.Pictures;
import org.yaddash.imports.extract.scan.ScannedPage;
import org.yaddash.imports.extract.scan.Scans;
import org.yaddash.imports.extract.scan.Tesseract;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/** Reads PDF by where its characters stand. */
final class PdfBook implements Format {
  private final Runnable longer;
  private final @Nullable Tesseract tesseract = Tesseract.ofThisProcess();

  /**
   * Reads books.
   *
   * @param longer called when reading one takes longer than files usually do
   */
  PdfBook(Runnable longer) {
    this.longer = longer;
  }

  private static final int MOST_BOOKMARKS = 2_000;
  private static final int LONGEST_VALUE = 4_000;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/pdf");
  }

  @Override
  public Legacy read(Original original, String mediaType) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(original.file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      Facts facts = new Facts();
      describe(document, facts);
      bookmarks(document, facts);
      Scans scans = new Scans(tesseract, longer);
      Book book = Book.read(document, original.textLimit(), labels(document), scans);
      book.running().forEach(head -> facts.add("runninghead", head, LONGEST_VALUE));
      facts.add("pages", String.valueOf(book.pages()), 12);
      remark(book, scans, facts);
      List<String> attached = Attachments.names(document);
      if (!attached.isEmpty()) {
        facts.remark(
            Problem.of(
                ProblemCode.FILE_ATTACHMENTS_UNREAD,
                "Save these from it and upload them themselves: "
                    + String.join(", ", attached)
                    + "."));
      }
      Manuscript out = new Manuscript(original.textLimit());
      for (Piece piece : book.pieces()) {
        if (piece instanceof Piece.Picture picture) {
          picture(picture, book, facts, out);
        } else {
          write(piece, out);
        }
      }
      return facts.legacy(mediaType, null, out);
    } catch (InvalidPasswordException e) {
      throw new ProblemException(ProblemCode.FILE_ENCRYPTED, "The file needs a password.");
    } catch (Book.TooLong e) {
      throw new ProblemException(
          ProblemCode.FILE_TEXT_TOO_LONG,
          "The file unfolds to more than " + original.textLimit() + " characters of text.");
    }
  }

  private static void remark(Book book, Scans scans, Facts facts) {
    int words = 0;
    int unsure = 0;
    for (ScannedPage page : scans.pages()) {
      words += page.words();
      unsure += page.unsureWords();
    }
    scans.remarks().forEach(facts::remark);
    facts.addAll("ocr.page", scans.pages().stream().map(ScannedPage::written).toList());
    if (words > 0) {
      facts.remark(
          Problem.of(
              ProblemCode.FILE_READ_BY_OCR,
              "%d of %d pages were read from their pictures; %d of their %d words are unsure."
                  .formatted(scans.pages().size(), book.pages(), unsure, words)));
    }
    if (scans.unread() > 0) {
      facts.remark(
          Problem.of(
              ProblemCode.FILE_NEEDS_OCR,
              scans.unread()
                  + " of "
                  + book.pages()
                  + " pages are pictures of text, which was not read."));
      if (!scans.possible()) {
        facts.remark(
            Problem.of(
                ProblemCode.OCR_NOT_INSTALLED,
                "Install Tesseract with the languages aze, aze_cyrl, rus and eng, and import the"
                    + " file anew."));
      }
    } else if (book.unreadable() > 20 && book.unreadable() * 10 > book.characters()) {
      facts.remark(
          Problem.of(
              ProblemCode.FILE_NEEDS_OCR,
              book.unreadable()
                  + " characters have a shape but no meaning in the file and were not read."));
    }
  }

  private static void describe(PDDocument document, Facts facts) {
    PDDocumentInformation info = document.getDocumentInformation();
    facts.add("title", info.getTitle(), LONGEST_VALUE);
    facts.add("author", info.getAuthor(), LONGEST_VALUE);
    facts.add("subject", info.getSubject(), LONGEST_VALUE);
    facts.add("keywords", info.getKeywords(), LONGEST_VALUE);
    facts.add("creator", info.getCreator(), LONGEST_VALUE);
    facts.add("producer", info.getProducer(), LONGEST_VALUE);
    facts.add("created", date(info.getCreationDate()), 40);
    facts.add("modified", date(info.getModificationDate()), 40);
    facts.add("language", document.getDocumentCatalog().getLanguage(), 40);
  }

  private static @Nullable String date(@Nullable Calendar calendar) {
    if (calendar == null) {
      return null;
    }
    SimpleDateFormat iso = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);
    iso.setTimeZone(TimeZone.getTimeZone("UTC"));
    return iso.format(calendar.getTime());
  }

  private static List<String> labels(PDDocument document) throws IOException {
    var labels = document.getDocumentCatalog().getPageLabels();
    int pages = Math.min(document.getNumberOfPages(), 100_000);
    if (labels == null || pages < 1) {
      return List.of();
    }
    String[] byPage = labels.getLabelsByPageIndices();
    return byPage == null
        ? List.of()
        : java.util.Arrays.stream(byPage).map(l -> l == null ? "" : l).toList();
  }

  /** The bookmarks, each as its depth in tabulators and its title. */
  private static void bookmarks(PDDocument document, Facts facts) {
    var outline = document.getDocumentCatalog().getDocumentOutline();
    PDOutlineItem item = outline == null ? null : outline.getFirstChild();
    java.util.ArrayDeque<PDOutlineItem> above = new java.util.ArrayDeque<>();
    java.util.Set<org.apache.pdfbox.cos.COSDictionary> seen = new java.util.HashSet<>();
    while (item != null && seen.size() < MOST_BOOKMARKS && seen.add(item.getCOSObject())) {
      facts.add("bookmark", item.getTitle(), LONGEST_VALUE);
      PDOutlineItem next = item.getFirstChild();
      if (next != null && above.size() < 20) {
        above.push(item);
      } else {
        next = item.getNextSibling();
        while (next == null && !above.isEmpty()) {
          next = above.pop().getNextSibling();
        }
      }
      item = next;
    }
  }

  private static void write(Piece piece, Manuscript out) {
    out.page(piece.page());
    if (piece instanceof Piece.Paragraph p) {
      out.size(p.size());
      words(p.words(), out);
      switch (p.role()) {
        case TEXT -> out.endParagraphs(List.of());
        case CAPTION -> out.end(List.of(), Block.Caption::new);
        case NOTE ->
            out.end(List.of(), (place, inlines) -> new Block.Note(place, inlines, p.mark()));
      }
    } else if (piece instanceof Piece.Row row) {
      List<Block.Place> cells = new java.util.ArrayList<>();
      for (Words cell : row.cells()) {
        words(cell, out);
        cells.add(out.endCell(List.of()));
      }
      out.endRow(
          List.of(),
          (place, inlines) ->
              new Block.Row(place, inlines, row.table(), false, List.copyOf(cells)));
    } else if (piece instanceof Piece.PageStart p && (p.page() > 1 || !p.label().isEmpty())) {
      out.mark(List.of(), (place, inlines) -> new Block.PageBreak(place, p.label()));
    }
  }

  /** A picture of the book, with a file of its own where it can be taken out. */
  private static void picture(Piece.Picture picture, Book book, Facts facts, Manuscript out) {
    if (book.pictures().ornament(picture.name(), book.pages())) {
      return;
    }
    Pictures.Kept kept = book.pictures().keep(picture.name());
    if (kept != null) {
      facts.embed(new Embedded(kept.name(), kept.file()));
    }
    String name = kept == null ? picture.name() : kept.name();
    out.page(picture.page());
    out.mark(
        List.of(),
        (place, inlines) ->
            new Block.Picture(place, name, "", picture.width(), picture.height(), ""));
  }

  private static void words(Words words, Manuscript out) {
    List<Words.Look> looks = words.looks();
    boolean bold = false;
    boolean italic = false;
    for (int i = 0; i < looks.size(); i++) {
      Words.Look look = looks.get(i);
      int to = i + 1 < looks.size() ? looks.get(i + 1).from() : words.text().length();
      String text = words.text().substring(Math.min(look.from(), to), to);
      bold = turn(out, Inline.Kind.STRONG, bold, look.bold());
      italic = turn(out, Inline.Kind.EMPHASIS, italic, look.italic());
      if (look.raised()) {
        raised(text, out);
      } else if (look.lowered()) {
        out.open(Inline.Kind.SUBSCRIPT, null);
        out.characters(text);
        out.close(Inline.Kind.SUBSCRIPT);
      } else {
        out.characters(text);
      }
    }
    turn(out, Inline.Kind.STRONG, bold, false);
    turn(out, Inline.Kind.EMPHASIS, italic, false);
  }

  private static boolean turn(Manuscript out, Inline.Kind kind, boolean was, boolean is) {
    if (is && !was) {
      out.open(kind, null);
    } else if (was && !is) {
      out.close(kind);
    }
    return is;
  }

  /** A raised number or star is the mark of a note. */
  private static void raised(String text, Manuscript out) {
    String bare = text.strip();
    boolean mark = !bare.isEmpty() && bare.chars().allMatch(c -> "0123456789*†‡".indexOf(c) >= 0);
    Inline.Kind kind = mark ? Inline.Kind.NOTE_MARK : Inline.Kind.SUPERSCRIPT;
    out.open(kind, mark ? bare : null);
    out.characters(text);
    out.close(kind);
  }
}
