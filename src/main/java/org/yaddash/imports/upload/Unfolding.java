package org.yaddash.imports.upload;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.upload.captures.Capture;
import org.yaddash.imports.upload.captures.WebArchive;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/** One archive being unfolded: what has come out so far, against what may. */
final class Unfolding implements WebArchive.Taker {
  /** No more may come out of this archive. */
  static final class ExhaustedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ExhaustedException(Problem problem) {
      super(problem.detail());
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  private final Archive.Limits limits;
  private final Archive.Taker taker;
  private long files;
  private long bytes;

  Unfolding(Archive.Limits limits, Archive.Taker taker) {
    this.limits = limits;
    this.taker = taker;
  }

  static Problem tooMany(Archive.Limits limits) {
    return Problem.of(
        ProblemCode.ARCHIVE_TOO_MANY,
        "The archive holds more than the %d files that it may.".formatted(limits.files()));
  }

  /** Whether nothing has come out. */
  boolean isEmpty() {
    return files == 0;
  }

  /** Whether an entry is a file to hand out; if it is one that must not be, that is told. */
  boolean isToBeTaken(String path, ZipArchiveEntry entry, boolean readable) throws IOException {
    if (entry.isDirectory() || path.endsWith("/") || EntryNames.isLitter(path)) {
      return false;
    }
    if (entry.isUnixSymlink()) {
      refused(
          path,
          Problem.of(
              ProblemCode.ARCHIVE_NAME_UNSAFE,
              "The entry is a symbolic link, and links are not followed."));
      return false;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      refused(path, Problem.of(ProblemCode.FILE_ENCRYPTED, "The entry is encrypted."));
      return false;
    }
    if (!readable) {
      refused(
          path,
          Problem.of(
              ProblemCode.FILE_UNREADABLE, "The entry is packed by a method that is not known."));
      return false;
    }
    return true;
  }

  void file(String path, InputStream content, long packed, long sum) throws IOException {
    file(path, content, packed, sum, null);
  }

  @Override
  public void content(Capture capture, InputStream body, long packed) throws IOException {
    file(capture.path(), body, packed, PackedFile.NO_SUM, capture);
  }

  @Override
  public void moved(Capture capture) throws IOException {
    taker.moved(capture);
  }

  @Override
  public void refused(Capture capture, Problem why) throws IOException {
    refused(capture.path(), why);
  }

  private void file(
      String path, InputStream content, long packed, long sum, @Nullable Capture capture)
      throws IOException {
    @Nullable String inside = EntryNames.inside(path);
    if (inside == null) {
      refused(
          path,
          Problem.of(
              ProblemCode.ARCHIVE_NAME_UNSAFE,
              "The entry's name %s.".formatted(EntryNames.danger(path))));
      return;
    }
    count();
    PackedFile file = new PackedFile(inside, content, packed, sum, limits, bytes, capture);
    taker.file(file);
    bytes += file.size();
    if (bytes > limits.bytes()) {
      throw new ExhaustedException(
          Problem.of(
              ProblemCode.ARCHIVE_TOO_LARGE,
              "The archive unfolds to more than the %d bytes that it may."
                  .formatted(limits.bytes())));
    }
  }

  void refused(String path, Problem why) throws IOException {
    count();
    taker.refused(EntryNames.shown(path), why);
  }

  private void count() throws ExhaustedException {
    if (++files > limits.files()) {
      throw new ExhaustedException(tooMany(limits));
    }
  }
}
