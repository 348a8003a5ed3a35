package org.yaddash.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.RunningYaddash;
import org.yaddash.Upload;
import org.yaddash.press.Photocopy;
import org.yaddash.press.Proof;
import org.yaddash.seed.ImportedRun;

/** PDF books over HTTP: their pictures, their pages, where their articles begin, their scans. */
class BookIT {
  private final RunningYaddash yaddash = RunningYaddash.shared();

  private static List<String> prose(String of) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      all.add("What is told of " + of + " in line " + i + " was written down that year,");
    }
    all.add("and that is where it ended.");
    return all;
  }

  private ImportedRun dryRun(String name, byte[] pdf) {
    return ImportedRun.of(
        yaddash, new Upload().field("dryRun", "true").file(name, "application/pdf", pdf));
  }

  @Test
  void aCompilationIsCutAndItsPictureIsAPhotoWithItsPage() throws IOException {
    byte[] pdf;
    try (Proof proof = new Proof()) {
      for (String title : List.of("The Ferry at Low Water", "A Winter on the Ridge")) {
        proof.page().bold(50, 80, 18, title).bookmark(title).lines(50, 120, 10, prose(title));
      }
      proof.page().bold(50, 80, 18, "Letters from the Mill").bookmark("Letters from the Mill");
      proof.lines(50, 120, 10, prose("the mill"));
      proof.picture(50, 330, 300, 100, Photocopy.of(prose("the wheel")), true);
      proof.italic(50, 442, 9, "The wheel of the mill, which nobody repaired.");
      pdf = proof.labelledFrom(285).print();
    }
    ImportedRun run = dryRun("book.pdf", pdf);
    assertThat(run.files())
        .extracting(file -> file.at("/attributes/path").asText())
        .containsExactly("book.pdf", "book.pdf!/page-3-1.jpg");
    assertThat(run.files().get(1).at("/attributes/mediaType").asText()).isEqualTo("image/jpeg");
    assertThat(run.candidates("articles")).hasSize(3);
    JsonNode third = run.candidates("articles").get(2);
    assertThat(third.at("/meta/borders").toString())
        .isEqualTo("{\"begins\":[\"bookmark\",\"heading\",\"page-break\"],\"ends\":[\"file\"]}");
    assertThat(third.at("/meta/provenance").toString())
        .contains("\"value\":\"page=3\",\"label\":\"287\"");
    assertThat(run.candidates("photos")).hasSize(1);
    JsonNode photo = run.candidates("photos").get(0);
    assertThat(photo.at("/attributes/file").asText())
        .isEqualTo(run.files().get(1).at("/attributes/sha256").asText());
    assertThat(photo.at("/attributes/caption").toString()).contains("The wheel of the mill");
    assertThat(photo.at("/meta/provenance").toString()).contains("page=3");
    assertThat(third.at("/relationships/photos/data")).hasSize(1);
    assertThat(third.at("/attributes/body").asText())
        .contains("<img src=\"/api/photos/" + photo.path("id").asText() + "/file\"")
        .doesNotContain("page-3-1");
  }

  @Test
  void aScanIsReadOrItsRowSaysWhyNot() throws IOException {
    byte[] pdf;
    try (Proof proof = new Proof()) {
      pdf = proof.page().picture(0, 0, 420, 595, Photocopy.of(prose("the ice")), true).print();
    }
    ImportedRun run = dryRun("scan.pdf", pdf);
    List<String> codes = new ArrayList<>();
    run.files()
        .get(0)
        .at("/attributes/problems")
        .forEach(problem -> codes.add(problem.path("code").asText()));
    if (codes.contains("file-read-by-ocr")) {
      assertThat(run.candidates("articles").get(0).at("/attributes/body").asText())
          .contains("was written down that year");
      assertThat(run.candidates("articles").get(0).at("/meta/doubts").toString())
          .contains("picture of the page");
      JsonNode page = run.files().get(0).at("/attributes/ocr/pages/0");
      assertThat(page.path("page").asInt()).isEqualTo(1);
      assertThat(page.path("confidences").asText()).hasSize(page.path("words").asInt());
      assertThat(page.path("words").asInt()).isGreaterThan(20);
    } else {
      assertThat(run.files().get(0).at("/attributes/ocr").isNull()).isTrue();
      assertThat(codes).contains("file-needs-ocr", "ocr-not-installed");
    }
  }
}
