package org.yaddash.renditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.darkroom.Crafted;
import org.yaddash.originals.Originals;
import org.yaddash.originals.Sha256;
import org.yaddash.problems.ProblemException;
import org.yaddash.processes.ChildCommand;
import org.yaddash.renditions.develop.Area;
import org.yaddash.renditions.develop.DevelopingProcess;

class RenditionsTest {
  @TempDir Path folder;
  private Originals originals;
  private Renditions renditions;

  @BeforeEach
  void open() {
    originals = new Originals(folder.resolve("originals"));
    renditions =
        new Renditions(
            folder.resolve("renditions"),
            originals,
            ChildCommand.ofThisApplication(DevelopingProcess.class, 256, List.of()),
            20,
            1 << 20);
  }

  @AfterEach
  void close() {
    renditions.close();
  }

  private Sha256 keep(byte[] bytes) throws IOException {
    return originals.keep(new ByteArrayInputStream(bytes), 1 << 20).name();
  }

  @Test
  void aPartOfAPictureIsMadeInAnotherProcessAndKept() throws IOException {
    Picture picture = Picture.of(keep(Crafted.redAndBlue("png", 400, 200)), false);
    assertThat(renditions.extent(picture)).isEqualTo(new Extent(400, 200, Format.JPEG));
    Order order = new Order(picture, new Area(200, 0, 200, 200), 50, 50, Format.JPEG);

    Path file = renditions.print(order, true);

    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(50);
    assertThat(new Color(image.getRGB(25, 25)).getBlue()).isGreaterThan(200);
    var made = Files.getLastModifiedTime(file);
    assertThat(renditions.print(order, true)).isEqualTo(file);
    assertThat(Files.getLastModifiedTime(file)).isGreaterThanOrEqualTo(made);
    assertThat(file.getParent()).hasFileName("lasting-1");
    assertThat(renditions.print(order, false).getParent()).hasFileName("passing-1");
  }

  @Test
  void whatCannotBeSeenHasNoRenditionButABlurredPlane() throws IOException {
    for (byte[] bytes :
        List.of(
            Crafted.hollow(60_000, 60_000),
            Crafted.hollow(3_000, 3_000),
            Crafted.scriptAsGif(),
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
            "%PDF-1.4 and nothing".getBytes(StandardCharsets.UTF_8),
            new byte[0])) {
      Picture picture = Picture.of(keep(bytes), false);
      Order order = new Order(picture, new Area(0, 0, 100, 100), 100, 100, Format.JPEG);
      assertThatThrownBy(() -> renditions.print(order, true))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("cannot be shown");
      Picture blurred = Picture.of(picture.original(), true);
      Extent extent = renditions.extent(blurred);
      Path plane =
          renditions.print(
              new Order(
                  blurred, Renditions.whole(extent), extent.width(), extent.height(), Format.JPEG),
              true);
      assertThat(ImageIO.read(plane.toFile()).getWidth()).isEqualTo(extent.width());
    }
  }
}
