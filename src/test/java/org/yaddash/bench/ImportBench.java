package org.yaddash.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.imports.upload.Zips;

/**
 * Documents per second and CPU per document of an import through the service – upload, originals,
 * reading, recognition, comparing, linking, entries in the log; not publishing – beside bare Tika
 * ({@code AutoDetectParser}, in this process, as many threads) over the same files.
 *
 * <p>Both are warmed up by other files of the same kind, then take turns. {@code
 * -Dyaddash.bench.html=2000} and {@code -Dyaddash.bench.pdf=200} say how many files, {@code
 * -Dyaddash.bench.warmup=1000} how many web pages before them (and a tenth as many books); {@code
 * -Dyaddash.bench.corpus=DIR} takes the files of a directory, over and over, instead of made-up
 * ones, and {@code -Dyaddash.bench.long=10000} imports so many web pages in one upload instead,
 * telling of the memory at each tenth.
 */
class ImportBench {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final long LOOK_AGAIN_MILLIS = 500;

  @Test
  void importsWebPagesAndBooksBesideBareTika() throws Exception {
    int html = Integer.getInteger("yaddash.bench.html", 2000);
    int pdf = Integer.getInteger("yaddash.bench.pdf", 200);
    int warmUp = Integer.getInteger("yaddash.bench.warmup", 1000);
    int many = Integer.getInteger("yaddash.bench.long", 0);
    String corpus = System.getProperty("yaddash.bench.corpus", "");
    try (RunningYaddash yaddash = RunningYaddash.start(Map.of())) {
      if (many > 0) {
        throughService(yaddash, ".html", BenchPages.web(1, many), "long", many / 10);
      } else if (corpus.isEmpty()) {
        compare(
            yaddash,
            "HTML",
            ".html",
            List.of(BenchPages.web(1, warmUp)),
            halves(i -> BenchPages.web(warmUp + 1 + i, html / 2), html / 2));
        compare(
            yaddash,
            "PDF",
            ".pdf",
            List.of(BenchPages.books(1, warmUp / 10)),
            halves(i -> BenchPages.books(warmUp + 1 + i, pdf / 2), pdf / 2));
      } else {
        // an upload holds each file once, as if it were the whole site
        List<byte[]> files = files(Path.of(corpus));
        int first = Math.max(1, warmUp / files.size());
        int then = Math.max(2, html / files.size());
        compare(
            yaddash, "files", ".bin", copies(files, 0, first), copies(files, first, first + then));
      }
    }
  }

  private static List<List<byte[]>> halves(IntFunction<List<byte[]>> maker, int half) {
    return List.of(maker.apply(0), maker.apply(half));
  }

