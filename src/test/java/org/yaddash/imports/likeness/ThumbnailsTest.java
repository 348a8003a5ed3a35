package org.yaddash.imports.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {
  private static final Picture FUNERAL = picture("pix/funeral.jpg", 480, 320);
  private static final Picture SCHOOL = picture("pix/School.JPG", 480, 320);
  private final Thumbnails thumbnails =
      new Thumbnails(List.of(FUNERAL, SCHOOL, picture("pix/funeral_s.jpg", 160, 107)));

  @Test
  void aSmallerPictureOfTheSameShapeAndNameIsAThumbnail() {
    assertThat(thumbnails.fullOf(picture("pix/funeral_s.jpg", 160, 107))).isEqualTo(FUNERAL);
    assertThat(thumbnails.fullOf(picture("pix/thumbs/funeral.gif", 120, 80))).isEqualTo(FUNERAL);
    assertThat(thumbnails.fullOf(picture("pix/school-150x100.jpg", 150, 100))).isEqualTo(SCHOOL);
    assertThat(thumbnails.fullOf(picture("pix/tn_school.jpg", 150, 100))).isEqualTo(SCHOOL);
  }

  @Test
  void anotherShapeAnotherNameOrALargerPictureIsNone() {
    assertThat(thumbnails.fullOf(picture("pix/funeral_s.jpg", 160, 160))).isNull();
    assertThat(thumbnails.fullOf(picture("pix/weirs_s.jpg", 160, 107))).isNull();
    assertThat(thumbnails.fullOf(picture("pix/funeral_s.jpg", 960, 640))).isNull();
    assertThat(thumbnails.fullOf(picture("else/funeral_s.jpg", 160, 107))).isNull();
    assertThat(thumbnails.fullOf(FUNERAL)).isNull();
  }

  private static Picture picture(String path, int width, int height) {
    return new Picture(path, path, width, height, 1000, null);
  }
}
