package org.yaddash.imports.extract.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.darkroom.Negative;

/** Pixels are decoded within limits. */
class PixelsTest {
  @TempDir Path dir;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(dir.resolve(name), bytes);
  }

  @Test
  void aPictureThatSaysItHasMorePixelsThanAnyIsNotDecoded() throws IOException {
    assertThat(Sketch.of(file("huge.png", png(60_000, 60_000)), StoredAs.PLAIN)).isNull();
    assertThat(Sketch.of(file("thread.png", png(40, 4_000)), StoredAs.PLAIN)).isNull();
    assertThat(Sketch.of(file("dot.png", png(8, 8)), StoredAs.PLAIN)).isNull();
  }

  @Test
  void aTornPictureHasNoSketch() throws IOException {
    byte[] whole = Negative.landscape(3).as("png", 300);
    byte[] torn = java.util.Arrays.copyOf(whole, whole.length / 3);

    assertThat(Sketch.of(file("whole.png", whole), StoredAs.PLAIN)).hasSize(Sketch.CELLS);
    assertThat(Sketch.of(file("torn.png", torn), StoredAs.PLAIN)).isNull();
  }

  @Test
  void aJpegOfEndlessPassesIsNotDecoded() throws IOException {
    byte[] whole = Negative.landscape(3).jpeg(720, 0.8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(whole, 0, whole.length - 2);
    for (int i = 0; i < 5_000; i++) {
      bytes.write(new byte[] {(byte) 0xff, (byte) 0xda, 0, 2});
    }
    bytes.write(new byte[] {(byte) 0xff, (byte) 0xd9});

    assertThat(Sketch.of(file("passes.jpg", bytes.toByteArray()), StoredAs.PLAIN)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void shadesAreReadFromEveryKindOfPixels(int kind) throws IOException {
    BufferedImage image = new BufferedImage(100, 50, kind);
    for (int y = 0; y < 50; y++) {
      for (int x = 0; x < 100; x++) {
        image.setRGB(x, y, x < 50 ? 0xff000000 : 0xffffffff);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);

    Pixels pixels =
        Objects.requireNonNull(
            Pixels.of(file("halves.png", bytes.toByteArray()), StoredAs.PLAIN), "not decoded");

    double[] shades = new double[100];
    pixels.row(20, shades);
    assertThat(shades[10]).isLessThan(3);
    assertThat(shades[90]).isGreaterThan(252);
  }

  /** A PNG of one black row that says it has so many. */
  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(0x89504e470d0a1a0aL);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(head);
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {8, 0, 0, 0, 0});
    chunk(out, "IHDR", head.toByteArray());
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[width + 1]);
    deflater.finish();
    byte[] packed = new byte[1_000];
    int length = deflater.deflate(packed);
    deflater.end();
    chunk(out, "IDAT", java.util.Arrays.copyOf(packed, length));
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] body) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(body);
    out.writeInt(body.length);
    out.write(name);
    out.write(body);
    out.writeInt((int) sum.getValue());
  }
}
