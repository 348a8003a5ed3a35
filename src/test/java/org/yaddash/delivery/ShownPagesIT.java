package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.delivery.Archive.errors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.seed.ImportedRun;

/** Which pages of a PDF are shown as pictures, and to whom. */
class ShownPagesIT {
  private static String book = "";
  private static List<JsonNode> articles = List.of();
  private static List<JsonNode> photos = List.of();

  private final RunningYaddash yaddash = RunningYaddash.shared();

  /** Imports the samples' booklet, in bytes of its own, and publishes it; its SHA-256. */
  private String book() {
    if (!book.isEmpty()) {
      return book;
    }
    try {
      byte[] booklet = Files.readAllBytes(Path.of("imports/samples/tervash/booklet.pdf"));
      byte[] own = Arrays.copyOf(booklet, booklet.length + 8);
      System.arraycopy("\n%pages\n".getBytes(StandardCharsets.US_ASCII), 0, own, booklet.length, 8);
      ImportedRun run =
          ImportedRun.of(
              yaddash,
              new Upload().file("pages.pdf", "application/pdf", own).field("publish", "true"));
      articles = run.candidates("articles");
      photos = run.candidates("photos");
      book = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(own));
      return book;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer manifest() {
    return yaddash.get("/api/iiif/manifest/originals/" + book());
  }

  private Answer page(int number, String form) {
    return yaddash.get(
        "/api/iiif/image/" + book() + "~" + number + form + "/full/!300,300/0/default.jpg");
  }

  private static Set<Integer> pages(JsonNode manifest) {
    Set<Integer> pages = new TreeSet<>();
    for (JsonNode canvas : manifest.path("items")) {
      String id = canvas.path("id").asText();
      pages.add(Integer.parseInt(id.substring(id.lastIndexOf('/') + 1)));
    }
    return pages;
  }

  /** The entry that a candidate has become. */
  private String entry(JsonNode candidate) {
    String id = candidate.at("/relationships/entry/data/id").asText();
    return id.isEmpty() ? candidate.path("id").asText() : id;
  }

  private void change(String type, String id, String attributes) {
    String address = "/manage/" + type + "/" + id;
    Answer changed =
        yaddash.patch(
            address,
            org.yaddash.Resources.change(type, id, attributes),
            "If-Match",
            yaddash.get(address).header("ETag"));
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    yaddash.post(address + "/publish", "If-Match", changed.header("ETag"));
  }

  @Test
  void thePagesOfPublishedArticlesAreShownAndNoOthers() throws IOException {
    Answer answer = manifest();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    JsonNode manifest = answer.json();
    Set<Integer> pages = pages(manifest);
    assertThat(pages).hasSizeGreaterThan(3).doesNotContain(1);
    JsonNode canvas = manifest.at("/items/0");
    int first = pages.iterator().next();
    assertThat(canvas.path("height").asInt()).isBetween(1000, 3000);
    assertThat(ImageIO.read(new ByteArrayInputStream(page(first, "").bytes())).getHeight())
        .isEqualTo(300);
    for (int hidden : List.of(0, 1, 999)) {
      assertThat(errors(page(hidden, ""))).as("page " + hidden).containsExactly("404 not-found ");
      assertThat(errors(page(hidden, "~plain"))).containsExactly("404 not-found ");
    }
    assertThat(manifest.path("structures").size()).isEqualTo(articles.size());
    JsonNode range = manifest.at("/structures/0");
    assertThat(range.at("/items/0/id").asText()).isEqualTo(canvas.path("id").asText());
    assertThat(range.at("/label").toString())
        .contains(articles.get(0).at("/attributes/title").asText());
    Answer list = yaddash.get("/api/iiif/collection/originals");
    assertThat(list.text()).contains("/api/iiif/manifest/originals/" + book());
  }

  @Test
  void anArticleThatIsTakenBackOrSaysNoTakesItsPagesWithIt() {
    book();
    String article = entry(articles.get(1));
    Set<Integer> all = pages(manifest().json());
    change("articles", article, "{'showPages': false}");
    Set<Integer> fewer = pages(manifest().json());
    assertThat(all).containsAll(fewer).hasSizeGreaterThan(fewer.size());
    int hidden = all.stream().filter(page -> !fewer.contains(page)).findFirst().orElseThrow();
    assertThat(errors(page(hidden, "~plain"))).containsExactly("404 not-found ");
    change("articles", article, "{'showPages': true}");
    assertThat(pages(manifest().json())).isEqualTo(all);
    String address = "/manage/articles/" + article;
    Answer back =
        yaddash.post(address + "/unpublish", "If-Match", yaddash.get(address).header("ETag"));
    assertThat(back.status()).as(back.toString()).isEqualTo(200);
    assertThat(pages(manifest().json())).doesNotContain(hidden);
    yaddash.post(address + "/publish", "If-Match", yaddash.get(address).header("ETag"));
  }

  @Test
  void aPageWithAWarnedPhotoIsBlurredUnlessThePlainOneIsNamed() throws IOException {
    book();
    String photo = entry(photos.get(0));
    JsonNode before = manifest().json();
    change("photos", photo, "{'contentWarning': 'The dead'}");
    JsonNode after = manifest().json();
    int warned = 0;
    for (int i = 0; i < after.path("items").size(); i++) {
      int width = after.at("/items/" + i + "/items/0/items/0/body/width").asInt();
      assertThat(after.at("/items/" + i + "/width")).isEqualTo(before.at("/items/" + i + "/width"));
      if (width <= 320) {
        String id = after.at("/items/" + i + "/id").asText();
        warned = Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
      }
    }
    assertThat(warned).as(after.toString()).isGreaterThan(0);
    assertThat(page(warned, "").bytes()).isNotEqualTo(page(warned, "~plain").bytes());
    Answer plain = yaddash.get("/api/iiif/manifest/originals/" + book() + "?rendition=plain");
    assertThat(plain.text()).contains(book() + "~" + warned + "~plain/full/max");
    change("photos", photo, "{'contentWarning': null}");
    assertThat(manifest().text()).doesNotContain("~plain");
  }

  @Test
  void anOriginalThatNoArticleCameFromIsNotThere() {
    for (String original :
        List.of("ab".repeat(32), "nonsense", book().toUpperCase(java.util.Locale.ROOT))) {
      assertThat(errors(yaddash.get("/api/iiif/manifest/originals/" + original)))
          .containsExactly("404 not-found ");
    }
  }
}
