package org.yaddash.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the JMH benchmarks, each in a process of its own: {@code ./mvnw -Pjmh test}. {@code
 * -Dyaddash.jmh=Query} takes only those whose name has it. The result also goes to {@code
 * target/jmh.json}.
 */
class BenchmarkRun {
  @Test
  void runs() throws Exception {
    Path result = Path.of("target", "jmh.json");
    Files.createDirectories(result.toAbsolutePath().getParent());
    var results =
        new Runner(
                new OptionsBuilder()
                    .include("org\\.yaddash\\..*" + System.getProperty("yaddash.jmh", "Benchmark"))
                    .resultFormat(ResultFormatType.JSON)
                    .result(result.toString())
                    .shouldFailOnError(true)
                    .build())
            .run();
    assertThat(results).isNotEmpty();
  }
}
