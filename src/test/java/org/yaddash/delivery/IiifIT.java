package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;
import static org.yaddash.Resources.relate;
import static org.yaddash.delivery.Archive.errors;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.Answer;
import org.yaddash.darkroom.Crafted;
import org.yaddash.originals.Originals;

/** Pictures by the IIIF Image and Presentation APIs 3.0. */
class IiifIT {
  private static final String IMAGE = "/api/iiif/image/";
  private static String wide = "";
  private static String warned = "";

  private final Archive archive = Archive.shared();

  private String photo(byte[] bytes, String more) {
    try {
      String file =
          new Originals(archive.yaddash.home().resolve("originals"))
              .keep(new ByteArrayInputStream(bytes), 1 << 24)
              .name()
              .hex();
      return archive.publish(newEntry("photos", "{'file': '%s'%s}".formatted(file, more)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A published photo of 1300 × 700 points, red on the left and blue on the right. */
  private String wide() {
    if (wide.isEmpty()) {
      wide =
          photo(
              Crafted.redAndBlue("jpeg", 1300, 700),
              ", 'caption': {'en': 'A field', 'az': 'Tarla'}, 'credit': 'J. Ferrin', 'rights': 'CC BY-SA 4.0', 'takenOn': '1972-03-04', 'focalPoint': {'x': 0.9, 'y': 0.5}");
    }
    return wide;
  }

  private String warned() {
    if (warned.isEmpty()) {
      warned =
          photo(
              Crafted.redAndBlue("png", 800, 400),
              ", 'alt': {'en': 'A morgue'}, 'contentWarning': 'The dead'");
    }
    return warned;
  }

  private static BufferedImage picture(Answer answer) throws IOException {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return ImageIO.read(new ByteArrayInputStream(answer.bytes()));
  }

  private Answer image(String request) {
    return archive.yaddash.get(IMAGE + wide() + "/" + request);
  }

  @Test
  void theBaseLeadsToTheDescription() {
    String base = IMAGE + wide();
    Answer redirect = archive.yaddash.get(base);
    assertThat(redirect.status()).isEqualTo(303);
    String root = archive.yaddash.uri("").toString();
    assertThat(redirect.header("Location")).isEqualTo(root + base + "/info.json");

    Answer info = archive.yaddash.get(base + "/info.json");
    assertThat(info.status()).as(info.toString()).isEqualTo(200);
    assertThat(info.header("Content-Type")).isEqualTo("application/json");
    assertThat(info.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(info.header("Link")).contains("http://iiif.io/api/image/3/context.json");
    assertThat(info.at("/@context").asText()).isEqualTo("http://iiif.io/api/image/3/context.json");
    assertThat(info.at("/id").asText()).isEqualTo(root + base);
    assertThat(info.at("/type").asText()).isEqualTo("ImageService3");
    assertThat(info.at("/protocol").asText()).isEqualTo("http://iiif.io/api/image");
    assertThat(info.at("/profile").asText()).isEqualTo("level1");
    assertThat(info.at("/width").asInt()).isEqualTo(1300);
    assertThat(info.at("/height").asInt()).isEqualTo(700);
    Answer linked = archive.yaddash.get(base + "/info.json", "Accept", "application/ld+json");
    assertThat(linked.header("Content-Type"))
        .isEqualTo("application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"");
    assertThat(
            archive.yaddash.get(base + "/info.json", "If-None-Match", info.header("ETag")).status())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "full/max/0/default.jpg 1300 700 full/max/0/default.jpg",
        "full/650,/0/default.jpg 650 350 full/650,350/0/default.jpg",
        "full/,70/0/default.jpg 130 70 full/130,70/0/default.jpg",
        "full/100,100/0/default.jpg 100 100 full/100,100/0/default.jpg",
        "full/!100,100/0/default.jpg 100 54 full/100,54/0/default.jpg",
        "full/!5000,5000/0/default.png 1300 700 full/max/0/default.png",
        "square/max/0/default.jpg 700 700 600,0,700,700/max/0/default.jpg",
        "0,0,1300,700/max/0/default.jpg 1300 700 full/max/0/default.jpg",
        "1024,512,512,512/max/0/default.jpg 276 188 1024,512,276,188/max/0/default.jpg",
        "0,0,512,512/256,/0/default.jpg 256 256 0,0,512,512/256,256/0/default.jpg"
      })
  void aPictureIsGivenAsItWasAskedFor(String request, int width, int height, String canonical)
      throws IOException {
    Answer answer = image(request);
    BufferedImage picture = picture(answer);
    assertThat(picture.getWidth()).isEqualTo(width);
    assertThat(picture.getHeight()).isEqualTo(height);
    String base = archive.yaddash.uri(IMAGE + wide() + "/").toString();
    assertThat(answer.header("Link"))
        .isEqualTo(
            "<http://iiif.io/api/image/3/level1.json>;rel=\"profile\", <%s%s>;rel=\"canonical\""
                .formatted(base, canonical));
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(
            archive
                .yaddash
                .get(IMAGE + wide() + "/" + request, "If-None-Match", answer.header("ETag"))
                .status())
        .isEqualTo(304);
    assertThat(archive.yaddash.head(IMAGE + wide() + "/" + request).status()).isEqualTo(200);
  }

  @Test
  void aRegionIsThePartThatItNames() throws IOException {
    assertThat(new Color(picture(image("0,0,600,700/100,/0/default.jpg")).getRGB(50, 50)).getRed())
        .isGreaterThan(200);
    assertThat(
            new Color(picture(image("700,0,600,700/100,/0/default.jpg")).getRGB(50, 50)).getBlue())
        .isGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "full/max/90/default.jpg",
        "full/max/!0/default.jpg",
        "full/max/0/gray.jpg",
        "full/max/0/default.webp",
        "full/max/0/default",
        "full/1301,/0/default.jpg",
        "full/%5Emax/0/default.jpg",
        "full/0,/0/default.jpg",
        "full/,/0/default.jpg",
        "full/!100,/0/default.jpg",
        "full/-5,/0/default.jpg",
        "full/99999999999,/0/default.jpg",
        "full/full/0/default.jpg",
        "0,0,0,10/max/0/default.jpg",
        "1300,0,10,10/max/0/default.jpg",
        "0,0,10/max/0/default.jpg",
        "a,b,c,d/max/0/default.jpg",
        "-1,0,10,10/max/0/default.jpg",
        "all/max/0/default.jpg",
      })
  void aRequestThatCannotBeMetIsRefused(String request) {
    assertThat(errors(image(request))).containsExactly("400 bad-image-request ");
  }

  @Test
  void whatIsNotPublishedHasNoPicture() {
    for (String name :
        List.of(
            "0190f3a2-7c1e-7b44-9a55-3f0d2c6b1e02",
            archive.warned,
            archive.draft,
            "nonsense",
            "~plain",
            "ab".repeat(32))) {
      assertThat(errors(archive.yaddash.get(IMAGE + name + "/info.json")))
          .as(name)
          .containsExactly("404 not-found ");
    }
    assertThat(errors(archive.yaddash.get(IMAGE + wide() + "/info.json?a=b")))
        .containsExactly("400 unknown-parameter a");
  }

  @Test
  void everySizeAndTileThatTheDescriptionNamesIsGiven() throws IOException {
    JsonNode info = archive.yaddash.get(IMAGE + wide() + "/info.json").json();
    assertThat(info.path("sizes").size()).isGreaterThan(1);
    for (JsonNode size : info.path("sizes")) {
      String wanted = size.path("width").asInt() + "," + size.path("height").asInt();
      BufferedImage picture = picture(image("full/" + wanted + "/0/default.jpg"));
      assertThat(picture.getWidth() + "," + picture.getHeight()).isEqualTo(wanted);
    }
    int side = info.at("/tiles/0/width").asInt();
    for (JsonNode factor : info.at("/tiles/0/scaleFactors")) {
      int part = side * factor.asInt();
      int x = (1299 / part) * part;
      int width = 1300 - x;
      int wanted = (width + factor.asInt() - 1) / factor.asInt();
      picture(image("%d,0,%d,%d/%d,/0/default.jpg".formatted(x, part, part, wanted)));
    }
  }

  @Test
  void aWarnedPictureIsBlurredUnderItsNameAndPlainOnlyUnderThatName() throws IOException {
    JsonNode info = archive.yaddash.get(IMAGE + warned() + "/info.json").json();
    assertThat(info.path("width").asInt()).isEqualTo(320);
    BufferedImage blurred =
        picture(archive.yaddash.get(IMAGE + warned() + "/full/max/0/default.jpg"));
    assertThat(new Color(blurred.getRGB(158, 80)).getBlue()).isGreaterThan(60);
    BufferedImage plain =
        picture(archive.yaddash.get(IMAGE + warned() + "~plain/full/max/0/default.jpg"));
    assertThat(plain.getWidth()).isEqualTo(800);
    assertThat(new Color(plain.getRGB(390, 80)).getBlue()).isLessThan(30);
  }

  private static void gather(JsonNode node, String field, List<String> found) {
    if (node.path(field).isTextual()) {
      found.add(node.path(field).asText());
    }
    node.forEach(inside -> gather(inside, field, found));
  }

  @Test
  void aPhotoHasAManifestInAllItsLanguages() throws IOException {
    String address = archive.api("photos/" + wide()).at("/data/links/manifest").asText();
    assertThat(address).isEqualTo("/api/iiif/manifest/photos/" + wide());
    Answer answer = archive.yaddash.get(address);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    JsonNode manifest = answer.json();
    String root = archive.yaddash.uri("").toString();
    assertThat(manifest.path("@context").asText())
        .isEqualTo("http://iiif.io/api/presentation/3/context.json");
    assertThat(manifest.path("id").asText()).isEqualTo(root + address);
    assertThat(manifest.at("/label/az/0").asText()).isEqualTo("Tarla");
    assertThat(manifest.at("/label/en/0").asText()).isEqualTo("A field");
    assertThat(manifest.path("rights").asText())
        .isEqualTo("http://creativecommons.org/licenses/by-sa/4.0/");
    assertThat(manifest.at("/requiredStatement/value/none/0").asText()).isEqualTo("J. Ferrin");
    assertThat(manifest.at("/requiredStatement/label/ru/0").asText()).isEqualTo("Авторство");
    assertThat(manifest.at("/seeAlso/0/id").asText()).isEqualTo(root + "/api/photos/" + wide());
    assertThat(manifest.at("/items/0/width").asInt()).isEqualTo(1300);
    JsonNode body = manifest.at("/items/0/items/0/items/0/body");
    assertThat(picture(archive.yaddash.get(path(body.path("id").asText()))).getWidth())
        .isEqualTo(body.path("width").asInt());
    JsonNode thumbnail = manifest.at("/thumbnail/0");
    assertThat(picture(archive.yaddash.get(path(thumbnail.path("id").asText()))).getHeight())
        .isEqualTo(thumbnail.path("height").asInt());
    List<String> ids = new ArrayList<>();
    gather(manifest.path("items"), "id", ids);
    ids.forEach(id -> assertThat(id).startsWith(root + "/"));
    List<String> made = ids.stream().filter(id -> id.contains("/canvas/")).toList();
    Set<String> different = new HashSet<>(made);
    assertThat(made).hasSameSizeAs(different);
    assertThat(archive.yaddash.get(address, "If-None-Match", answer.header("ETag")).status())
        .isEqualTo(304);
    assertThat(archive.yaddash.get(address, "Accept", "application/ld+json").header("Content-Type"))
        .contains("http://iiif.io/api/presentation/3/context.json");
    assertThat(errors(archive.yaddash.get(address, "Accept", "text/html")))
        .containsExactly("406 not-acceptable ");
  }

  private String path(String address) {
    String root = archive.yaddash.uri("").toString();
    assertThat(address).startsWith(root);
    return address.substring(root.length());
  }

  @Test
  void anArticlesManifestShowsItsPhotosAndBlursTheWarned() {
    String article =
        archive.publish(
            relate(
                newEntry("articles", "{'title': 'Two fields', 'language': 'en'}"),
                "photos",
                "photos",
                wide(),
                warned(),
                archive.photo));
    String address = "/api/iiif/manifest/articles/" + article;
    JsonNode manifest = archive.yaddash.get(address).json();
    assertThat(manifest.at("/label/en/0").asText()).isEqualTo("Two fields");
    assertThat(manifest.path("items")).hasSize(2);
    assertThat(manifest.at("/items/1/width").asInt()).as("as large as it is").isEqualTo(800);
    assertThat(manifest.at("/items/1/items/0/items/0/body/width").asInt()).isEqualTo(320);
    assertThat(manifest.toString()).doesNotContain("~plain");
    JsonNode plain = archive.yaddash.get(address + "?rendition=plain").json();
    assertThat(plain.at("/items/1/items/0/items/0/body/id").asText()).contains("~plain/");
    assertThat(plain.at("/items/0/items/0/items/0/body/id").asText()).doesNotContain("~plain/");
    assertThat(plain.path("id").asText()).endsWith("?rendition=plain");
    assertThat(errors(archive.yaddash.get("/api/iiif/manifest/articles/" + archive.mine)))
        .containsExactly("404 no-rendition ");
    assertThat(errors(archive.yaddash.get("/api/iiif/manifest/articles/" + archive.draft)))
        .containsExactly("404 not-found ");
    assertThat(errors(archive.yaddash.get("/api/iiif/manifest/sourceQuotes/" + archive.late)))
        .containsExactly("404 unknown-type ");
  }

  @Test
  void collectionsLeadToEveryManifest() {
    wide();
    String top = archive.api("").at("/links/iiif").asText();
    JsonNode all = archive.yaddash.get(top).json();
    assertThat(all.path("type").asText()).isEqualTo("Collection");
    List<String> found = new ArrayList<>();
    for (JsonNode item : all.path("items")) {
      String next = path(item.path("id").asText());
      while (!next.isEmpty()) {
        JsonNode collection = archive.yaddash.get(next).json();
        assertThat(collection.path("items").isArray()).as(collection.toString()).isTrue();
        next = "";
        for (JsonNode one : collection.path("items")) {
          if (one.path("type").asText().equals("Collection")) {
            next = path(one.path("id").asText());
          } else {
            found.add(path(one.path("id").asText()));
          }
        }
      }
    }
    assertThat(found).contains("/api/iiif/manifest/photos/" + wide()).doesNotHaveDuplicates();
    assertThat(found).doesNotContain("/api/iiif/manifest/photos/" + archive.photo);
  }
}
