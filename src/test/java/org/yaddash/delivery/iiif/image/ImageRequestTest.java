package org.yaddash.delivery.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.delivery.pictures.PublishedPhoto;
import org.yaddash.originals.Sha256;
import org.yaddash.renditions.Extent;
import org.yaddash.renditions.Format;
import org.yaddash.renditions.Picture;

class ImageRequestTest {
  private static final ShownImage SHOWN =
      new ShownImage(
          "any",
          Picture.of(new Sha256("ab".repeat(32)), false),
          new PublishedPhoto.Focus(0.5, 0.5),
          Instant.EPOCH);
  private static final Extent EXTENT = new Extent(6000, 4000, Format.JPEG);

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "full max 4096 2731 true",
        "full 3000,2000 3000 2000 true",
        "full 320,213 320 213 true",
        "full 3001, 3001 2001 false",
        "full !300,300 300 200 false",
        "0,0,512,512 512,512 512 512 true",
        "512,0,512,512 512, 512 512 true",
        "5632,3584,368,416 368, 368 416 true",
        "4096,0,1904,2048 476, 476 512 true",
        "1,0,512,512 512, 512 512 false",
        "0,0,512,512 511, 511 511 false",
        "square 100,100 100 100 false"
      })
  void onlyWhatTheDescriptionNamesIsKeptForOthers(
      String region, String size, int width, int height, boolean usual) {
    ImageRequest request = ImageRequest.read(SHOWN, EXTENT, region, size, "0", "default.jpg");
    assertThat(request.width()).isEqualTo(width);
    assertThat(request.height()).isEqualTo(height);
    assertThat(request.usual()).isEqualTo(usual);
  }

  @ParameterizedTest
  @CsvSource({"6000, 4000, 16", "512, 512, 1", "513, 1, 2", "1, 1, 1"})
  void theLargestScaleShowsAllInOneTile(int width, int height, int scale) {
    Extent extent = new Extent(width, height, Format.JPEG);
    assertThat(ImageRequest.largestScale(extent)).isEqualTo(scale);
  }
}
