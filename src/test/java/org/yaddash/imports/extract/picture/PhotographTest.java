package org.yaddash.imports.extract.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void aWholePictureHasNothingToSay() throws IOException {
    assertThat(read(Negative.landscape(3).as("png", 300), "image/png").problems()).isEmpty();
  }
}
