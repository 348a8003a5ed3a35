package org.yaddash.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
 * reading, recognition, log, publication left out – beside bare Tika ({@code AutoDetectParser}, in
 * this process, warm, as many threads) over the same files.
 *
 * <p>{@code -Dyaddash.bench.html=2000} and {@code -Dyaddash.bench.pdf=200} say how many files;
 * {@code -Dyaddash.bench.corpus=DIR} takes the files of a directory instead of made-up ones.
 */
class ImportBench {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  @Test
  void importsWebPagesAndBooksBesideBareTika() throws Exception {
    int html = Integer.getInteger("yaddash.bench.html", 2000);
    int pdf = Integer.getInteger("yaddash.bench.pdf", 200);
    String corpus = System.getProperty("yaddash.bench.corpus", "");
    try (RunningYaddash yaddash = RunningYaddash.start(Map.of())) {
      if (!corpus.isEmpty()) {
        List<byte[]> files = files(Path.of(corpus));
        compare(yaddash, "files", ".bin", files.subList(0, files.size() / 4), files);
        return;
      }
      compare(
          yaddash, "HTML", ".html", BenchPages.web(1_000_000, html / 4), BenchPages.web(1, html));
      compare(
          yaddash, "PDF", ".pdf", BenchPages.books(2_000_000, pdf / 4), BenchPages.books(1, pdf));
    }
  }

  private static void compare(
      RunningYaddash yaddash, String kind, String ending, List<byte[]> warmUp, List<byte[]> files)
      throws Exception {
    throughService(yaddash, ending, warmUp, "warm");
    throughTika(warmUp);
    // the two take turns, so that a noisy machine is noisy for both
    List<Measure> service = new ArrayList<>();
    List<Measure> tika = new ArrayList<>();
    int half = files.size() / 2;
    for (List<byte[]> part : List.of(files.subList(0, half), files.subList(half, files.size()))) {
      service.add(throughService(yaddash, ending, part, "part" + service.size()));
      tika.add(throughTika(part));
    }
    Measure ours = Measure.sum(service);
    Measure bare = Measure.sum(tika);
    System.out.printf(
        Locale.ROOT,
        "%s, %d files%n  Yaddash    %8.1f documents/s  %7.2f ms CPU/document%n"
            + "  bare Tika  %8.1f documents/s  %7.2f ms CPU/document%n"
            + "  ratio      %8.2f of Tika's throughput, %.2f times its CPU%n"
            + "  memory of the service and its readers: %d MB%n",
        kind,
        files.size(),
        ours.perSecond(),
        ours.cpuMillis(),
        bare.perSecond(),
        bare.cpuMillis(),
        ours.perSecond() / bare.perSecond(),
        ours.cpuMillis() / bare.cpuMillis(),
        memory(yaddash) / 1024);
  }

  private static Measure throughService(
      RunningYaddash yaddash, String ending, List<byte[]> files, String name)
      throws InterruptedException {
    List<Object> entries = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      entries.add(name + "/" + i + ending);
      entries.add(files.get(i));
    }
    byte[] zip = Zips.zip(entries.toArray());
    Duration cpu = cpu(yaddash);
    long begun = System.nanoTime();
    Answer accepted =
        yaddash.post("/manage/imports", new Upload().file(name + ".zip", "application/zip", zip));
    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
    String run = URI.create(accepted.header("Location")).getPath();
    JsonNode state;
    do {
      Thread.sleep(100);
      state = yaddash.get(run).at("/data/attributes");
    } while (!state.path("finishedAt").isTextual());
    long took = System.nanoTime() - begun;
    assertThat(state.at("/files/failed").asInt()).as(state.toString()).isZero();
    return new Measure(files.size(), took, cpu(yaddash).minus(cpu).toNanos());
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
      return new Measure(files.size(), System.nanoTime() - begun, ownCpu() - cpu);
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

  private static Stream<ProcessHandle> processes(RunningYaddash yaddash) {
    ProcessHandle service = ProcessHandle.of(yaddash.pid()).orElseThrow();
    return Stream.concat(Stream.of(service), service.descendants());
  }

  private static Duration cpu(RunningYaddash yaddash) {
    return processes(yaddash)
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Kilobytes in memory of the service and its readers; 0 where the system doesn't tell. */
  private static long memory(RunningYaddash yaddash) {
    return processes(yaddash).mapToLong(ImportBench::memory).sum();
  }

  private static long memory(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", process.pid() + "", "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private static long ownCpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  /** What some documents took, in nanoseconds by the clock and of CPU. */
  private record Measure(int documents, long nanos, long cpuNanos) {
    static Measure sum(List<Measure> parts) {
      return new Measure(
          parts.stream().mapToInt(Measure::documents).sum(),
          parts.stream().mapToLong(Measure::nanos).sum(),
          parts.stream().mapToLong(Measure::cpuNanos).sum());
    }

    double perSecond() {
      return documents * 1e9 / nanos;
    }

    double cpuMillis() {
      return cpuNanos / 1e6 / documents;
    }
  }
}
