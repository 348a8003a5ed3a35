package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.change;
import static org.yaddash.Resources.newEntry;
import static org.yaddash.Resources.relate;
import static org.yaddash.delivery.Archive.errors;
import static org.yaddash.delivery.Archive.ids;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.Answer;

/** Who counted what, when: the figures of an invented fire. */
class FiguresIT {
  private static final String FIRE = "The Tarnmoor mill fire";

  private final Archive archive = Archive.shared();
  private static boolean told;

  private void tell() {
    synchronized (FiguresIT.class) {
      if (!told) {
        String almanac =
            quote(
                "Twelve died, four of them women.",
                "Almanac",
                1931,
                figure("killed", "", 12, "exactly", "1930-05-02", FIRE),
                figure("killed", "women", 4, "exactly", "1930-05-02", FIRE));
        quote(
            "Fifteen dead lay there.",
            "Gazette",
            1930,
            figure("killed", "people", 15, "exactly", "", FIRE));
        quote(
            "More than ten had died.",
            "Diary",
            1944,
            figure("killed", "", 10, "more than", "", FIRE));
        quote(
            "Seven died in the other fire.",
            "Gazette",
            1930,
            figure("killed", "", 7, "exactly", "", "The Tarnmoor barn fire"));
        ObjectNode article = newEntry("articles", "{'title': 'The mill of Tarnmoor'}");
        relate(article, "quotes", "sourceQuotes", almanac);
        archive.publish(article);
        told = true;
      }
    }
  }

  @Test
  void aFigureStandsBesideTheSourceThatGivesIt() {
    tell();
    Answer answer = archive.api("figures?filter[event]=" + FIRE + "&filter[value]=4&include=quote");

    assertThat(answer.at("/meta/total").asInt()).isEqualTo(1);
    JsonNode figure = answer.at("/data/0");
    assertThat(figure.path("type").asText()).isEqualTo("figures");
    assertThat(figure.at("/attributes/measure").asText()).isEqualTo("killed");
    assertThat(figure.at("/attributes/group").asText()).isEqualTo("women");
    assertThat(figure.at("/attributes/asOf").asText()).isEqualTo("1930-05-02");
    assertThat(figure.at("/attributes/source/title").asText()).isEqualTo("Almanac");
    assertThat(figure.at("/relationships/quote/data/type").asText()).isEqualTo("sourceQuotes");
    assertThat(figure.at("/relationships/articles/data")).hasSize(1);
    assertThat(answer.at("/included/0/id")).isEqualTo(figure.at("/relationships/quote/data/id"));
    assertThat(answer.at("/included/0/attributes/text").asText()).contains("four of them women");
    Answer alone = archive.yaddash.get(figure.at("/links/self").asText());
    assertThat(alone.at("/data")).isEqualTo(figure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "filter[measure]=killed&sort=value | 4 10 12 15",
        "filter[group]=women | 4",
        "filter[asOf]=1930-05&sort=value | 4 12",
        "filter[source.title]=Gazette | 15",
        "filter[source.year][lt]=1940&sort=-value | 15 12 4",
        "filter[qualifier]=more than | 10",
        "filter[articles.title]=The mill of Tarnmoor&sort=value | 4 12",
        "filter[quote.text][prefix]=Fifteen | 15",
        "sort=-value&page[size]=1&page[number]=2 | 12",
      })
  void figuresAreFilteredAndSortedAsEntriesAre(String query, String values) {
    tell();
    assertThat(values("figures?filter[event]=" + FIRE + "&" + query)).isEqualTo(values);
  }

  @Test
  void figuresAreCounted() {
    tell();
    Answer answer = archive.api("figures?facetBy=event,measure&filter[event][prefix]=The Tarnmoor");

    assertThat(answer.at("/meta/facets/measure/0/count").asInt()).isEqualTo(5);
    assertThat(answer.at("/meta/facets/event/0/value").asText()).isEqualTo(FIRE);
  }

