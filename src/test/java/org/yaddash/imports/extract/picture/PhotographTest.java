package org.yaddash.imports.extract.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.darkroom.Crafted;
import org.yaddash.darkroom.Negative;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

class PhotographTest {
  @TempDir Path dir;

  private Legacy read(byte[] bytes, String mediaType) throws IOException {
    Path file = Files.write(dir.resolve("picture"), bytes);
    return new Photograph().read(new Original(file, "picture", null, 1_000), mediaType);
  }

  /** A picture whose head says that it has more rows and columns than there are numbers for. */
  private static byte[] endless() {
    ByteBuffer tiff = ByteBuffer.allocate(50).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(new byte[] {'I', 'I', '*', 0}).putInt(8).putShort((short) 3);
    for (int tag : new int[] {256, 257, 273}) {
      tiff.putShort((short) tag).putShort((short) 4).putInt(1).putInt(tag == 273 ? 99 : -294967296);
    }
    return tiff.putInt(0).array();
  }

  @Test
  void aPictureThatCannotBeLookedAtSaysSo() throws IOException {
    assertThat(read(endless(), "image/tiff").problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.FILE_PICTURE_NOT_SEEN);
  }

  @Test
  void aPictureThatWasStoredLyingOnItsSideIsKnownByHowItIsSeen() throws IOException {
    byte[] upright = Negative.landscape(3).jpeg(600, 0.9);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(upright));
    BufferedImage lying =
        new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        // a quarter turn to the right (6) brings it back
        lying.setRGB(y, image.getWidth() - 1 - x, image.getRGB(x, y));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(lying, "jpeg", bytes);

    Legacy seen = read(Crafted.turned(bytes.toByteArray(), 6), "image/jpeg");

    assertThat(said(seen, "width")).isEqualTo(String.valueOf(image.getWidth()));
    assertThat(said(seen, "height")).isEqualTo(String.valueOf(image.getHeight()));
    assertThat(distance(seen, read(upright, "image/jpeg"))).isLessThan(0.1);
    assertThat(distance(read(bytes.toByteArray(), "image/jpeg"), read(upright, "image/jpeg")))
        .isGreaterThan(0.5);
  }

  @Test
  void aPictureInTheInksOfAPressLooksLikeTheOneOnTheScreen() throws IOException {
    byte[] screen = Negative.landscape(3).jpeg(600, 0.9);
    byte[] press = Crafted.inInks(ImageIO.read(new ByteArrayInputStream(screen)));

    assertThat(distance(read(press, "image/jpeg"), read(screen, "image/jpeg"))).isLessThan(0.1);
  }

  private static String said(Legacy legacy, String fact) {
    return legacy.metadata().getOrDefault(fact, List.of("")).get(0);
  }

  /** How far two looks are from each other, in standard deviations of their cells. */
  private static double distance(Legacy one, Legacy other) {
    float[] first = Sketch.read(said(one, "look")).orElseThrow();
    float[] second = Sketch.read(said(other, "look")).orElseThrow();
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += Math.abs(first[i] - second[i]) / first.length;
    }
    return sum;
  }

  @Test
  void aWholePictureHasNothingToSay() throws IOException {
    assertThat(read(Negative.landscape(3).as("png", 300), "image/png").problems()).isEmpty();
  }
}
