package org.yaddash.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.seed.ImportedRun;

/**
 * Imports the samples folder through the running service and follows every selector back to its
 * original.
 */
class SamplesProvenanceIT {
  @Test
  void everySelectorOfEveryFieldResolvesToItsExactText() throws IOException {
    RunningYaddash yaddash = RunningYaddash.shared();
    Upload upload = new Upload().field("dryRun", "true");
    Path folder = Path.of("imports/samples");
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      upload.file(
          folder.relativize(file).toString(), "application/octet-stream", Files.readAllBytes(file));
    }
    ImportedRun run = ImportedRun.of(yaddash, upload);
    assertThat(run.state().path("status").asText()).isEqualTo("done");
    assertThat(run.files())
        .filteredOn(file -> !file.at("/attributes/path").asText().contains("!/"))
        .hasSameSizeAs(files);
    assertThat(run.files())
        .extracting(file -> file.at("/attributes/path").asText())
        .contains("tervash/booklet.pdf!/page-4-1.jpg", "tervash/booklet.pdf!/page-6-1.jpg");
    int selectors = run.requireProvenance(yaddash);
    System.out.printf(
        "%d selectors of %d candidates resolve%n", selectors, run.candidates().size());
    assertThat(selectors).isGreaterThan(300);
  }
}
