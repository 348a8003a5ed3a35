package org.yaddash.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.log.Log;
import org.yaddash.imports.Imports;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.upload.UploadedFile;
import org.yaddash.settings.Settings;

/**
 * Uploads the samples that the archive carries in {@code WEB-INF/samples}: when the setting says
 * so, or when nothing says anything and nothing was ever written or uploaded here. They go the way
 * that every upload goes.
 */
@ApplicationScoped
public class Samples {
  @Inject Settings settings;
  @Inject Log log;
  @Inject Runs runs;
  @Inject Imports imports;

  /** The run that imports them; empty when they are not wanted. */
  Optional<UUID> upload() {
    boolean wanted = settings.samples().orElseGet(() -> log.head() == 0 && runs.count() == 0);
    Path folder = folder();
    if (!wanted || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      List<UploadedFile> files =
          found
              .filter(Files::isRegularFile)
              .sorted()
              .map(file -> imports.keep(name(folder, file), file))
              .toList();
      return Optional.of(imports.start(files, new Run.Options(null, null, null, true, false)).id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** In the unpacked archive; wherever the server says that this class is, it is below there. */
  private static Path folder() {
    try {
      Path place =
          Path.of(Samples.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (@Nullable Path at = place; at != null; at = at.getParent()) {
        if (at.endsWith("WEB-INF")) {
          return at.resolve("samples");
        }
      }
      return place.resolveSibling("samples");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the application's own place cannot be read", e);
    }
  }
}
