package org.yaddash.renditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
  @TempDir Path folder;

  private Path bytes(int length) throws IOException {
    return Files.write(Files.createTempFile(folder, "made", ""), new byte[length]);
  }

  @Test
  void whatWasAskedForLongestAgoGoesFirst() throws IOException {
    Shelf shelf = new Shelf(folder.resolve("shelf"), 100);
    shelf.open();
    shelf.put("a", bytes(40));
    shelf.put("b", bytes(40));
    assertThat(shelf.find("a")).isPresent();
    shelf.put("c", bytes(40));

    assertThat(shelf.find("b")).isEmpty();
    assertThat(shelf.find("a")).isPresent();
    assertThat(shelf.find("c")).isPresent();
    assertThat(shelf.size()).isEqualTo(80);
    try (var files = Files.list(folder.resolve("shelf"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a", "c");
    }
  }

  @Test
  void oneThatIsLargerThanTheShelfIsThereUntilTheNextComes() throws IOException {
    Shelf shelf = new Shelf(folder.resolve("shelf"), 100);
    shelf.open();
    shelf.put("small", bytes(10));
    assertThat(shelf.put("large", bytes(200))).hasSize(200);
    assertThat(shelf.find("small")).isEmpty();
    shelf.put("next", bytes(10));
    assertThat(shelf.find("large")).isEmpty();
    assertThat(shelf.size()).isEqualTo(10);
  }

  @Test
  void anOlderRunsFilesAreFoundAgainTheOldestFirst() throws IOException {
    Path place = Files.createDirectories(folder.resolve("shelf"));
    for (String name : new String[] {"new", "old"}) {
      Path file = Files.write(place.resolve(name), new byte[60]);
      Files.setLastModifiedTime(file, FileTime.fromMillis(name.equals("old") ? 1_000 : 2_000));
    }
    Shelf shelf = new Shelf(place, 100);
    shelf.open();
    assertThat(shelf.find("old")).isEmpty();
    assertThat(shelf.find("new")).isPresent();
  }

  @Test
  void aFileThatSomebodyTookAwayIsNotThere() throws IOException {
    Shelf shelf = new Shelf(folder.resolve("shelf"), 100);
    shelf.open();
    Files.delete(shelf.put("a", bytes(10)));
    assertThat(shelf.find("a")).isEmpty();
    assertThat(shelf.size()).isZero();
  }
}
