package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;
import static org.yaddash.delivery.Archive.errors;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.originals.Originals;

class PhotoFileIT {
  private final Archive archive = Archive.shared();

  private String keep(byte[] bytes) throws IOException {
    return new Originals(archive.yaddash.home().resolve("originals"))
        .keep(new ByteArrayInputStream(bytes), 1 << 20)
        .name()
        .hex();
  }

  /** Black and white squares of 8 points, which no blurred picture shows. */
  private static byte[] chequered(String format, Color other) throws IOException {
    BufferedImage picture = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    for (int x = 0; x < 640; x += 8) {
      for (int y = 0; y < 400; y += 8) {
        pen.setColor((x + y) / 8 % 2 == 0 ? Color.BLACK : other);
        pen.fillRect(x, y, 8, 8);
      }
    }
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, format, bytes);
    return bytes.toByteArray();
  }

  private String photo(byte[] bytes, String more) throws IOException {
    return archive.publish(
        newEntry(
            "photos", "{'file': '%s', 'alt': {'en': 'A picture'}%s}".formatted(keep(bytes), more)));
  }

  @Test
  void aPictureIsServedAsItIsWithItsOwnMediaType() throws IOException {
    byte[] bytes = chequered("png", Color.WHITE);
    String id = photo(bytes, ", 'mediaType': 'image/jpeg'");

    String address = archive.api("photos/" + id).at("/data/links/file").asText();
    Answer file = archive.yaddash.get(address);

    assertThat(file.status()).as(file.headers().toString()).isEqualTo(200);
    assertThat(file.bytes()).isEqualTo(bytes);
    assertThat(file.header("Content-Type")).isEqualTo("image/png");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    assertThat(file.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(archive.yaddash.get(address, "If-None-Match", file.header("ETag")).status())
        .isEqualTo(304);
    assertThat(archive.yaddash.get(address, "Accept", "image/webp, image/*;q=0.8").status())
        .isEqualTo(200);
  }

  @Test
  void aPictureWithAWarningIsBlurredUnlessThePlainOneIsNamed() throws IOException {
    byte[] bytes = chequered("jpeg", Color.YELLOW);
    String id = photo(bytes, ", 'contentWarning': 'The dead'");
    String address = "photos/" + id + "/file";

    Answer blurred = archive.api(address);
    assertThat(blurred.header("Content-Type")).isEqualTo("image/jpeg");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(blurred.bytes()));
    assertThat(picture.getWidth()).isEqualTo(320);
    assertThat(picture.getHeight()).isEqualTo(200);
    int darkest = 255;
    int lightest = 0;
    for (int x = 20; x < 300; x++) {
      for (int y = 20; y < 180; y++) {
        int red = new Color(picture.getRGB(x, y)).getRed();
        darkest = Math.min(darkest, red);
        lightest = Math.max(lightest, red);
      }
    }
    assertThat(lightest - darkest).as("what is left of the squares").isLessThan(64);
    assertThat(archive.api(address + "?rendition=plain").bytes()).isEqualTo(bytes);
    assertThat(archive.api(address + "?rendition=blurred").bytes()).isEqualTo(blurred.bytes());
    assertThat(archive.api("photos/" + id).at("/data/meta/contentWarning").asText())
        .isEqualTo("The dead");
    assertThat(
            archive
                .api("photos/" + id + "?fields[photos]=file")
                .at("/data/meta/contentWarning")
                .asText())
        .isEqualTo("The dead");
    assertThat(errors(archive.api(address + "?rendition=big")))
        .containsExactly("400 bad-value rendition");
  }

  @Test
  void whatABrowserCouldRunIsOnlyOfferedForSaving() throws IOException {
    for (String bytes :
        new String[] {
          "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
          "<!DOCTYPE html><script>alert(1)</script>"
        }) {
      String id = photo(bytes.getBytes(StandardCharsets.UTF_8), ", 'mediaType': 'image/svg+xml'");
      Answer file = archive.api("photos/" + id + "/file");

      assertThat(file.status()).isEqualTo(200);
      assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
      assertThat(file.header("Content-Disposition")).isEqualTo("attachment");
      assertThat(file.header("Content-Security-Policy")).contains("sandbox");
      Answer blurred = archive.api("photos/" + id + "/file?rendition=blurred");
      assertThat(ImageIO.read(new ByteArrayInputStream(blurred.bytes()))).isNotNull();
    }
  }

  @Test
  void aPhotoWithoutItsFileHasNone() {
    assertThat(errors(archive.api("photos/" + archive.warned + "/file")))
        .containsExactly("404 not-found ");
    assertThat(archive.api("photos/" + archive.warned).at("/data/links").has("file")).isFalse();
  }
}
