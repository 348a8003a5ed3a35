package org.yaddash.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.darkroom.Inscribed;
import org.yaddash.darkroom.Negative;
import org.yaddash.imports.upload.Zips;
import org.yaddash.seed.ImportedRun;

/** What becomes of the pictures of an upload. */
class PicturesIT {
  private final RunningYaddash yaddash = RunningYaddash.shared();

  @Test
  void severalSizesOfOnePictureAreOnePhotoWithTheLargest() {
    Negative mill = Negative.landscape(101);
    ImportedRun run =
        upload(
            "old/mill.html",
            page(
                "The mill of Ashwater",
                "<table><tr><td><img src=pix/m1.jpg width=240><br><i>The mill in the spring before"
                    + " the flood.</i></td></tr></table>"),
            "old/pix/m1.jpg",
            mill.jpeg(240, 0.6),
            "old/scans/0001.jpg",
            mill.jpeg(720, 0.9),
            "old/scans/copy.gif",
            mill.as("gif", 300),
            "old/scans/other.jpg",
            Negative.landscape(102).jpeg(600, 0.8));

    List<JsonNode> photos = run.candidates("photos");
    assertThat(photos).hasSize(2);
    JsonNode photo = photos.get(0);
    assertThat(photo.at("/attributes/width").asInt()).isEqualTo(720);
    assertThat(photo.at("/attributes/file").asText()).isEqualTo(sha256(run, "old/scans/0001.jpg"));
    assertThat(photo.at("/attributes/caption/en").asText()).contains("before the flood");
    assertThat(photo.at("/meta/provenance"))
        .filteredOn(place -> place.path("field").asText().equals("file"))
        .extracting(place -> place.path("original").asText())
        .containsExactly(
            sha256(run, "old/scans/0001.jpg"),
            sha256(run, "old/scans/copy.gif"),
            sha256(run, "old/pix/m1.jpg"));
    assertThat(photo.at("/meta/samePicture"))
        .extracting(one -> one.path("file").asText())
        .containsExactly("old/scans/copy.gif", "old/pix/m1.jpg");
    for (String path : List.of("old/pix/m1.jpg", "old/scans/0001.jpg", "old/scans/copy.gif")) {
      JsonNode row = row(run, path);
      assertThat(row.at("/relationships/entries/data/0/id").asText())
          .as(path)
          .isEqualTo(photo.path("id").asText());
      assertThat(yaddash.get(row.at("/links/original").asText()).status()).isEqualTo(200);
    }
    JsonNode finding = finding(run, "same-picture");
    assertThat(finding.path("count").asInt()).isEqualTo(3);
    assertThat(finding.at("/items/0/file").asText()).isEqualTo("old/scans/0001.jpg");
    assertThat(finding.at("/items/0/detail").asText()).contains("3 files", "720 × 480");
    assertThat(finding.at("/items/2/detail").asText()).contains("240 × 160");
    run.requireProvenance(yaddash);
  }

  @Test
  void picturesThatLookTheSameButAreCalledOtherwiseStayTwo() {
    Negative sitter = Negative.portrait(205);
    ImportedRun run =
        upload(
            "people.html",
            page(
                "Two of the drowned",
                "<table><tr><td><img src=a.jpg><br><i>Orvan Keld, ferryman</i></td>"
                    + "<td><img src=b.jpg><br><i>Teslin Harrow, teacher</i></td></tr></table>"),
            "a.jpg",
            sitter.jpeg(300, 0.9),
            "b.jpg",
            sitter.jpeg(240, 0.7));

    List<JsonNode> photos = run.candidates("photos");
    assertThat(photos)
        .extracting(photo -> photo.at("/attributes/caption/en").asText())
        .containsExactly("Orvan Keld, ferryman", "Teslin Harrow, teacher");
    assertThat(photos.get(0).at("/attributes/file").asText()).isEqualTo(sha256(run, "a.jpg"));
    assertThat(photos.get(1).at("/attributes/file").asText()).isEqualTo(sha256(run, "b.jpg"));
    assertThat(photos.get(1).at("/meta/alikePictures/0/file").asText()).isEqualTo("a.jpg");
    assertThat(photos.get(1).at("/meta/doubts").toString())
        .contains("It may show the same picture as a.jpg.");
    assertThat(finding(run, "alike-picture").path("severity").asText()).isEqualTo("warning");
    assertThat(photos.get(0).at("/meta").has("samePicture")).isFalse();
  }

  @Test
  void aPictureThatAnEarlierRunHasMadeAPhotoOfIsNamed() {
    Negative school = Negative.landscape(301);
    ImportedRun before = upload("school/large.jpg", school.jpeg(700, 0.9));
    String photo = before.candidates("photos").get(0).path("id").asText();

    ImportedRun run = upload("again/small.png", school.as("png", 350));

    JsonNode candidate = run.candidates("photos").get(0);
    assertThat(candidate.path("id").asText()).isNotEqualTo(photo);
    assertThat(candidate.at("/meta/doubts").toString()).contains(photo, "700 × 467");
    assertThat(finding(run, "alike-picture").at("/items/0/detail").asText()).contains(photo);
  }

