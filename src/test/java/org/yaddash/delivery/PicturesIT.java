package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.change;
import static org.yaddash.Resources.newEntry;
import static org.yaddash.delivery.Archive.errors;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.darkroom.Crafted;
import org.yaddash.darkroom.Inscribed;
import org.yaddash.darkroom.Negative;
import org.yaddash.originals.Originals;

/** The renditions of published photos, of honest pictures and of others. */
class PicturesIT {
  private final Archive archive = Archive.shared();

  private String photo(byte[] bytes, String more) throws IOException {
    String file =
        new Originals(archive.yaddash.home().resolve("originals"))
            .keep(new ByteArrayInputStream(bytes), 1 << 24)
            .name()
            .hex();
    return archive.publish(
        newEntry("photos", "{'file': '%s', 'alt': {'en': 'A field'}%s}".formatted(file, more)));
  }

  /** Name → address of a photo's renditions. */
  private Map<String, String> renditions(String id, String query) {
    Answer list = archive.api("photos/" + id + "/renditions" + query);
    assertThat(list.status()).as(list.toString()).isEqualTo(200);
    Map<String, String> addresses = new LinkedHashMap<>();
    for (JsonNode one : list.at("/data")) {
      String address = one.at("/links/self").asText();
      addresses.put(address.substring(address.lastIndexOf('/') + 1), address);
    }
    return addresses;
  }

  /** The address of one of them. */
  private String rendition(String id, String name) {
    return Objects.requireNonNull(
        renditions(id, name.contains("-plain") ? "?rendition=plain" : "").get(name), name);
  }

  private static BufferedImage picture(Answer answer) throws IOException {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return ImageIO.read(new ByteArrayInputStream(answer.bytes()));
  }

