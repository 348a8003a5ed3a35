package org.yaddash.imports.fork;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.recognise.Candidate;
import org.yaddash.imports.recognise.pages.Borders;

class ProvenancesTest {
  private static final String TEXT = "a 𝒽 b 𝒾 in 1990, and after";

  @Test
  void positionsCountCodePoints() {
    int start = TEXT.indexOf("1990");
    JsonNode selector = of(new Candidate.Provenance("year", start, start + 4, "1990", 0));
    assertThat(selector.at("/0/selector/0").toString())
        .isEqualTo("{\"type\":\"TextPositionSelector\",\"start\":11,\"end\":15}");
    int[] points = TEXT.codePoints().toArray();
    assertThat(new String(points, 11, 4)).isEqualTo("1990");
  }

  @Test
  void theQuoteStandsBetweenItsNeighbours() {
    int start = TEXT.indexOf("1990");
    JsonNode quote =
        of(new Candidate.Provenance("year", start, start + 4, "1990", 0)).at("/0/selector/1");
    assertThat(quote.path("exact").asText()).isEqualTo("1990");
    assertThat(quote.path("prefix").asText()).isEqualTo("a 𝒽 b 𝒾 in ");
    assertThat(quote.path("suffix").asText()).isEqualTo(", and after");
  }

  @Test
  void noCharacterIsCutInTwo() {
    int second = TEXT.indexOf("𝒽") + 1;
    JsonNode quote =
        of(new Candidate.Provenance("title", second, second + 2, "", 0)).at("/0/selector/1");
    assertThat(quote.path("prefix").asText()).isEqualTo("a 𝒽");
    assertThat(quote.path("exact").asText()).isEqualTo(" ");
  }

  @Test
  void aValueFromOutsideTheTextIsWrittenDownItself() {
    JsonNode one = of(new Candidate.Provenance("title", -1, -1, "From the file", 0)).get(0);
    assertThat(one.path("value").asText()).isEqualTo("From the file");
    assertThat(one.path("selector").toString())
        .isEqualTo("[{\"type\":\"FragmentSelector\",\"value\":\"metadata\"}]");
  }

  @Test
  void aPageIsAFragmentOfThePdf() {
    JsonNode page = of(new Candidate.Provenance("title", 0, 1, "a", 287)).at("/0/selector/2");
    assertThat(page.path("value").asText()).isEqualTo("page=287");
    assertThat(page.path("conformsTo").asText()).isEqualTo("http://tools.ietf.org/rfc/rfc3778");
  }

  @Test
  void thePrintedNumberStandsBesideThePage() {
    JsonNode one =
        of(new Candidate.Provenance(
                "body",
                0,
                1,
                "a",
                291,
                294,
                "287",
                new Borders(
                    List.of(Borders.Sign.BOOKMARK, Borders.Sign.PAGE_BREAK),
                    List.of(Borders.Sign.FILE))))
            .get(0);
    assertThat(one.at("/selector/2/value").asText()).isEqualTo("page=291");
    assertThat(one.at("/selector/2/label").asText()).isEqualTo("287");
    assertThat(one.at("/selector/2/lastPage").asInt()).isEqualTo(294);
    assertThat(one.path("borders").toString())
        .isEqualTo("{\"begins\":[\"bookmark\",\"page-break\"],\"ends\":[\"file\"]}");
  }

  private static JsonNode of(Candidate.Provenance provenance) {
    return new Provenances("ab".repeat(32), "text/html", TEXT)
        .of(
            new Candidate(
                "articles/1",
                "articles",
                JsonNodeFactory.instance.objectNode(),
                Map.of(),
                List.of(provenance),
                1,
                List.of()));
  }
}
