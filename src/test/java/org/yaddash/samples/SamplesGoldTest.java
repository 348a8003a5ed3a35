package org.yaddash.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Holds the gold to the samples: what it expects can be found there by a reader. */
class SamplesGoldTest {
  /** Without frames the browser, and jsoup, shows what stands in noframes. */
  private static final Pattern FRAMES =
      Pattern.compile("</?(?:noframes|frameset|frame)\\b[^>]{0,200}+>", Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL = Pattern.compile("charset=([A-Za-z0-9-]{1,20}+)");
  private static final Pattern SPACE_AND_DIVISION = Pattern.compile("[\\s\\u00a0-]++");

  @Test
  void everyPageAndBookletHasItsGold() throws IOException {
    assertThat(new TreeSet<>(SamplesGold.files().keySet()))
        .isEqualTo(new TreeSet<>(paths(".html", ".pdf")));
  }

  @Test
  void everyPageReadsInItsTrueCharsetAndNoneIsLabelledRightly() throws IOException {
    for (Map.Entry<String, JsonNode> file : SamplesGold.files().entrySet()) {
      if (file.getKey().endsWith(".html")) {
        String charset = file.getValue().path("charset").asText();
        String page = decoded(file.getKey(), charset);
        var label = LABEL.matcher(page);
        String claimed = label.find() ? label.group(1) : null;
        assertThat(claimed)
            .as(file.getKey())
            .isEqualTo(file.getValue().path("label").textValue())
            .isNotEqualToIgnoringCase(charset);
      }
    }
  }

  @Test
  void everyExpectedWordStandsInItsFile() throws IOException {
    for (Map.Entry<String, JsonNode> file : SamplesGold.files().entrySet()) {
      String words = squeezed(words(file.getKey(), file.getValue()));
      for (String expected : expectedWords(file.getValue())) {
        assertThat(words).as(file.getKey()).contains(squeezed(expected));
      }
    }
  }

  @Test
  void everyPictureCanBeSeenUnlessItIsSaidToBeMissing() throws IOException {
    for (JsonNode file : SamplesGold.files().values()) {
      for (JsonNode photo : file.path("photos")) {
        for (String field : List.of("file", "thumbnail")) {
          if (photo.path(field).isTextual()) {
            Path path = SamplesGold.FOLDER.resolve(photo.path(field).asText());
            boolean missing = photo.path("fileMissing").asBoolean();
            assertThat(Files.exists(path)).as(path.toString()).isNotEqualTo(missing);
          }
        }
      }
    }
    for (String picture : paths(".jpg", ".png", ".gif")) {
      assertThat(ImageIO.read(new ByteArrayInputStream(SamplesGold.bytes(picture))))
          .as(picture)
          .isNotNull();
    }
  }

  @Test
  void thePersonsWhomSeveralFilesNameAreInThoseFiles() throws IOException {
    for (JsonNode same : SamplesGold.read().path("samePerson")) {
      for (JsonNode place : same) {
        JsonNode file = SamplesGold.read().path("files").path(place.path(0).asText());
        assertThat(file.path("victims").findValuesAsText("full")).contains(place.path(1).asText());
      }
    }
  }

  @Test
  void theSamplesStaySmall() throws IOException {
    long bytes = 0;
    for (String path : paths("")) {
      bytes += SamplesGold.bytes(path).length;
    }
    assertThat(bytes).isLessThan(1_000_000);
  }

  private static List<String> expectedWords(JsonNode file) {
    List<String> words = new ArrayList<>();
    for (JsonNode article : file.path("articles")) {
      add(words, article, "title", "subtitle", "firstWords", "lastWords", "pages");
      article.path("authors").forEach(author -> words.add(author.asText()));
      article.path("publication").forEach(part -> words.add(part.asText()));
    }
    for (JsonNode victim : file.path("victims")) {
      add(
          words,
          victim,
          "description",
          "occupation",
          "residence",
          "causeAsWritten",
          "circumstances");
      victim.path("names").forEach(name -> words.add(name.asText()));
    }
    for (JsonNode photo : file.path("photos")) {
      add(words, photo, "caption", "credit", "alt");
    }
    for (JsonNode quote : file.path("quotes")) {
      add(words, quote, "firstWords", "lastWords", "attributedTo");
      for (JsonNode part : quote.path("source")) {
        words.add(part.isArray() ? part.path(0).asText() : part.asText());
      }
      quote.path("figures").forEach(figure -> words.add(figure.path("value").asText()));
    }
    for (JsonNode note : file.path("notes")) {
      add(words, note, "mark", "firstWords", "page");
    }
    file.path("notInBody").forEach(furniture -> words.add(furniture.asText()));
    file.path("runningHeads").forEach(head -> words.add(head.asText()));
    return words;
  }

  private static void add(List<String> words, JsonNode entry, String... fields) {
    for (String field : fields) {
      if (entry.path(field).isTextual()) {
        words.add(entry.path(field).asText());
      }
    }
  }

  /** What a reader sees of a file, alternative texts included. */
  private static String words(String path, JsonNode gold) throws IOException {
    if (path.endsWith(".pdf")) {
      try (PDDocument document = Loader.loadPDF(SamplesGold.bytes(path))) {
        assertThat(document.getNumberOfPages()).isEqualTo(gold.path("pages").asInt());
        return new PDFTextStripper().getText(document);
      }
    }
    String page = decoded(path, gold.path("charset").asText());
    Document document = Jsoup.parse(FRAMES.matcher(page).replaceAll(""));
    document.select("img[alt]").forEach(picture -> picture.after(" " + picture.attr("alt")));
    return Jsoup.parse(page).title() + " " + document.text();
  }

  /** For comparing: without white space, divisions of words, and the difference of capitals. */
  private static String squeezed(String text) {
    return SPACE_AND_DIVISION.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static String decoded(String path, String charset) throws IOException {
    return Charset.forName(charset)
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(SamplesGold.bytes(path)))
        .toString();
  }

  private static List<String> paths(String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(SamplesGold.FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> SamplesGold.FOLDER.relativize(file).toString().replace('\\', '/'))
          .filter(path -> Stream.of(endings).anyMatch(path::endsWith))
          .toList();
    }
  }
}
