package org.yaddash.imports.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.originals.Originals;
import org.yaddash.originals.TooLongException;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * The form of an upload: one or more parts {@code file}, and plain fields. The files' bytes are
 * kept among the originals while they come.
 *
 * @param files in the order of the form
 * @param fields name → value, each name once
 * @param problems everything that is wrong with the parts, each problem naming its part; when there
 *     is none, there is at least one file
 */
public record UploadForm(
    List<UploadedFile> files, Map<String, String> fields, List<Problem> problems) {
  private static final String FILE = "file";
  private static final int MOST_FILES = 10_000;
  private static final int LONGEST_FIELD = 65_536;

  /**
   * Reads a form to its end.
   *
   * @param contentType the request's, with the boundary
   * @param known the names of the plain fields that may be there
   * @param limit the most bytes of the body
   * @throws ProblemException with {@code too-large} or {@code malformed-multipart} when the body
   *     cannot be read to its end
   */
  public static UploadForm read(
      InputStream body,
      @Nullable String contentType,
      Set<String> known,
      long limit,
      Originals originals)
      throws IOException {
    Reader reader = new Reader(known, limit, originals);
    try {
      FormStream form =
          new FormStream(new LimitedStream(body, limit), PartHeader.boundary(contentType));
      while (form.nextPart()) {
        reader.take(PartHeader.of(form.headers()), form.body());
      }
    } catch (FormStream.MalformedException e) {
      throw new ProblemException(
          ProblemCode.MALFORMED_MULTIPART,
          "The body cannot be read as a multipart/form-data form: %s.".formatted(e.getMessage()));
    } catch (LimitedStream.PassedException | TooLongException e) {
      throw tooLarge(limit);
    }
    return reader.form();
  }

  /** What is answered to an upload beyond the limit. */
  public static ProblemException tooLarge(long limit) {
    return new ProblemException(
        ProblemCode.TOO_LARGE, "An upload may have at most %d bytes.".formatted(limit));
  }

  /** Takes part after part and remembers what was wrong. */
  private static final class Reader {
    private final Set<String> known;
    private final long limit;
    private final Originals originals;
    private final List<UploadedFile> files = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Reader(Set<String> known, long limit, Originals originals) {
      this.known = known;
      this.limit = limit;
      this.originals = originals;
    }

    void take(PartHeader part, InputStream body) throws IOException {
      if (part.name().equals(FILE)) {
        takeFile(part.filename(), body);
      } else if (!known.contains(part.name())) {
        problem(
            ProblemCode.UNKNOWN_PART,
            part.name(),
            "The form has a part '%s'; known are file, %s."
                .formatted(part.name(), String.join(", ", known.stream().sorted().toList())));
      } else {
        takeField(part.name(), body);
      }
    }

    private void takeFile(@Nullable String filename, InputStream body) throws IOException {
      if (filename == null) {
        problem(
            ProblemCode.MALFORMED_MULTIPART,
            FILE,
            "A part 'file' needs a filename in its Content-Disposition.");
        return;
      }
      if (files.size() == MOST_FILES) {
        problem(
            ProblemCode.TOO_LARGE,
            FILE,
            "A form may have at most %d files; send more as a ZIP.".formatted(MOST_FILES));
        return;
      }
      Originals.Kept kept = originals.keep(body, limit);
      if (!filename.isEmpty() || kept.size() > 0) {
        // a form that was sent without choosing a file has an empty one without a name
        files.add(new UploadedFile(EntryNames.ofUpload(filename), kept));
      }
    }

    private void takeField(String name, InputStream body) throws IOException {
      byte[] bytes = body.readNBytes(LONGEST_FIELD + 1);
      if (bytes.length > LONGEST_FIELD) {
        problem(
            ProblemCode.BAD_VALUE, name, "The part '%s' is longer than it may be.".formatted(name));
      } else if (fields.putIfAbsent(name, new String(bytes, StandardCharsets.UTF_8).strip())
          != null) {
        problem(
            ProblemCode.REPEATED_PART,
            name,
            "The part '%s' may stand in the form only once.".formatted(name));
      }
    }

    private void problem(ProblemCode code, String part, String detail) {
      problems.add(Problem.inParameter(code, part, detail));
    }

    UploadForm form() {
      if (files.isEmpty() && problems.stream().noneMatch(Reader::isAboutFile)) {
        problem(
            ProblemCode.MISSING_FILE, FILE, "The form needs at least one part 'file' with a file.");
      }
      return new UploadForm(List.copyOf(files), fields, List.copyOf(problems));
    }

    private static boolean isAboutFile(Problem problem) {
      return problem.source() instanceof Problem.Source.Parameter part && part.name().equals(FILE);
    }
  }
}
