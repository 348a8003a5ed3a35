package org.yaddash.imports.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.yaddash.imports.extract.legacy.Format;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Markup;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.extract.picture.Photograph;
import org.yaddash.imports.extract.web.WebPage;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/** Reads any original: finds out what it is and hands it to the format that reads it. */
public final class Extractor {
  private static final int HEAD = 64 * 1024;
  private static final Detector TYPES = MimeTypes.getDefaultMimeTypes();
  private static final byte[] BOOK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final String OCTETS = "application/octet-stream";
  private static final Set<String> CONTAINERS =
      Set.of(
          "application/zip",
          "application/x-tika-msoffice",
          "application/x-tika-ooxml",
          "application/vnd.ms-office");
  private static final Set<String> PAGES =
      Set.of("htm", "html", "shtml", "xhtml", "asp", "aspx", "php", "jsp", "cgi");

  /** Text that a site's pages are made with and that nobody is meant to read. */
  private static final Map<String, String> MACHINERY =
      Map.of(
          "css", "text/css",
          "js", "text/javascript",
          "mjs", "text/javascript",
          "json", "application/json",
          "map", "application/json");

  /** In the order in which they are asked; the last takes what no other does. */
  private final List<Format> formats;

  public Extractor() {
    this(() -> {});
  }

  /**
   * Reads originals.
   *
   * @param longer called, at most once for each, when reading one takes longer than files usually
   *     do
   */
  public Extractor(Runnable longer) {
    formats =
        List.of(
            new WebPage(),
            new PdfBook(longer),
            new Photograph(),
            new PlainText(),
            new OfficeFile());
  }

  /**
   * Reads one original.
   *
   * @throws ProblemException with a {@code FILE_…} code when nothing of it can be read
   */
  public Legacy extract(Original original) {
    try {
      if (Files.size(original.file()) == 0) {
        throw new ProblemException(ProblemCode.FILE_EMPTY, "The file is empty.");
      }
      String mediaType = mediaType(original);
      for (Format format : formats) {
        if (!MACHINERY.containsValue(mediaType) && format.reads(mediaType)) {
          return format.read(original, mediaType);
        }
      }
      throw new ProblemException(
          ProblemCode.FILE_TYPE_UNKNOWN,
          "Files of the type " + mediaType + " are kept but not read.");
    } catch (IOException e) {
      throw broken();
    } catch (StackOverflowError e) {
      throw new ProblemException(
          ProblemCode.FILE_UNREADABLE, "The file nests deeper than can be read.");
    } catch (RuntimeException e) {
      if (e instanceof ProblemException) {
        throw e;
      }
      throw broken();
    }
  }

  private static ProblemException broken() {
    return new ProblemException(
        ProblemCode.FILE_UNREADABLE, "The file is broken and could not be read.");
  }

  /** What the bytes show; the name only decides what is not told by them. */
  private static String mediaType(Original original) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(original.file())) {
      head = in.readNBytes(HEAD);
    }
    if (Markup.page(head)) {
      return "text/html";
    }
    if (begins(head, BOOK)) {
      return "application/pdf";
    }
    MediaType bytes;
    try (InputStream in = TikaInputStream.get(original.file())) {
      bytes = TYPES.detect(in, new Metadata());
    }
    String type = bytes.getBaseType().toString();
    if (CONTAINERS.contains(type)) {
      try (InputStream in = TikaInputStream.get(original.file())) {
        return Containers.DETECTOR.detect(in, new Metadata()).getBaseType().toString();
      }
    }
    boolean text = type.startsWith("text/plain") || type.equals(OCTETS) && Markup.readable(head);
    if (!text) {
      return type;
    }
    String name = original.name().substring(original.name().lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (PAGES.contains(ending)) {
      return "text/html";
    }
    return ending.equals("eml") || ending.equals("mht")
        ? "message/rfc822"
        : MACHINERY.getOrDefault(ending, "text/plain");
  }

  private static boolean begins(byte[] head, byte[] with) {
    return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
  }

  /** Looks into containers; loaded only when there is one, for it takes its time. */
  private static final class Containers {
    static final Detector DETECTOR = new DefaultDetector();
  }
}