  @Test
  void figuresThatCannotAllBeTrueAreGrouped() {
    tell();
    Answer answer = archive.api("figures?filter[event][prefix]=The Tarnmoor&page[size]=1");

    assertThat(answer.at("/meta/contradictionsAmong").asInt()).isEqualTo(5);
    assertThat(answer.at("/meta/contradictionsTotal").asInt()).isEqualTo(1);
    assertThat(answer.at("/meta/contradictions")).hasSize(1);
    JsonNode group = answer.at("/meta/contradictions/0");
    assertThat(group.path("measure").asText()).isEqualTo("killed");
    assertThat(group.path("event").asText()).isEqualTo(FIRE);
    assertThat(group.path("values").asText()).isEqualTo("12, 15");
    assertThat(group.path("total").asInt()).isEqualTo(2);
    assertThat(group.path("figures")).hasSize(2);
  }

  @Test
  void figuresComeAndGoWithTheirQuote() {
    String event = "The Tarnmoor weir";
    String id =
        quote(
            "Two drowned, one was saved.",
            "Diary",
            1944,
            figure("killed", "", 2, "exactly", "", event),
            figure("other", "", 1, "exactly", "", event));
    assertThat(values("figures?sort=value&filter[event]=" + event)).isEqualTo("1 2");

    String path = "/manage/sourceQuotes/" + id;
    Answer entry = archive.yaddash.get(path);
    ObjectNode body = change("sourceQuotes", id, "{'text': 'Two drowned.'}");
    body.withObject("/data/attributes")
        .putArray("figures")
        .add(figure("killed", "", 2, "exactly", "", event));
    Answer changed = archive.yaddash.patch(path, body, "If-Match", entry.header("ETag"));
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    Answer published = archive.yaddash.post(path + "/publish", "If-Match", changed.header("ETag"));
    assertThat(values("figures?sort=value&filter[event]=" + event)).isEqualTo("2");

    archive.yaddash.post(path + "/unpublish", "If-Match", published.header("ETag"));
    assertThat(values("figures?filter[event]=" + event)).isEmpty();
  }

  @Test
  void figuresAreNotFoundAmongEntriesNorWritten() {
    tell();
    assertThat(errors(archive.api("search?filter[search]=killed&filter[type]=figures")))
        .containsExactly("400 bad-type filter[type]");
    Answer found = archive.api("search?filter[search]=Almanac");
    found.at("/data").forEach(one -> assertThat(one.path("type").asText()).isNotEqualTo("figures"));
    assertThat(archive.yaddash.get("/manage/figures").status()).isEqualTo(404);
    Answer changes = archive.api("changes?page[size]=100");
    changes
        .at("/data")
        .forEach(
            change ->
                assertThat(change.at("/relationships/entry/data/type").asText())
                    .isNotEqualTo("figures"));
  }

  private String values(String query) {
    Answer answer = archive.api(query);
    List<String> values = new ArrayList<>();
    ids(answer);
    answer.at("/data").forEach(one -> values.add(one.at("/attributes/value").asText()));
    return String.join(" ", values);
  }

  private String quote(String text, String source, int year, ObjectNode... figures) {
    ObjectNode body = newEntry("sourceQuotes", "{}");
    ObjectNode attributes = body.withObject("/data/attributes");
    attributes.put("text", text).putObject("source").put("title", source).put("year", year);
    for (ObjectNode figure : figures) {
      attributes.withArray("/figures").add(figure);
    }
    return archive.publish(body);
  }

  private static ObjectNode figure(
      String measure, String group, int value, String qualifier, String asOf, String event) {
    ObjectNode figure = JsonNodeFactory.instance.objectNode();
    figure.put("measure", measure).put("value", value).put("qualifier", qualifier);
    figure.put("event", event);
    if (!group.isEmpty()) {
      figure.put("group", group);
    }
    if (!asOf.isEmpty()) {
      figure.put("asOf", asOf);
    }
    return figure;
  }
}
