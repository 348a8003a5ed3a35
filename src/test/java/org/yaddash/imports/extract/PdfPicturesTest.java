package org.yaddash.imports.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Embedded;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.press.Proof;

/** The pictures of a book become files. */
class PdfPicturesTest {
  @TempDir Path dir;

  private Legacy read(Proof proof) throws IOException {
    Path file = Files.write(dir.resolve("made.pdf"), proof.print());
    return new Extractor().extract(new Original(file, "made.pdf", null, 1_000_000));
  }

  private static BufferedImage slope(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, (x * 255 / width) << 16 | (y * 255 / height));
      }
    }
    return image;
  }

  @Test
  void eachPictureIsTakenOutWithItsCaptionBelow() throws IOException {
    try (Proof proof = new Proof()) {
      proof
          .page()
          .lines(
              50, 60, 11, List.of("The weir was drawn by nobody before the flood of that year."));
      proof.picture(50, 100, 200, 100, slope(200, 100), true);
      proof.italic(50, 212, 9, "The weir from the north bank. Photo: E. Torvald");
      proof
          .page()
          .lines(50, 60, 11, List.of("A map of the valley is all that is left of the survey."));
      proof.picture(50, 100, 160, 160, slope(160, 160), false);
      Legacy legacy = read(proof);
      assertThat(legacy.embedded())
          .extracting(Embedded::name)
          .containsExactly("page-1-1.jpg", "page-2-1.png");
      assertThat(legacy.blocks())
          .filteredOn(b -> b instanceof Block.Picture)
          .extracting(b -> ((Block.Picture) b).src() + " on " + b.place().page())
          .containsExactly("page-1-1.jpg on 1", "page-2-1.png on 2");
      assertThat(legacy.blocks())
          .filteredOn(b -> b instanceof Block.Caption)
          .extracting(legacy::textOf)
          .containsExactly("The weir from the north bank. Photo: E. Torvald");
      BufferedImage weir = ImageIO.read(legacy.embedded().get(0).file().toFile());
      assertThat(weir.getWidth()).isEqualTo(200);
      BufferedImage map = ImageIO.read(legacy.embedded().get(1).file().toFile());
      assertThat(map.getRGB(159, 0)).isEqualTo(slope(160, 160).getRGB(159, 0));
      for (Embedded one : legacy.embedded()) {
        Files.delete(one.file());
      }
    }
  }

  @Test
  void ornamentsAreNoPictures() throws IOException {
    try (Proof proof = new Proof()) {
      proof.page().lines(50, 60, 11, List.of("A short page with a small mark at its end."));
      proof.picture(50, 100, 20, 20, slope(30, 30), false);
      Legacy legacy = read(proof);
      assertThat(legacy.embedded()).isEmpty();
      assertThat(legacy.blocks()).noneMatch(b -> b instanceof Block.Picture);
    }
  }
}
