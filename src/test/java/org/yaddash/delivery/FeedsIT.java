package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;
import static org.yaddash.Resources.relate;
import static org.yaddash.delivery.Archive.errors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.originals.Originals;

/** Feeds of a type, as Atom and as JSON Feed. */
class FeedsIT {
  private static final String ATOM = "application/atom+xml";
  private static final String JSON = "application/feed+json";

  private final Archive archive = Archive.shared();
  private final String root = archive.yaddash.uri("").toString();

  private String photo(String more) throws IOException {
    String file =
        new Originals(archive.yaddash.home().resolve("originals"))
            .keep(new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)), 1 << 20)
            .name()
            .hex();
    return archive.publish(
        newEntry("photos", "{'file': '%s', 'alt': {'en': 'A quay'}%s}".formatted(file, more)));
  }

  private List<String> publish(String place, int number) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ids.add(
          archive.publish(
              newEntry(
                  "articles",
                  "{'title': 'Number %d', 'publication': {'place': '%s'}}".formatted(i, place))));
    }
    return ids;
  }

  @Test
  void theNewestEntryStandsFirstAndTheOthersAreAPageAway() {
    List<String> ids = publish("Lonsund of feeds", 5);
    String query = "articles.atom?page[size]=2&filter[publication.place]=Lonsund of feeds";
    Answer answer = archive.api("feeds/" + query);
    List<String> read = new ArrayList<>();
    XmlAnswers feed = XmlAnswers.of(answer);
    assertThat(answer.header("Content-Type")).isEqualTo(ATOM);
    assertThat(feed.text("/feed/link[@rel='self']/@href"))
        .isEqualTo(
            root + "/api/feeds/" + query.replace("[", "%5B").replace("]", "%5D").replace(" ", "+"));
    String id = feed.text("/feed/id");
    assertThat(feed.text("/feed/link[@rel='previous']/@href")).isEmpty();
    assertThat(feed.text("/feed/updated")).isEqualTo(feed.text("/feed/entry[1]/updated"));
    while (true) {
      read.addAll(feed.texts("/feed/entry/id"));
      assertThat(feed.text("/feed/id")).isEqualTo(id);
      String next = feed.text("/feed/link[@rel='next']/@href");
      if (next.isEmpty()) {
        break;
      }
      feed = XmlAnswers.of(archive.yaddash.get(next.substring(root.length())));
      assertThat(feed.text("/feed/link[@rel='previous']/@href")).isNotEmpty();
    }
    List<String> newest = new ArrayList<>(ids.stream().map(one -> "urn:uuid:" + one).toList());
    java.util.Collections.reverse(newest);
    assertThat(read).isEqualTo(newest);
  }

  @Test
  void anAtomEntryHasWhatReadersNeed() throws IOException {
    String photo = photo("");
    String id =
        archive.publish(
            relate(
                newEntry(
                    "articles",
                    "{'title': 'A & B <i>', 'authors': ['Mira Tallow'], 'language': 'en', 'summary': 'In short.', 'keywords': ['water'], 'publication': {'place': 'Lonsund of one'}, 'body': '<p>See <a href=\\\"/api/articles/x\\\">this</a> <img src=\\\"/api/photos/%s/file\\\" alt=\\\"\\\"></p>'}"
                        .formatted(photo)),
                "photos",
                "photos",
                photo));
    XmlAnswers feed =
        XmlAnswers.of(
            archive.api("articles?filter[publication.place]=Lonsund of one", "Accept", ATOM));

    assertThat(feed.text("/feed/entry/id")).isEqualTo("urn:uuid:" + id);
    assertThat(feed.text("/feed/entry/title")).isEqualTo("A & B <i>");
    assertThat(feed.text("/feed/entry/author/name")).isEqualTo("Mira Tallow");
    assertThat(feed.text("/feed/entry/summary")).isEqualTo("In short.");
    assertThat(feed.text("/feed/entry/category/@term")).isEqualTo("water");
    assertThat(feed.text("/feed/entry/link[@rel='alternate']/@href"))
        .isEqualTo(root + "/api/articles/" + id);
    assertThat(feed.text("/feed/entry/content/@type")).isEqualTo("html");
    assertThat(feed.text("/feed/entry/content"))
        .contains("href=\"" + root + "/api/articles/x\"")
        .contains("src=\"" + root + "/api/photos/" + photo + "/file\"");
    assertThat(feed.text("/feed/author/name")).isEqualTo("Yaddash");
    JsonNode item =
        archive.api("feeds/articles.json?filter[publication.place]=Lonsund of one").at("/items/0");
    assertThat(item.path("image").asText()).isEqualTo(root + "/api/photos/" + photo + "/file");
    assertThat(item.path("content_html").asText()).isEqualTo(feed.text("/feed/entry/content"));
  }

  @Test
  void aJsonFeedSaysTheSame() {
    publish("Lonsund of json", 3);
    Answer answer =
        archive.api(
            "articles?page[size]=2&filter[publication.place]=Lonsund of json", "Accept", JSON);

    assertThat(answer.header("Content-Type")).isEqualTo(JSON);
    assertThat(answer.at("/version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(answer.at("/items")).hasSize(2);
    assertThat(answer.at("/items/0/title").asText()).isEqualTo("Number 2");
    assertThat(answer.at("/items/0/id").asText()).startsWith("urn:uuid:");
    assertThat(answer.at("/items/0/content_text").asText()).isNotEmpty();
    assertThat(answer.at("/items/0/date_published").asText()).endsWith("Z");
    Answer next =
        archive.yaddash.get(
            answer.at("/next_url").asText().substring(root.length()), "Accept", JSON);
    assertThat(next.at("/items")).hasSize(1);
    assertThat(next.json().has("next_url")).isFalse();
  }

  @Test
  void aPictureWithAWarningIsBlurredAndTheWarningStandsBeforeIt() throws IOException {
    String id = photo(", 'contentWarning': 'The <dead>', 'place': 'Lonsund of warnings'");
    for (String ending : List.of("atom", "json")) {
      String feed =
          archive.api("feeds/photos." + ending + "?filter[place]=Lonsund of warnings").text();
      assertThat(feed).contains("/api/photos/" + id + "/file").doesNotContain("rendition=plain");
      assertThat(feed).contains("The");
    }
    JsonNode item =
        archive.api("feeds/photos.json?filter[place]=Lonsund of warnings").at("/items/0");
    assertThat(item.path("content_html").asText()).startsWith("<p>The &lt;dead&gt;</p><p><img");
    assertThat(item.at("/_yaddash/content_warning").asText()).isEqualTo("The <dead>");
  }

  @Test
  void whateverStandsInAnEntryTheFeedIsWellFormed() {
    ObjectNode body = newEntry("articles", "{'publication': {'place': 'Lonsund of the hostile'}}");
    String hostile = "]]> <![CDATA[ \u0001\u0008\u202e & \" ' \ufffe \ud83d\ude00 <script>";
    body.withObject("/data/attributes").put("title", hostile).put("summary", hostile);
    body.withObject("/data/attributes").putArray("keywords").add(hostile);
    archive.publish(body);
    XmlAnswers feed =
        XmlAnswers.of(
            archive.api("feeds/articles.atom?filter[publication.place]=Lonsund of the hostile"));

    assertThat(feed.text("/feed/entry/title"))
        .isEqualTo("]]> <![CDATA[ \u202e & \" '  \ud83d\ude00 <script>");
    assertThat(feed.text("/feed/entry/category/@term")).contains("\ud83d\ude00 <script>");
  }

  @Test
  void feedsAreListedAndTheirAddressesAreStrict() {
    Answer list = archive.api("feeds");
    assertThat(list.at("/data")).hasSizeGreaterThanOrEqualTo(8);
    list.at("/data")
        .forEach(
            feed -> {
              Answer answer = archive.yaddash.get(feed.at("/links/self").asText());
              assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
              assertThat(answer.header("Content-Type"))
                  .isEqualTo(feed.at("/attributes/mediaType").asText());
              assertThat(
                      archive
                          .yaddash
                          .get(
                              feed.at("/links/self").asText(),
                              "If-None-Match",
                              answer.header("ETag"))
                          .status())
                  .isEqualTo(304);
            });
    assertThat(errors(archive.api("feeds/articles.rss"))).containsExactly("404 not-found ");
    assertThat(errors(archive.api("feeds/nothing.atom"))).containsExactly("404 unknown-type ");
    assertThat(errors(archive.api("feeds/articles.atom?x=1")))
        .containsExactly("400 unknown-parameter x");
    assertThat(errors(archive.api("articles/" + archive.mine, "Accept", ATOM)))
        .containsExactly("406 not-acceptable ");
  }
}