  @Test
  void aPhotoIsOfferedInSizesThatCachesMayKeepForEver() throws IOException {
    String id = photo(Crafted.redAndBlue("jpeg", 800, 500), "");
    assertThat(archive.api("photos/" + id).at("/data/links/renditions").asText())
        .isEqualTo("/api/photos/" + id + "/renditions");
    Answer list = archive.api("photos/" + id + "/renditions");
    assertThat(list.at("/data/0/attributes").toString())
        .isEqualTo(
            "{\"width\":160,\"height\":100,\"mediaType\":\"image/jpeg\",\"cropped\":false,\"blurred\":false}");
    assertThat(renditions(id, "").keySet())
        .containsExactly("160.jpg", "320.jpg", "640.jpg", "1024.jpg", "160x160.jpg", "320x320.jpg");

    String address = rendition(id, "320.jpg");
    Answer shown = archive.yaddash.get(address);

    BufferedImage image = picture(shown);
    assertThat(image.getWidth()).isEqualTo(320);
    assertThat(image.getHeight()).isEqualTo(200);
    assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(shown.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(shown.header("Content-Length")).isEqualTo("" + shown.bytes().length);
    assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(shown.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(picture(archive.yaddash.get(rendition(id, "1024.jpg"))).getWidth())
        .as("nothing is made larger")
        .isEqualTo(800);
    assertThat(archive.yaddash.get(address, "If-None-Match", shown.header("ETag")).status())
        .isEqualTo(304);
    Answer head = archive.yaddash.head(address);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.bytes()).isEmpty();
    assertThat(head.header("Content-Length")).isEqualTo("" + shown.bytes().length);
  }

  @Test
  void aCropKeepsTheFocalPointInSightAndAnOldAddressLeadsToTodays() throws IOException {
    String id = photo(Crafted.redAndBlue("jpeg", 800, 400), ", 'focalPoint': {'x': 0.1, 'y': 0.5}");
    String address = rendition(id, "320x320.jpg");
    assertThat(new Color(picture(archive.yaddash.get(address)).getRGB(310, 160)).getRed())
        .isGreaterThan(200);

    String entry = "/manage/photos/" + id;
    Answer changed =
        archive.yaddash.patch(
            entry,
            change("photos", id, "{'focalPoint': {'x': 0.95, 'y': 0.5}}"),
            "If-Match",
            archive.yaddash.get(entry).header("ETag"));
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    archive.yaddash.post(entry + "/publish", "If-Match", changed.header("ETag"));

    Answer old = archive.yaddash.get(address);
    assertThat(old.status()).isEqualTo(302);
    assertThat(old.header("Cache-Control")).isEqualTo("no-cache");
    String now = rendition(id, "320x320.jpg");
    assertThat(old.header("Location")).endsWith(now);
    assertThat(now).isNotEqualTo(address);
    assertThat(new Color(picture(archive.yaddash.get(now)).getRGB(10, 160)).getBlue())
        .isGreaterThan(200);
    assertThat(
            archive
                .yaddash
                .patch(
                    entry,
                    change("photos", id, "{'focalPoint': {'x': 1.5, 'y': 0.5}}"),
                    "If-Match",
                    archive.yaddash.get(entry).header("ETag"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void renditionsOfAWarnedPhotoAreBlurredUnlessThePlainOnesAreNamed() throws IOException {
    String id = photo(Crafted.redAndBlue("png", 800, 400), ", 'contentWarning': 'The dead'");
    Map<String, String> blurred = renditions(id, "");
    assertThat(blurred.keySet()).containsExactly("160.jpg", "320.jpg", "160x160.jpg");
    BufferedImage seen = picture(archive.yaddash.get(rendition(id, "320.jpg")));
    assertThat(new Color(seen.getRGB(158, 80)).getBlue())
        .as("no edge between the halves")
        .isGreaterThan(60);
    Map<String, String> plain = renditions(id, "?rendition=plain");
    assertThat(plain.keySet()).contains("640-plain.jpg", "320x320-plain.jpg");
    BufferedImage sharp = picture(archive.yaddash.get(rendition(id, "640-plain.jpg")));
    assertThat(new Color(sharp.getRGB(300, 160)).getBlue()).isLessThan(30);
    assertThat(errors(archive.api("photos/" + id + "/renditions?rendition=nice")))
        .containsExactly("400 bad-value rendition");
  }

  @Test
  void nothingButTheOfferedSizesIsMade() throws IOException {
    String id = photo(Crafted.redAndBlue("png", 300, 200), "");
    String address = rendition(id, "160.jpg");
    for (String other :
        List.of("161.jpg", "100000.jpg", "160.webp", "160", ".jpg", "160x161.jpg", "0.jpg")) {
      Answer refused = archive.yaddash.get(address.replace("160.jpg", other));
      assertThat(errors(refused)).as(other).containsExactly("404 not-found ");
    }
    assertThat(errors(archive.yaddash.get(address + "?width=5000")))
        .containsExactly("400 unknown-parameter width");
    assertThat(archive.yaddash.get(address.replace("160.jpg", "160.png")).header("Content-Type"))
        .isEqualTo("image/png");
  }

  @Test
  void whereAPictureWasTakenLeavesTheArchiveAtNoAddress() throws IOException {
    byte[] located =
        new Inscribed(Negative.landscape(7).jpeg(640, 0.8))
            .exif(0x010e, "Hidden farm".getBytes(StandardCharsets.UTF_8))
            .somewhere()
            .xmp("<dc:source>Hidden farm</dc:source>")
            .bytes();
    String id = photo(located, "");
    for (String address :
        List.of(
            "/api/photos/" + id + "/file",
            "/api/photos/" + id + "/file?rendition=plain",
            rendition(id, "640.jpg"))) {
      Answer shown = archive.yaddash.get(address);
      assertThat(shown.status()).isEqualTo(200);
      String text = new String(shown.bytes(), StandardCharsets.ISO_8859_1);
      assertThat(text).as(address).doesNotContain("Exif", "Hidden", "ns.adobe.com");
    }
    Answer turned =
        archive.yaddash.get(
            rendition(
                photo(Crafted.turned(Crafted.redAndBlue("jpeg", 400, 200), 6), ""), "160.jpg"));
    assertThat(picture(turned).getHeight()).isEqualTo(320);
  }

  @Test
  void hostileFilesCostNothingButTheirOwnAddress() throws IOException {
    byte[] whole = Negative.landscape(9).jpeg(640, 0.8);
    String cut = photo(Arrays.copyOf(whole, whole.length / 3), "");
    assertThat(picture(archive.yaddash.get(rendition(cut, "320.jpg"))).getWidth()).isEqualTo(320);
    String inks = photo(Crafted.inInks(400, 300, new int[] {255, 40, 40, 255}, true), "");
    BufferedImage press = picture(archive.yaddash.get(rendition(inks, "320.jpg")));
    assertThat(new Color(press.getRGB(50, 50)).getRed()).isGreaterThan(200);
    assertThat(new Color(press.getRGB(50, 50)).getGreen()).isLessThan(80);
    String moving = photo(Crafted.moving(3), "");
    assertThat(archive.api("photos/" + moving + "/file").header("Content-Type"))
        .isEqualTo("image/gif");
    assertThat(renditions(moving, "").keySet()).contains("160.png", "160.jpg");

    for (byte[] bytes :
        List.of(
            Crafted.hollow(60_000, 60_000),
            Crafted.scriptAsGif(),
            "%PDF-1.4 <script>".getBytes(StandardCharsets.UTF_8),
            "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1))) {
      String id = photo(bytes, "");
      assertThat(errors(archive.api("photos/" + id + "/renditions")))
          .containsExactly("404 no-rendition ");
      assertThat(errors(archive.api("photos/" + id + "/file")))
          .containsExactly("404 no-rendition ");
      Answer blurred = archive.api("photos/" + id + "/file?rendition=blurred");
      assertThat(picture(blurred).getWidth()).isEqualTo(320);
    }
  }
}
