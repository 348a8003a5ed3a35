package org.yaddash.imports.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.likeness.Thumbnails.Picture;

class ThumbnailsTest {
  private static final Picture FUNERAL = new Picture("pix/funeral.jpg", 480, 320);
  private static final Picture SCHOOL = new Picture("pix/School.JPG", 480, 320);
  private final Thumbnails thumbnails =
      new Thumbnails(List.of(FUNERAL, SCHOOL, new Picture("pix/funeral_s.jpg", 160, 107)));

  @Test
  void aSmallerPictureOfTheSameShapeAndNameIsAThumbnail() {
    assertThat(thumbnails.fullOf(new Picture("pix/funeral_s.jpg", 160, 107))).isEqualTo(FUNERAL);
    assertThat(thumbnails.fullOf(new Picture("pix/thumbs/funeral.gif", 120, 80)))
        .isEqualTo(FUNERAL);
    assertThat(thumbnails.fullOf(new Picture("pix/school-150x100.jpg", 150, 100)))
        .isEqualTo(SCHOOL);
    assertThat(thumbnails.fullOf(new Picture("pix/tn_school.jpg", 150, 100))).isEqualTo(SCHOOL);
  }

  @Test
  void anotherShapeAnotherNameOrALargerPictureIsNone() {
    assertThat(thumbnails.fullOf(new Picture("pix/funeral_s.jpg", 160, 160))).isNull();
    assertThat(thumbnails.fullOf(new Picture("pix/weirs_s.jpg", 160, 107))).isNull();
    assertThat(thumbnails.fullOf(new Picture("pix/funeral_s.jpg", 960, 640))).isNull();
    assertThat(thumbnails.fullOf(new Picture("else/funeral_s.jpg", 160, 107))).isNull();
    assertThat(thumbnails.fullOf(FUNERAL)).isNull();
  }
}
