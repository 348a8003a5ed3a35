package org.yaddash.imports.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.upload.captures.Capture;
import org.yaddash.imports.upload.captures.WebArchive;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/**
 * A file that holds files. Hands them out one after the other and tells of those that it does not:
 * names that lead outside, links, what is encrypted, what is too much. A torn archive gives what
 * can be read of it.
 */
public final class Archive {
  /** What can be unfolded. */
  public enum Kind {
    /** ZIP, but not the documents that are ZIPs inside (DOCX, ODT, EPUB …). */
    ZIP,
    /** One file, packed by gzip. */
    GZIP,
    /** What a crawler captured, packed by gzip or not. */
    WARC
  }

  /**
   * How much may come out.
   *
   * @param files the most files
   * @param bytes the most bytes of all files together
   * @param fileBytes the most bytes of one file
   */
  public record Limits(long files, long bytes, long fileBytes) {}

  /** Takes what is in an archive, in the archive's order. */
  public interface Taker {
    /** A file; its bytes are to be read before this returns. */
    void file(PackedFile file) throws IOException;

    /** Something that is not handed out, and why. */
    void refused(String path, Problem why) throws IOException;

    /** An address that only leads to another. */
    default void moved(Capture capture) throws IOException {}
  }

  private static final int NAMES_GUESSED_BY = 1 << 16;

  /** The folder of a WACZ that holds what was captured. */
  private static final String CAPTURES = "archive/";

  private final Kind kind;
  private final Path file;

  private Archive(Kind kind, Path file) {
    this.kind = kind;
    this.file = file;
  }

  /** The archive that a file is, by its bytes; empty when it is none. */
  public static Optional<Archive> of(Path file) throws IOException {
    byte[] start;
    try (InputStream bytes = Files.newInputStream(file)) {
      start = bytes.readNBytes(5);
    }
    if (WebArchive.begins(start)) {
      return Optional.of(new Archive(Kind.WARC, file));
    }
    if (start.length >= 4 && start[0] == 'P' && start[1] == 'K') {
      boolean zip = start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6;
      return zip && !new ZipDirectory(file).isDocument()
          ? Optional.of(new Archive(Kind.ZIP, file))
          : Optional.empty();
    }
    boolean gzip =
        start.length >= 4 && start[0] == 0x1F && start[1] == (byte) 0x8B && start[2] == 8;
    if (!gzip) {
      return Optional.empty();
    }
    return Optional.of(new Archive(holdsCaptures(file) ? Kind.WARC : Kind.GZIP, file));
  }

  private static boolean holdsCaptures(Path file) {
    try (InputStream packed = Files.newInputStream(file);
        InputStream bytes = new GZIPInputStream(packed)) {
      return WebArchive.begins(bytes.readNBytes(5));
    } catch (IOException e) {
      return false;
    }
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** Its media type. */
  public String mediaType() {
    return switch (kind) {
      case ZIP -> "application/zip";
      case GZIP -> "application/gzip";
      case WARC -> "application/warc";
    };
  }

  /**
   * Hands out everything in it.
   *
   * @param name the archive's own name, from which that of a lone packed file is made
   * @return what is wrong with the archive as a whole, or empty; what was handed out before stays
   */
  public Optional<Problem> unfold(String name, Limits limits, Taker taker) throws IOException {
    Unfolding unfolding = new Unfolding(limits, taker);
    try {
      return Optional.ofNullable(
          switch (kind) {
            case ZIP -> unzip(limits, unfolding);
            case GZIP -> gunzip(name, unfolding);
            case WARC -> new WebArchive(file, limits.files(), limits.bytes()).unfold(unfolding);
          });
    } catch (Unfolding.ExhaustedException e) {
      return Optional.of(e.problem());
    }
  }

  private @Nullable Problem gunzip(String name, Unfolding unfolding) throws IOException {
    String path = name.substring(name.lastIndexOf('/') + 1);
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      path = path.substring(0, path.length() - 3);
    } else if (lower.endsWith("gz") || lower.endsWith("z")) {
      path = path.substring(0, path.length() - 1);
    }
    try (InputStream packed = Files.newInputStream(file);
        InputStream bytes = new GZIPInputStream(packed, 1 << 16)) {
      unfolding.file(path.isBlank() ? "file" : path, bytes, Files.size(file), PackedFile.NO_SUM);
      return null;
    } catch (ZipException | java.io.EOFException e) {
      return broken();
    }
  }