  @Test
  void whatTwoPagesSayDifferentlyOfOnePictureIsKeptAsADoubt() {
    byte[] bridge = Negative.landscape(401).jpeg(500, 0.8);
    ImportedRun run =
        upload(
            "one.html",
            page(
                "The bridge",
                "<table><tr><td><img src=bridge.jpg><br><i>The bridge in 1961.</i></td></tr></table>"),
            "two.html",
            page(
                "The crossing",
                "<table><tr><td><img src=bridge.jpg><br><i>The ferry stage, rebuilt in"
                    + " 1964.</i></td></tr></table>"),
            "bridge.jpg",
            bridge);

    JsonNode photo = run.candidates("photos").get(0);
    assertThat(run.candidates("photos")).hasSize(1);
    assertThat(photo.at("/attributes/caption/en").asText()).isEqualTo("The bridge in 1961.");
    assertThat(photo.at("/meta/doubts").toString())
        .contains("two.html has another caption", "The ferry stage, rebuilt in 1964.");
  }

  @Test
  void whatAFileSaysAboutItselfFillsWhatThePageLeavesOpen() {
    byte[] scan =
        new Inscribed(Negative.landscape(501).jpeg(400, 0.8))
            .iptc(120, "The ferry stage, which nobody has called so".getBytes(UTF_8))
            .iptc(80, "Osval Fardunov".getBytes(UTF_8))
            .iptc(90, "Ashwater".getBytes(UTF_8))
            .iptc(55, "19640300".getBytes(UTF_8))
            .somewhere()
            .bytes();
    ImportedRun run =
        upload(
            "gate.html",
            page(
                "The gate",
                "<table><tr><td><img src=gate.jpg><br><i>The gate of the weir.</i></td></tr></table>"),
            "gate.jpg",
            scan);

    assertThat(run.candidates("photos")).hasSize(1);
    JsonNode photo = run.candidates("photos").get(0);
    assertThat(photo.at("/attributes/caption/en").asText()).isEqualTo("The gate of the weir.");
    assertThat(photo.at("/attributes/credit").asText()).isEqualTo("Osval Fardunov");
    assertThat(photo.at("/attributes/place").asText()).isEqualTo("Ashwater");
    assertThat(photo.at("/attributes/takenOn").asText()).isEqualTo("1964-03");
    assertThat(photo.at("/meta/doubts").toString())
        .contains("another caption", "The ferry stage, which nobody has called so");
    assertThat(photo.at("/meta/provenance"))
        .filteredOn(place -> place.path("field").asText().equals("place"))
        .allSatisfy(
            place -> {
              assertThat(place.at("/original").asText()).isEqualTo(sha256(run, "gate.jpg"));
              assertThat(place.at("/selector/0/value").asText()).isEqualTo("metadata");
              assertThat(place.at("/value").asText()).isEqualTo("Ashwater");
            })
        .hasSize(1);
    run.requireProvenance(yaddash);
  }

  @Test
  void picturesInBodiesLeadToTheirPhotos() {
    ImportedRun run =
        ImportedRun.of(
            yaddash,
            new Upload()
                .field("publish", "true")
                .field("baseUrl", "http://pictures.example/")
                .file(
                    "body.zip",
                    "application/zip",
                    Zips.zip(
                        "a/quay.html",
                        page(
                            "The quay",
                            "<p><img src=../pix/quay.jpg alt=\"The quay at noon\"></p>"
                                + "<p><img src=lost.jpg alt=\"A picture that is lost\"></p>"),
                        "pix/quay.jpg",
                        Negative.landscape(601).jpeg(400, 0.8))));

    JsonNode photo =
        run.candidates("photos").stream()
            .filter(one -> one.at("/attributes").has("file"))
            .findFirst()
            .orElseThrow();
    String article = run.candidates("articles").get(0).path("id").asText();
    String picture = "/api/photos/" + photo.path("id").asText() + "/file";
    assertThat(yaddash.get("/api/articles/" + article).at("/data/attributes/body").asText())
        .contains("<img src=\"" + picture + "\"")
        .contains("http://pictures.example/a/lost.jpg")
        .doesNotContain("pix/quay.jpg");
    assertThat(yaddash.get(picture).status()).isEqualTo(200);
  }

  private ImportedRun upload(Object... files) {
    ImportedRun run =
        ImportedRun.of(
            yaddash, new Upload().file("upload.zip", "application/zip", Zips.zip(files)));
    assertThat(run.state().path("status").asText()).isEqualTo("done");
    return run;
  }

  private JsonNode finding(ImportedRun run, String kind) {
    for (JsonNode one : yaddash.get(run.path() + "/report").at("/data/attributes/findings")) {
      if (one.path("kind").asText().equals(kind)) {
        return one;
      }
    }
    throw new AssertionError("the report has no " + kind);
  }

  private static JsonNode row(ImportedRun run, String path) {
    return run.files().stream()
        .filter(file -> file.at("/attributes/path").asText().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static String sha256(ImportedRun run, String path) {
    return row(run, path).at("/attributes/sha256").asText();
  }

  private static byte[] page(String title, String picture) {
    return """
        <html><head><title>%s</title></head><body bgcolor=white>
        <h1>%s</h1>
        <p>Nobody in the lower town had seen the water stand so high, and those who could walk went up
        to the chapel with what they could carry, the old people on the carts of the brewery.</p>
        <p>It was told afterwards that the bell had been rung from the first hour until the rope tore;
        the ringer himself has never said more about it than that his hands were cold.</p>
        %s
        <p>The names of those who carried others are written on the wall of the chapel, by streets, and
        nobody has counted how often they went down again before the bridge was gone.</p>
        </body></html>
        """
        .formatted(title, title, picture)
        .getBytes(UTF_8);
  }
}
