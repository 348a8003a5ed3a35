package org.yaddash.imports.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.upload.captures.Capture;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/**
 * A file in an archive, while it comes out. When it is torn its bytes simply end and {@link
 * #trouble()} tells so; when it grows beyond a limit reading fails with {@link RefusedException}.
 */
public final class PackedFile {
  static final long NO_SIZE = -1;
  static final long NO_SUM = -1;

  /**
   * Beyond this the ratio of packed to unfolded bytes is looked at; below it a page that says the
   * same thing a million times is only a bad page.
   */
  private static final long HARMLESS = 64L << 20;

  private static final long MOST_RATIO = 250;

  /** The file is more than may come out; what was read of it is to be thrown away. */
  public static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedException(Problem problem) {
      super(problem.detail());
      this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
      return problem;
    }
  }

  private final String path;
  private final Bytes bytes;
  private final long packed;
  private final long sum;
  private final Archive.Limits limits;
  private final long before;
  private final @Nullable Capture capture;
  private final CRC32 actual = new CRC32();
  private long size;
  private boolean torn;

  PackedFile(
      String path,
      InputStream content,
      long packed,
      long sum,
      Archive.Limits limits,
      long before,
      @Nullable Capture capture) {
    this.capture = capture;
    this.path = path;
    this.bytes = new Bytes(content);
    this.packed = packed;
    this.sum = sum;
    this.limits = limits;
    this.before = before;
  }

  /** Its path inside the archive, safe. */
  public String path() {
    return path;
  }

  /** How it was captured; empty when its archive is no web archive. */
  public Optional<Capture> capture() {
    return Optional.ofNullable(capture);
  }

  /** Its bytes; closing it leaves the archive open. */
  public InputStream bytes() {
    return bytes;
  }

  /** How many bytes have been read. */
  public long size() {
    return size;
  }

  /** What was wrong with it, to be asked after its end. */
  public Optional<Problem> trouble() {
    if (torn) {
      return Optional.of(
          Problem.of(
              ProblemCode.ARCHIVE_BROKEN,
              "The file is torn or damaged in its archive; its first %d bytes are kept."
                  .formatted(size)));
    }
    return sum != NO_SUM && sum != actual.getValue()
        ? Optional.of(
            Problem.of(
                ProblemCode.ARCHIVE_BROKEN,
                "The file's bytes do not fit the checksum in its archive."))
        : Optional.empty();
  }

  private @Nullable Problem tooMuch() {
    if (size > limits.fileBytes()) {
      return Problem.of(
          ProblemCode.FILE_TOO_LARGE,
          "The file has more than the %d bytes that one may have.".formatted(limits.fileBytes()));
    }
    if (before + size > limits.bytes()) {
      return Problem.of(
          ProblemCode.ARCHIVE_TOO_LARGE,
          "With this file the archive unfolds to more than the %d bytes that it may."
              .formatted(limits.bytes()));
    }
    if (packed > 0 && size > HARMLESS && size / packed > MOST_RATIO) {
      return Problem.of(
          ProblemCode.ARCHIVE_TOO_LARGE,
          "The file unfolds to more than %d times its packed length.".formatted(MOST_RATIO));
    }
    return null;
  }

  private final class Bytes extends FilterInputStream {
    Bytes(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (torn) {
        return -1;
      }
      int read;
      try {
        read = super.read(target, offset, length);
      } catch (IOException | IllegalArgumentException | IllegalStateException e) {
        torn = true;
        return -1;
      }
      if (read > 0) {
        size += read;
        actual.update(target, offset, read);
        @Nullable Problem problem = tooMuch();
        if (problem != null) {
          throw new RefusedException(problem);
        }
      }
      return read;
    }

    @Override
    public void close() {
      // the archive goes on
    }
  }
}