  private static List<List<byte[]>> copies(List<byte[]> files, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> files.stream().map(file -> copy(file, i)).toList())
        .toList();
  }

  /** Another copy of a file each time: the same bytes are not imported twice. */
  private static byte[] copy(byte[] file, int number) {
    byte[] mark = "\n<!-- %d -->".formatted(number).getBytes(US_ASCII);
    byte[] copy = Arrays.copyOf(file, file.length + mark.length);
    System.arraycopy(mark, 0, copy, file.length, mark.length);
    return copy;
  }

  private static void compare(
      RunningYaddash yaddash,
      String kind,
      String ending,
      List<List<byte[]>> warmUp,
      List<List<byte[]>> uploads)
      throws Exception {
    for (List<byte[]> files : warmUp) {
      throughService(yaddash, ending, files, "warm", 0);
      throughTika(files);
    }
    // the two take turns, so that a noisy machine is noisy for both
    List<Measure> service = new ArrayList<>();
    List<Measure> tika = new ArrayList<>();
    for (List<byte[]> files : uploads) {
      service.add(throughService(yaddash, ending, files, "part" + service.size(), 0));
      tika.add(throughTika(files));
    }
    Measure ours = Measure.sum(service);
    Measure bare = Measure.sum(tika);
    System.out.printf(
        Locale.ROOT,
        "%s, %d files after %d others to warm up, %d threads%n"
            + "  Yaddash    %8.1f documents/s  %7.2f ms CPU/document (%.2f of it in readers)%n"
            + "  bare Tika  %8.1f documents/s  %7.2f ms CPU/document%n"
            + "  ratio      %8.2f of Tika's throughput, %.2f times its CPU%n"
            + "  memory: %s; %s of heap after a full collection%n",
        kind,
        ours.documents(),
        warmUp.stream().mapToInt(List::size).sum(),
        THREADS,
        ours.perSecond(),
        ours.cpuMillis(),
        ours.readersNanos() / 1e6 / ours.documents(),
        bare.perSecond(),
        bare.cpuMillis(),
        ours.perSecond() / bare.perSecond(),
        ours.cpuMillis() / bare.cpuMillis(),
        new Watched(yaddash).memory(),
        new Watched(yaddash).heap());
  }

  /**
   * Imports files in one upload.
   *
   * @param tellEach after how many files to tell of the memory; 0 for never
   */
  private static Measure throughService(
      RunningYaddash yaddash, String ending, List<byte[]> files, String name, int tellEach)
      throws Exception {
    List<Object> entries = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      entries.add(name + "/" + i + ending);
      entries.add(files.get(i));
    }
    byte[] zip = Zips.zip(entries.toArray());
    Watched watched = new Watched(yaddash);
    Watched.Cpu before = watched.cpu();
    long begun = System.nanoTime();
    Answer accepted =
        yaddash.post("/manage/imports", new Upload().file(name + ".zip", "application/zip", zip));
    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
    String run = URI.create(accepted.header("Location")).getPath();
    JsonNode state;
    int told = 0;
    String stage = "";
    do {
      Thread.sleep(LOOK_AGAIN_MILLIS);
      state = yaddash.get(run).at("/data/attributes");
      int done = state.at("/files/done").asInt();
      String now = state.path("stage").asText("done");
      if (tellEach > 0 && (done >= told + tellEach || !now.equals(stage))) {
        told = done;
        stage = now;
        System.out.printf(
            Locale.ROOT,
            "%6.0f s  %-11s %6d files  %s; %s of heap after a full collection%n",
            (System.nanoTime() - begun) / 1e9,
            stage,
            done,
            watched.memory(),
            watched.heap());
      }
    } while (!state.path("finishedAt").isTextual());
    long took = System.nanoTime() - begun;
    assertThat(state.at("/files/failed").asInt()).as(state.toString()).isZero();
    Watched.Cpu cpu = watched.cpu().minus(before);
    System.out.printf(
        Locale.ROOT,
        "%s: %d files in %.1f s, entries %s%n",
        name,
        files.size(),
        took / 1e9,
        state.path("entries"));
    return new Measure(
        files.size(), took, cpu.service().plus(cpu.readers()).toNanos(), cpu.readers().toNanos());
  }

  private static Measure throughTika(List<byte[]> files) throws Exception {
    AutoDetectParser parser = new AutoDetectParser();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      long cpu = ownCpu();
      long begun = System.nanoTime();
      List<Future<?>> parses = new ArrayList<>();
      for (byte[] file : files) {
        parses.add(threads.submit(() -> parse(parser, file)));
      }
      for (Future<?> parse : parses) {
        parse.get();
      }
      return new Measure(files.size(), System.nanoTime() - begun, ownCpu() - cpu, 0);
    } finally {
      threads.shutdown();
    }
  }

  private static void parse(AutoDetectParser parser, byte[] file) {
    try (TikaInputStream stream = TikaInputStream.get(file)) {
      parser.parse(stream, new BodyContentHandler(-1), new Metadata(), new ParseContext());
    } catch (IOException | SAXException | TikaException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<byte[]> files(Path directory) throws IOException {
    try (Stream<Path> found = Files.walk(directory)) {
      List<byte[]> files = new ArrayList<>();
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        files.add(Files.readAllBytes(file));
      }
      return files;
    }
  }

  private static long ownCpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  /** What some documents took, in nanoseconds by the clock and of CPU. */
  private record Measure(int documents, long nanos, long cpuNanos, long readersNanos) {
    static Measure sum(List<Measure> parts) {
      return new Measure(
          parts.stream().mapToInt(Measure::documents).sum(),
          parts.stream().mapToLong(Measure::nanos).sum(),
          parts.stream().mapToLong(Measure::cpuNanos).sum(),
          parts.stream().mapToLong(Measure::readersNanos).sum());
    }

    double perSecond() {
      return documents * 1e9 / nanos;
    }

    double cpuMillis() {
      return cpuNanos / 1e6 / documents;
    }
  }
}
