package org.yaddash.renditions;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.yaddash.originals.Originals;
import org.yaddash.originals.Sha256;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.processes.Child;
import org.yaddash.processes.ChildCommand;
import org.yaddash.processes.Children;
import org.yaddash.renditions.develop.Area;
import org.yaddash.renditions.develop.Assignment;
import org.yaddash.renditions.develop.DevelopingProcess;
import org.yaddash.renditions.develop.FirstBytes;
import org.yaddash.settings.Settings;

/**
 * Makes pictures as they are ordered, in processes of their own, and keeps them as long as there is
 * room. What cannot be shown is {@code no-rendition}, and is not tried again for a while; when too
 * many wait at once, the next are told so ({@code busy}).
 */
@ApplicationScoped
public class Renditions {
  /** The longer side of a picture that stands for one that cannot be looked at. */
  private static final Extent PLANE = new Extent(320, 240, Format.JPEG);

  private static final int BLURRED_SIDE = 320;
  private static final String FONTS = "fonts";
  private static final long PASSING = 128L << 20;
  private static final int MOST_WAITING = 32;
  private static final int MOST_ANSWER = 1 << 20;
  private static final int MOST_REMEMBERED = 20_000;

  private final Path folder;
  private final Originals originals;
  private final Children children;
  private final Shelf lasting;
  private final Shelf passing;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final Object[] turns = new Object[64];
  private final Remembered<Extent> extents = new Remembered<>(MOST_REMEMBERED);
  private final Remembered<List<Extent>> pages = new Remembered<>(200);
  private final Remembered<Boolean> failures = new Remembered<>(MOST_REMEMBERED);
  private volatile boolean open;

  /** In the home directory, as the settings say. */
  @Inject
  public Renditions(Settings settings, Originals originals) {
    this(
        settings.home().resolve("renditions"),
        originals,
        ChildCommand.ofThisApplication(
            DevelopingProcess.class,
            settings.picturesMemoryLimit(),
            // what PDFBox finds out about the system's fonts
            List.of("-Dpdfbox.fontcache=" + settings.home().resolve(Path.of("renditions", FONTS)))),
        settings.picturesTimeLimit(),
        settings.picturesCacheLimit());
  }