  private @Nullable Problem unzip(Limits limits, Unfolding unfolding) throws IOException {
    long count = new ZipDirectory(file).count(limits.files());
    if (count > limits.files()) {
      return Unfolding.tooMany(limits);
    }
    ZipFile opened;
    try {
      opened =
          ZipFile.builder()
              .setPath(file)
              .setCharset(StandardCharsets.ISO_8859_1)
              .setUseUnicodeExtraFields(true)
              .setIgnoreLocalFileHeader(true)
              .get();
    } catch (IOException | IllegalArgumentException e) {
      return salvage(unfolding);
    }
    try (opened) {
      @Nullable Charset charset = charset(opened.getEntries());
      boolean packedWeb = isPackedWebArchive(opened);
      Enumeration<ZipArchiveEntry> entries = opened.getEntries();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        String path = name(entry, charset);
        if (packedWeb && !path.startsWith(CAPTURES)) {
          continue;
        }
        if (unfolding.isToBeTaken(path, entry, opened.canReadEntryData(entry))) {
          try (InputStream bytes = opened.getInputStream(entry)) {
            unfolding.file(path, bytes, entry.getCompressedSize(), entry.getCrc());
          } catch (ZipException | IllegalArgumentException e) {
            unfolding.refused(path, broken());
          }
        }
      }
    }
    return unfolding.isEmpty()
        ? Problem.of(ProblemCode.FILE_EMPTY, "The archive holds no files.")
        : null;
  }

  /** Whether it is a WACZ: web archives in a ZIP, with indexes that are no pages of any site. */
  private static boolean isPackedWebArchive(ZipFile opened) {
    boolean captures = false;
    Enumeration<ZipArchiveEntry> entries = opened.getEntries();
    while (entries.hasMoreElements() && !captures) {
      String name = entries.nextElement().getName();
      captures = name.startsWith(CAPTURES) && (name.endsWith(".warc") || name.endsWith(".warc.gz"));
    }
    return captures && opened.getEntry("datapackage.json") != null;
  }

  /** Reads a ZIP whose directory is lost from its start, as far as it goes. */
  private Problem salvage(Unfolding unfolding) throws IOException {
    try (InputStream packed = Files.newInputStream(file);
        ZipArchiveInputStream stream =
            new ZipArchiveInputStream(
                new java.io.BufferedInputStream(packed, 1 << 16), "ISO-8859-1", true, true)) {
      for (ZipArchiveEntry entry = stream.getNextEntry();
          entry != null;
          entry = stream.getNextEntry()) {
        byte[] raw = entry.getRawName();
        String path = name(entry, EntryNames.utf8(raw).isPresent() ? null : EntryNames.guess(raw));
        if (unfolding.isToBeTaken(path, entry, stream.canReadEntryData(entry))) {
          unfolding.file(path, stream, PackedFile.NO_SIZE, PackedFile.NO_SUM);
        }
      }
    } catch (Unfolding.ExhaustedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      // here it is torn
    }
    return broken();
  }

  private static Problem broken() {
    return Problem.of(
        ProblemCode.ARCHIVE_BROKEN, "The archive is torn or damaged; what could be read is kept.");
  }

  /** The charset of the names that do not say theirs and are not UTF-8; null when all are. */
  private static @Nullable Charset charset(Enumeration<ZipArchiveEntry> entries) {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    while (entries.hasMoreElements() && names.size() < NAMES_GUESSED_BY) {
      ZipArchiveEntry entry = entries.nextElement();
      byte[] raw = entry.getRawName();
      if (!entry.getGeneralPurposeBit().usesUTF8ForNames() && EntryNames.utf8(raw).isEmpty()) {
        names.writeBytes(raw);
        names.write('/');
      }
    }
    return names.size() == 0 ? null : EntryNames.guess(names.toByteArray());
  }

  private static String name(ZipArchiveEntry entry, @Nullable Charset charset) {
    if (entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
      return entry.getName();
    }
    byte[] raw = entry.getRawName();
    return EntryNames.utf8(raw)
        .orElseGet(() -> new String(raw, charset == null ? StandardCharsets.UTF_8 : charset));
  }
}
