package org.yaddash.imports.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/** Reads any original: finds out what it is and hands it to the format that reads it. */
public final class Extractor {
  private final Detector detector = MimeTypes.getDefaultMimeTypes();

  /** In the order in which they are asked; the last takes what no other does. */
  private final List<Format> formats =
      List.of(new WebPage(), new PdfBook(), new Photograph(), new PlainText(), new OfficeFile());

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
        if (format.reads(mediaType)) {
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

  /** What the bytes show; the name only decides between kinds of text. */
  private String mediaType(Original original) throws IOException {
    Metadata hints = new Metadata();
    String name = original.name().substring(original.name().lastIndexOf('/') + 1);
    byte[] head;
    try (InputStream in = Files.newInputStream(original.file())) {
      head = in.readNBytes(64 * 1024);
    }
    if (Markup.page(head)) {
      return "text/html";
    }
    MediaType bytes;
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(original.file()), 128 * 1024)) {
      bytes = detector.detect(in, new Metadata());
    }
    boolean undecided =
        bytes.equals(MediaType.OCTET_STREAM)
            || bytes.equals(MediaType.TEXT_PLAIN)
            || bytes.toString().equals("application/zip")
            || bytes.toString().equals("application/x-tika-msoffice")
            || bytes.toString().equals("application/x-tika-ooxml")
            || bytes.toString().equals("application/xml");
    if (!undecided) {
      return bytes.getBaseType().toString();
    }
    hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(original.file()), 128 * 1024)) {
      String named = detector.detect(in, hints).getBaseType().toString();
      return text(bytes, named, name, head);
    }
  }

  private static String text(MediaType bytes, String named, String name, byte[] head) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean page =
        ending.startsWith("htm")
            || ending.equals("xhtml")
            || ending.startsWith("asp")
            || ending.startsWith("php");
    if (bytes.equals(MediaType.OCTET_STREAM)) {
      return Markup.readable(head)
          ? (page ? "text/html" : "text/plain")
          : named.startsWith("text/") ? "application/octet-stream" : named;
    }
    if (bytes.equals(MediaType.TEXT_PLAIN)) {
      return page ? "text/html" : named.startsWith("text/") ? "text/plain" : named;
    }
    return named;
  }
}