  Renditions(Path folder, Originals originals, ChildCommand command, int seconds, long limit) {
    this.folder = folder;
    this.originals = originals;
    int processes = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2));
    this.children =
        new Children(folder.resolve("scratch"), command, processes, seconds, 0, Set.of());
    this.lasting = new Shelf(folder.resolve("lasting-" + Order.RECIPE), limit);
    this.passing = new Shelf(folder.resolve("passing-" + Order.RECIPE), PASSING);
    Arrays.setAll(turns, i -> new Object());
  }

  /** For the container's proxy, which never uses it. */
  @SuppressWarnings("NullAway")
  protected Renditions() {
    this(Path.of("."), null, new ChildCommand("", "", 0), 1, 0);
  }

  /**
   * How large a picture is at most. A blurred one that cannot be looked at has a size all the same.
   *
   * @throws ProblemException no-rendition, busy
   */
  public Extent extent(Picture picture) {
    if (!picture.blurred()) {
      return plainExtent(picture);
    }
    try {
      Extent plain = plainExtent(picture);
      int longer = Math.max(plain.width(), plain.height());
      return new Extent(
          blurredSide(plain.width(), longer), blurredSide(plain.height(), longer), Format.JPEG);
    } catch (ProblemException e) {
      if (isNone(e)) {
        return PLANE;
      }
      throw e;
    }
  }

  private static int blurredSide(int side, int longer) {
    return Math.max(1, (int) ((long) BLURRED_SIDE * side / longer));
  }

  private Extent plainExtent(Picture picture) {
    if (picture.page() > 0) {
      List<Extent> all = pages(picture.original());
      if (picture.page() > all.size()) {
        throw none();
      }
      return all.get(picture.page() - 1);
    }
    return extents.get(
        picture.original().hex(),
        () -> {
          JsonNode measured = measure(picture);
          if (!measured.has("width")) {
            throw none();
          }
          return new Extent(
              measured.path("width").asInt(),
              measured.path("height").asInt(),
              Format.of(measured.path("format").asText()).orElse(Format.JPEG));
        });
  }

  /**
   * How large each page of a PDF is.
   *
   * @throws ProblemException no-rendition when it is none that can be read; busy
   */
  public List<Extent> pages(Sha256 pdf) {
    return pages.get(
        pdf.hex(),
        () -> {
          List<Extent> found = new ArrayList<>();
          Picture first = new Picture(pdf, 1, false);
          for (JsonNode page : measure(first).path("pages")) {
            found.add(new Extent(page.path(0).asInt(), page.path(1).asInt(), Format.JPEG));
          }
          if (found.isEmpty()) {
            throw none();
          }
          return List.copyOf(found);
        });
  }

  /**
   * The file with a picture as it was ordered.
   *
   * @param usual whether others will ask for the same: it is then kept longer
   * @throws ProblemException no-rendition, busy
   */
  public Path print(Order order, boolean usual) {
    return kept(
        usual ? lasting : passing,
        order.name(),
        out -> {
          try {
            print(order, subject(order.picture()), out);
          } catch (ProblemException e) {
            if (!order.picture().blurred() || !isNone(e)) {
              throw e;
            }
            print(order, new Assignment.Subject(null, 0, true), out);
          }
        });
  }

  private void print(Order order, Assignment.Subject subject, Path out) {
    String name = order.picture().original().hex() + "_" + subject.page();
    if (subject.file() != null) {
      failures.requireNotFailed(name);
    }
    try {
      ask(
          new Assignment.Print(
              subject,
              order.area(),
              order.width(),
              order.height(),
              order.format().extension(),
              out),
          out);
    } catch (ProblemException e) {
      failures.failed(name, e);
      throw e;
    }
  }

  private static boolean isNone(ProblemException e) {
    return e.problems().get(0).code() == ProblemCode.NO_RENDITION;
  }

  /**
   * A file that is a picture as it is, without what was written into it.
   *
   * @throws ProblemException no-rendition, busy
   */
  public Path clean(Sha256 original) {
    return kept(
        lasting,
        original.hex() + "_clean",
        out -> ask(new Assignment.Clean(file(original), out), out));
  }

  /** The media type of a picture by its first bytes. */
  public Optional<String> mediaType(Path file) throws IOException {
    return FirstBytes.mediaType(file);
  }

  /** An original that is no picture of points but markup, which is only ever saved, never shown. */
  public Optional<Path> markup(Sha256 original) throws IOException {
    Optional<Path> file = originals.find(original);
    return file.isPresent() && FirstBytes.isMarkup(file.get()) ? file : Optional.empty();
  }

  /** The whole of a picture. */
  public static Area whole(Extent extent) {
    return new Area(0, 0, extent.width(), extent.height());
  }

  /** Ends all processes. */
  @PreDestroy
  public void close() {
    children.close();
  }

  private interface Making {
    void into(Path out);
  }

  /** The file of this name, made when it is not there; by one thread at a time. */
  private Path kept(Shelf shelf, String name, Making making) {
    try {
      open();
      Optional<Path> there = shelf.find(name);
      if (there.isPresent()) {
        return there.get();
      }
      return inTurn(
          () -> {
            synchronized (turns[Math.floorMod(name.hashCode(), turns.length)]) {
              Optional<Path> meanwhile = shelf.find(name);
              return meanwhile.isPresent() ? meanwhile.get() : made(shelf, name, making);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  /** Does it, unless too many are waiting. */
  private <T> T inTurn(Work<T> work) throws IOException {
    if (!waiting.tryAcquire()) {
      throw new ProblemException(
          ProblemCode.BUSY, "Too many pictures are being made; try again in a few seconds.");
    }
    try {
      return work.run();
    } finally {
      waiting.release();
    }
  }

  private JsonNode measure(Picture picture) {
    try {
      return inTurn(() -> ask(new Assignment.Measure(subject(picture)), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path made(Shelf shelf, String name, Making making) throws IOException {
    Path out = folder.resolve("made-" + UUID.randomUUID());
    try {
      making.into(out);
      return shelf.put(name, out);
    } finally {
      Files.deleteIfExists(out);
    }
  }

  private void open() throws IOException {
    if (!open) {
      synchronized (turns) {
        if (!open) {
          Files.createDirectories(folder.resolve(FONTS));
          try (var left = Files.list(folder)) {
            // what was being made when the service was killed, or by an older one
            for (Path file : left.filter(Files::isRegularFile).toList()) {
              Files.deleteIfExists(file);
            }
          }
          children.tidy();
          lasting.open();
          passing.open();
          open = true;
        }
      }
    }
  }

  private Assignment.Subject subject(Picture picture) {
    return new Assignment.Subject(file(picture.original()), picture.page(), picture.blurred());
  }

  private Path file(Sha256 original) {
    return originals.find(original).orElseThrow(Renditions::none);
  }

  private JsonNode ask(Assignment assignment, @Nullable Path out) {
    try {
      open();
      Path written = out == null ? folder.resolve("none") : out;
      JsonNode answer = children.ask(assignment.toJson(), written, MOST_ANSWER).message();
      if (answer.has(Assignment.FAILED)) {
        throw none();
      }
      return answer;
    } catch (Child.Ended e) {
      throw none();
    } catch (Children.UnavailableException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemCode.BUSY, "The service is being stopped.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemException none() {
    return new ProblemException(
        ProblemCode.NO_RENDITION,
        "The file is broken, too large, or of a kind that cannot be shown.");
  }
}
