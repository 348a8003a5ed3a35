package org.yaddash.renditions.develop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.darkroom.Crafted;
import org.yaddash.darkroom.Inscribed;
import org.yaddash.darkroom.Negative;

class DevelopingTest {
  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("original"), bytes);
  }

  private static String colour(BufferedImage image, double x, double y) {
    Color colour =
        new Color(
            image.getRGB((int) (x * (image.getWidth() - 1)), (int) (y * (image.getHeight() - 1))));
    return colour.getRed() > 150 && colour.getBlue() < 100
        ? "red"
        : colour.getBlue() > 150 && colour.getRed() < 100 ? "blue" : colour.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 80, 40, red, blue, left to right",
    "2, 80, 40, blue, red, left to right",
    "3, 80, 40, blue, red, left to right",
    "4, 80, 40, red, blue, left to right",
    "5, 40, 80, red, blue, top to bottom",
    "6, 40, 80, red, blue, top to bottom",
    "7, 40, 80, blue, red, top to bottom",
    "8, 40, 80, blue, red, top to bottom"
  })
  void aPictureIsTurnedUpright(
      int orientation, int width, int height, String first, String last, String way)
      throws IOException {
    Path file = file(Crafted.turned(Crafted.redAndBlue("jpeg", 80, 40), orientation));

    BufferedImage image = PictureFile.develop(file).image();

    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    boolean down = way.startsWith("top");
    assertThat(colour(image, down ? 0.5 : 0.1, down ? 0.1 : 0.5)).isEqualTo(first);
    assertThat(colour(image, down ? 0.5 : 0.9, down ? 0.9 : 0.5)).isEqualTo(last);
    PictureFile.Measured measured = PictureFile.measure(file);
    assertThat(measured).isEqualTo(new PictureFile.Measured(width, height, false));
  }

  @Test
  void theInksOfAPressBecomeColoursWhoeverStoredThem() throws IOException {
    Path adobes = file(Crafted.inInks(40, 30, new int[] {255, 40, 40, 255}, true));
    assertThat(colour(PictureFile.develop(adobes).image(), 0.5, 0.5)).isEqualTo("red");
    Path others = file(Crafted.inInks(40, 30, new int[] {0, 215, 215, 0}, false));
    assertThat(colour(PictureFile.develop(others).image(), 0.5, 0.5)).isEqualTo("red");
  }

  @Test
  void greyStaysAsItIsStored() throws IOException {
    BufferedImage grey = new BufferedImage(10, 10, BufferedImage.TYPE_USHORT_GRAY);
    Arrays.fill(
        ((java.awt.image.DataBufferUShort) grey.getRaster().getDataBuffer()).getData(),
        (short) 0x6400);
    Path file = folder.resolve("grey.png");
    ImageIO.write(grey, "png", file.toFile());
    assertThat(PictureFile.develop(file).image().getRaster().getSample(5, 5, 0)).isEqualTo(0x64);
  }

  @Test
  void whatWasWrittenIntoAPictureIsLeftOutAndItsPointsAreTheSame() throws IOException {
    byte[] plain = Crafted.redAndBlue("jpeg", 80, 40);
    byte[] inscribed =
        new Inscribed(plain)
            .exif(0x010e, "Secret caption".getBytes(ISO_8859_1))
            .taken("1964:11:19 10:30:00")
            .somewhere()
            .iptc(120, "Secret words".getBytes(ISO_8859_1))
            .xmp("<dc:source>Secret source</dc:source>")
            .bytes();
    byte[] commented = Crafted.withSegment(inscribed, 0xfe, "Secret comment".getBytes(ISO_8859_1));
    byte[] followed = Arrays.copyOf(commented, commented.length + 100);
    System.arraycopy("<script>Secret".getBytes(ISO_8859_1), 0, followed, commented.length, 14);
    Path clean = folder.resolve("clean");

    JpegSegments.clean(file(followed), clean);

    assertThat(Files.readAllBytes(clean)).isEqualTo(plain);
  }

  @Test
  void whichWayUpAPictureIsStaysWithIt() throws IOException {
    Path turned = file(Crafted.turned(Crafted.redAndBlue("jpeg", 80, 40), 6));
    Path clean = folder.resolve("clean");
    JpegSegments.clean(turned, clean);
    assertThat(PictureFile.develop(clean).image().getWidth()).isEqualTo(40);
  }

  @Test
  void aTruncatedJpegShowsWhatThereIs() throws IOException {
    byte[] whole = Negative.landscape(3).jpeg(600, 0.8);
    Path file = file(Arrays.copyOf(whole, whole.length / 2));
    assertThat(PictureFile.develop(file).image().getWidth()).isEqualTo(600);
    Path clean = folder.resolve("clean");
    JpegSegments.clean(file, clean);
    assertThat(ImageIO.read(clean.toFile()).getWidth()).isEqualTo(600);
  }

  @Test
  void chunksOfAPngThatDrawNothingAreLeftOut() throws IOException {
    byte[] plain = Crafted.redAndBlue("png", 80, 40);
    byte[] said = Crafted.withChunk(plain, "tEXt", "Comment\0Secret".getBytes(ISO_8859_1));
    byte[] located = Crafted.withChunk(said, "eXIf", "MM\0*Secret".getBytes(ISO_8859_1));
    Path clean = folder.resolve("clean");
    Cleaning.copy("image/png", file(located), clean);
    assertThat(Files.readAllBytes(clean)).isEqualTo(plain);
  }

  @Test
  void aGifGoesOnMovingAndSaysNothing() throws IOException {
    Path clean = folder.resolve("clean");
    Cleaning.copy("image/gif", file(Crafted.moving(3)), clean);
    assertThat(new String(Files.readAllBytes(clean), ISO_8859_1)).doesNotContain("40.4093");
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = ImageIO.createImageInputStream(clean.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(3);
      assertThat(colour(reader.read(2), 0.5, 0.5)).isEqualTo("blue");
    }
  }

  @Test
  void aScriptThatBeginsLikeAGifIsNoPicture() throws IOException {
    Path file = file(Crafted.scriptAsGif());
    assertThatThrownBy(() -> Cleaning.copy("image/gif", file, folder.resolve("clean")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> PictureFile.develop(file)).isInstanceOf(IOException.class);
  }

  @Test
  void aPictureOfTooManyPointsIsNotLookedAt() throws IOException {
    Path file = file(Crafted.hollow(60_000, 60_000));
    assertThatThrownBy(() -> PictureFile.develop(file)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> PictureFile.measure(file)).isInstanceOf(IOException.class);
  }

  @Test
  void anOrientationThatPointsNowhereIsUpright() {
    assertThat(Exif.orientation("MM\0*\u007f\u00ff\u00ff\u00ff".getBytes(ISO_8859_1))).isEqualTo(1);
    assertThat(Exif.orientation(new byte[0])).isEqualTo(1);
    assertThat(Exif.orientation("II*\0\b\0\0\0\u00ff\u00ff".getBytes(ISO_8859_1))).isEqualTo(1);
  }

  @Test
  void anAssignmentComesAsItWasSent() {
    Assignment.Subject page = new Assignment.Subject(Path.of("/a b"), 3, true);
    for (Assignment one :
        new Assignment[] {
          new Assignment.Measure(page),
          new Assignment.Measure(new Assignment.Subject(null, 0, false)),
          new Assignment.Print(page, new Area(1, 2, 3, 4), 5, 6, "png", Path.of("/out")),
          new Assignment.Clean(Path.of("/in"), Path.of("/out"))
        }) {
      assertThat(Assignment.of(one.toJson())).isEqualTo(one);
    }
  }
}
