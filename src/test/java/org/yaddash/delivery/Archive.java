package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;
import static org.yaddash.Resources.relate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

/**
 * A small published archive of an invented town in the shared service. All that is in it has the
 * place {@value #TOWN}, so that other tests' entries can be told apart.
 */
final class Archive {
  static final String TOWN = "Varnholm-on-Delivery";

  private static @Nullable Archive shared;

  final RunningYaddash yaddash = RunningYaddash.shared();
  final String photo;
  final String warned;
  final String early;
  final String late;
  final String boy;
  final String man;
  final String unnamed;
  final String flood;
  final String mine;
  final String draft;

  private Archive() {
    photo =
        publish(
            newEntry(
                "photos",
                "{'caption': {'en': 'The quay', 'az': 'Körpü'}, 'place': '%s'}".formatted(TOWN)));
    warned =
        publish(
            newEntry(
                "photos",
                "{'alt': {'en': 'The morgue'}, 'contentWarning': 'graphic', 'place': '%s'}"
                    .formatted(TOWN)));
    early =
        publish(
            newEntry(
                "sourceQuotes",
                "{'text': 'We counted four.', 'source': {'title': 'Report', 'year': 1990, 'place': '%s'}}"
                    .formatted(TOWN)));
    late =
        publish(
            newEntry(
                "sourceQuotes",
                "{'text': 'They were five.', 'source': {'title': 'Book', 'year': 1999, 'place': '%s'}}"
                    .formatted(TOWN)));
    boy =
        publish(
            relate(
                newEntry(
                    "victims",
                    "{'names': [{'text': 'Əli Dəniz'}], 'age': 7, 'sex': 'male', 'status': 'killed', 'died': '1990-01-20', 'ethnicity': 'secretethnicity', 'religion': 'secretreligion', 'residence': '%s', 'place': '%s'}"
                        .formatted(TOWN, TOWN)),
                "photos",
                "photos",
                photo));
    man =
        publish(
            newEntry(
                "victims",
                "{'names': [{'text': 'Orla Venn'}], 'age': 80, 'sex': 'male', 'status': 'killed', 'died': '1990?', 'place': '%s'}"
                    .formatted(TOWN)));
    unnamed =
        publish(
            newEntry(
                "victims",
                "{'description': {'en': 'a young doctor'}, 'sex': 'female', 'status': 'wounded', 'place': '%s'}"
                    .formatted(TOWN)));
    ObjectNode article =
        newEntry(
            "articles",
            "{'title': 'The %s flood', 'body': '<p>Water came at night.</p>', 'publishedOn': '1990-02', 'publication': {'place': '%s'}, 'keywords': ['water']}"
                .formatted(TOWN, TOWN));
    relate(article, "quotes", "sourceQuotes", late, early);
    relate(article, "victims", "victims", boy, man);
    flood = publish(article);
    mine =
        publish(
            newEntry(
                "articles", "{'title': 'A mine', 'publication': {'place': '%s'}}".formatted(TOWN)));
    draft =
        yaddash
            .post(
                "/manage/articles", newEntry("articles", "{'title': 'Not yet %s'}".formatted(TOWN)))
            .at("/data/id")
            .asText();
  }

  /** The one that all tests share. */
  static synchronized Archive shared() {
    Archive known = shared;
    if (known == null) {
      known = new Archive();
      shared = known;
    }
    return known;
  }

  /** Makes and publishes an entry; its id. */
  String publish(ObjectNode body) {
    String type = body.at("/data/type").asText();
    Answer created = yaddash.post("/manage/" + type, body);
    assertThat(created.status()).as(created.toString()).isEqualTo(201);
    String id = created.at("/data/id").asText();
    Answer published =
        yaddash.post(
            "/manage/%s/%s/publish".formatted(type, id), "If-Match", created.header("ETag"));
    assertThat(published.status()).as(published.toString()).isEqualTo(200);
    return id;
  }

  /** Asks {@code /api}; brackets and the like are encoded. */
  Answer api(String pathAndQuery, String... headers) {
    return yaddash.get("/api/" + encoded(pathAndQuery), headers);
  }

  static String encoded(String pathAndQuery) {
    return pathAndQuery
        .replace("[", "%5B")
        .replace("]", "%5D")
        .replace(" ", "%20")
        .replace("\"", "%22")
        .replace("Ə", "%C6%8F");
  }

  /** The victims of the town that a query finds. */
  List<String> victims(String query) {
    return ids(api("victims?filter[place]=" + TOWN + "&" + query));
  }

  /** The ids of an answer's primary data, in order. */
  static List<String> ids(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    answer.at("/data").forEach(resource -> ids.add(resource.path("id").asText()));
    return ids;
  }

  /** The errors of an answer, each as its status, code and parameter. */
  static List<String> errors(Answer answer) {
    List<String> errors = new ArrayList<>();
    answer
        .at("/errors")
        .forEach(
            error ->
                errors.add(
                    "%s %s %s"
                        .formatted(
                            error.path("status").asText(),
                            error.path("code").asText(),
                            error.at("/source/parameter").asText())));
    return errors;
  }
}
