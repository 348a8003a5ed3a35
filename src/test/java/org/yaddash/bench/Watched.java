package org.yaddash.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaddash.RunningYaddash;

/** A running service and its reader processes, seen from outside: their CPU and their memory. */
final class Watched {
  private static final Pattern HEAP = Pattern.compile("(?:total|used) (\\d+)K, used (\\d+)K");

  private final ProcessHandle service;

  Watched(RunningYaddash yaddash) {
    this.service = ProcessHandle.of(yaddash.pid()).orElseThrow();
  }

  /** CPU so far: that of the service, and that of its readers. */
  record Cpu(Duration service, Duration readers) {
    Cpu minus(Cpu before) {
      return new Cpu(service.minus(before.service), readers.minus(before.readers));
    }
  }

  Cpu cpu() {
    return new Cpu(
        cpu(service),
        service.descendants().map(Watched::cpu).reduce(Duration.ZERO, Duration::plus));
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Megabytes that are in memory, as far as the system tells. */
  String memory() {
    return "%d MB the service, %s MB the readers"
        .formatted(
            megabytes(service), service.descendants().map(Watched::megabytes).sorted().toList());
  }

  private static long megabytes(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", process.pid() + "", "status"))) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          / 1024;
    } catch (IOException e) {
      return 0;
    }
  }

  /** What is left in the service's heap after a full collection, which this asks for. */
  String heap() throws IOException, InterruptedException {
    ask("GC.run");
    // one line for all of it, or one for each generation
    long kilobytes =
        HEAP.matcher(ask("GC.heap_info"))
            .results()
            .mapToLong(part -> Long.parseLong(part.group(2)))
            .sum();
    return String.format(Locale.ROOT, "%.0f MB", kilobytes / 1024.0);
  }

  private String ask(String what) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(List.of(jcmd, Long.toString(service.pid()), what))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }
}
