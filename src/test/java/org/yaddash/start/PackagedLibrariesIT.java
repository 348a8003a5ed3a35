package org.yaddash.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The libraries in the packaged application. */
class PackagedLibrariesIT {
  @Test
  void theServerIsToldToPassOverEachOfThem() throws IOException {
    Set<String> names = namesInTheApplication();
    List<String> libraries = names.stream().filter(name -> name.endsWith(".jar")).toList();

    assertThat(libraries).anyMatch(name -> name.startsWith("WEB-INF/lib/lucene-core-"));
    assertThat(libraries).anyMatch(name -> name.startsWith("WEB-INF/reader/tika-core-"));
    assertThat(libraries)
        .allSatisfy(
            name -> assertThat(names).contains(name.replace("/", "__").replace(".jar", "_jar")));
  }

  private static Set<String> namesInTheApplication() throws IOException {
    try (ZipFile jar =
            new ZipFile(
                Path.of(System.getProperty("yaddash.test.jar", "target/yaddash.jar")).toFile());
        ZipInputStream application =
            new ZipInputStream(jar.getInputStream(jar.getEntry("MICRO-INF/deploy/ROOT.war")))) {
      Set<String> names = new TreeSet<>();
      for (ZipEntry entry = application.getNextEntry();
          entry != null;
          entry = application.getNextEntry()) {
        names.add(entry.getName());
      }
      return names;
    }
  }
}
