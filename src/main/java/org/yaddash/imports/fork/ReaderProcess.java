package org.yaddash.imports.fork;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.Extractor;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Marked;
import org.yaddash.imports.guided.GuidedRecogniser;
import org.yaddash.imports.profiles.PageRules;
import org.yaddash.imports.recognise.Recogniser;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.processes.Serving;

/** The main class of a reader process. */
public final class ReaderProcess {
  /** What reads: the rooms' own doors, or a test's. */
  interface Work {
    /** Reads one original and writes its text where the request says. */
    ObjectNode read(Messages.Request request) throws IOException;
  }

  private ReaderProcess() {}

  /** Reads originals until the standard input ends. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Serving serving = new Serving();
    Extractor extractor = new Extractor(serving::askForTime);
    Recogniser recogniser = new Recogniser();
    serve(serving, request -> read(request, extractor, recogniser));
  }

  static void serve(Serving serving, Work work) throws IOException, InterruptedException {
    serving.serve(request -> answer(work, Messages.request(request)));
  }

  private static ObjectNode answer(Work work, Messages.Request request) {
    try {
      return work.read(request);
    } catch (ProblemException known) {
      return Messages.failure(known.problems());
    } catch (StackOverflowError e) {
      return Messages.failure(
          List.of(
              Problem.of(
                  ProblemCode.FILE_UNREADABLE, "The file is nested too deeply to be read.")));
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      e.printStackTrace();
      return Messages.failure(
          List.of(
              Problem.of(
                  ProblemCode.FILE_UNREADABLE,
                  "The reader gave up on the file: %s.".formatted(e.getClass().getSimpleName()))));
    }
  }

  private static ObjectNode read(
      Messages.Request request, Extractor extractor, Recogniser recogniser) throws IOException {
    Marked marked = Marked.lift(extractor.extract(request.original()));
    Legacy raw = marked.legacy();
    Legacy legacy =
        new Legacy(
            raw.mediaType(),
            raw.charset(),
            raw.language(),
            Plain.text(raw.text()),
            raw.blocks(),
            raw.metadata(),
            raw.problems(),
            raw.embedded());
    int limit = request.original().textLimit();
    if (legacy.text().length() > limit) {
      return Messages.failure(
          List.of(
              Problem.of(
                  ProblemCode.FILE_TEXT_TOO_LONG,
                  "The file unfolds to more than %d characters of text.".formatted(limit))));
    }
    Files.writeString(request.text(), legacy.text(), StandardCharsets.UTF_8);
    ObjectNode message = Messages.of(legacy, request.original().charset() != null);
    try {
      @Nullable PageRules rules = request.original().rules();
      Recogniser.Recognised found;
      if (rules == null) {
        found = recogniser.decide(legacy, request.surroundings());
      } else {
        GuidedRecogniser guided = new GuidedRecogniser();
        Marked page = new Marked(legacy, marked.marks());
        found = guided.decide(page, request.surroundings(), rules);
        Messages.addProblems(message, guided.missed(page, rules).stream().toList());
      }
      Messages.addCandidates(
          message,
          found.candidates(),
          new Provenances(request.name(), legacy.mediaType(), legacy.text()));
      Messages.addOutline(message, found.outline());
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      e.printStackTrace();
      message.remove("candidates");
      message.put("failed", true);
      Messages.addProblems(
          message,
          List.of(
              Problem.of(
                  ProblemCode.FILE_NOT_RECOGNISED,
                  "The text was read, but the recogniser gave up on it: %s."
                      .formatted(e.getClass().getSimpleName()))));
    }
    return message;
  }
}
