package org.yaddash.imports.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.darkroom.Negative;
import org.yaddash.imports.extract.Extractor;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.likeness.Look.Likeness;

/** Pictures are known again at another size, and taken for no other. */
class SamePicturesTest {
  private static final int PEOPLE = 40;

  @TempDir Path dir;

  private Picture picture(String name, byte[] bytes) throws IOException {
    Path file = Files.write(dir.resolve(name), bytes);
    Legacy read = new Extractor().extract(new Original(file, name, null, 1_000));
    return new Picture(
        name,
        name,
        Integer.parseInt(read.metadata().getOrDefault("width", List.of("0")).get(0)),
        Integer.parseInt(read.metadata().getOrDefault("height", List.of("0")).get(0)),
        bytes.length,
        Look.of(read.metadata().getOrDefault("look", List.of("")).get(0)).orElse(null));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void aPictureIsKnownAtAnotherSizeQualityAndFormat(int number) throws IOException {
    Negative negative = Negative.landscape(number);
    Picture full = picture("full.jpg", negative.jpeg(720, 0.9));

    assertThat(
            List.of(
                picture("large.png", negative.as("png", 1800)),
                picture("half.jpg", negative.jpeg(360, 0.5)),
                picture("poor.jpg", negative.jpeg(720, 0.1)),
                picture("tiny.jpg", negative.jpeg(120, 0.4)),
                picture("grey.jpg", negative.greyJpeg(400, 0.8)),
                picture("old.gif", negative.as("gif", 300)),
                picture("plain.bmp", negative.as("bmp", 240))))
        .allSatisfy(
            other -> assertThat(SamePictures.likeness(full, other)).isEqualTo(Likeness.SAME));
  }

  @Test
  void otherPicturesAreNotTheSame() throws IOException {
    List<Picture> all = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      all.add(picture("place" + i + ".jpg", Negative.landscape(i).jpeg(480, 0.8)));
    }

    for (Picture one : all) {
      assertThat(all)
          .filteredOn(other -> SamePictures.likeness(one, other) != Likeness.DIFFERENT)
          .containsExactly(one);
    }
  }

  /** The hardest case of an archive: everybody before the same curtain, in the same pose. */
  @Test
  void portraitsOfDifferentPeopleAreNeverTakenForOne() throws IOException {
    List<Picture> all = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      all.add(picture("person" + i + ".jpg", Negative.portrait(i).jpeg(300, 0.8)));
    }

    assertThat(new SamePictures(all).groups()).isEmpty();

    List<Picture> small = new ArrayList<>(all);
    for (int i = 0; i < PEOPLE; i++) {
      small.add(picture("small" + i + ".jpg", Negative.portrait(i).jpeg(120, 0.6)));
    }
    List<SamePictures.Group> groups = new SamePictures(small).groups();
    assertThat(groups).hasSize(PEOPLE);
    assertThat(groups)
        .allSatisfy(
            group ->
                assertThat(group.others())
                    .extracting(Picture::path)
                    .containsExactly(group.best().path().replace("person", "small")));
  }

  @Test
  void aBlankPictureLooksLikeNone() throws IOException {
    Picture white = picture("white.png", Negative.blank(255).as("png", 400));
    Picture grey = picture("grey.png", Negative.blank(128).as("png", 200));

    assertThat(white.look()).isNull();
    assertThat(SamePictures.likeness(white, grey)).isEqualTo(Likeness.DIFFERENT);
    assertThat(new SamePictures(List.of(white, grey)).groups()).isEmpty();
  }

  @Test
  void theBestIsTheLargestAndAThumbnailOfThatNameBelongsToIt() throws IOException {
    Negative dam = Negative.landscape(20);
    Picture small = picture("dam2.jpg", dam.jpeg(200, 0.7));
    Picture large = picture("dam.jpg", dam.jpeg(720, 0.7));
    Picture retouched = new Picture("x", "dam_s.jpg", 90, 60, 900, null);
    Picture other = picture("weir.jpg", Negative.landscape(21).jpeg(720, 0.7));

    List<SamePictures.Group> groups =
        new SamePictures(List.of(small, other, retouched, large)).groups();

    assertThat(groups).containsExactly(new SamePictures.Group(large, List.of(small, retouched)));
  }

  @Test
  void whatIsNoLookIsNotRead() {
    assertThat(Look.of(null)).isEmpty();
    assertThat(Look.of("short")).isEmpty();
    assertThat(Look.of("!".repeat(576))).isEmpty();
    assertThat(Look.of("A".repeat(576))).isPresent();
  }
}
