package org.yaddash.editing.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

class OperationsIT {
  private static final String MEDIA_TYPE =
      "application/vnd.api+json;ext=\"https://jsonapi.org/ext/atomic\"";

  private final RunningYaddash yaddash = RunningYaddash.shared();

  private Answer operate(String... operations) {
    return yaddash.post("/manage/operations", document(operations), "Content-Type", MEDIA_TYPE);
  }

  private static ObjectNode document(String... operations) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    var list = document.putArray("atomic:operations");
    for (String operation : operations) {
      list.add(json(operation));
    }
    return document;
  }

  private static List<String> errors(Answer answer) {
    List<String> errors = new ArrayList<>();
    answer
        .at("/errors")
        .forEach(
            error ->
                errors.add(
                    error.path("code").asText() + " " + error.at("/source/pointer").asText()));
    return errors;
  }

  private long drafts() {
    return yaddash.get("/manage/victims?page%5Bsize%5D=1").at("/meta/total").asLong()
        + yaddash.get("/manage/articles?page%5Bsize%5D=1").at("/meta/total").asLong();
  }

  @Test
  void entriesThatReferToEachOtherAreMadeAndPublishedInOneRequest() {
    Answer answer =
        operate(
            "{'op': 'add', 'data': {'type': 'sourceQuotes', 'lid': 'q', 'attributes': {'text': 'Nine were counted.'}}, 'meta': {'publish': true}}",
            "{'op': 'add', 'data': {'type': 'victims', 'lid': 'v', 'attributes': {'names': [{'text': 'Sel Omrin'}]}, 'relationships': {'quotes': {'data': [{'type': 'sourceQuotes', 'lid': 'q'}]}}}, 'meta': {'publish': true}}",
            "{'op': 'add', 'data': {'type': 'articles', 'attributes': {'title': 'The bridge at Omra'}, 'relationships': {'victims': {'data': [{'type': 'victims', 'lid': 'v'}]}, 'quotes': {'data': [{'type': 'sourceQuotes', 'lid': 'q'}]}}}, 'meta': {'publish': true}}",
            "{'op': 'add', 'data': {'type': 'articles', 'attributes': {'title': 'Not yet of Omra'}}}");

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.header("Content-Type").replace(" ", "")).isEqualTo(MEDIA_TYPE);
    JsonNode results = answer.at("/atomic:results");
    assertThat(results).hasSize(4);
    assertThat(results.at("/2/data/meta/state").asText()).isEqualTo("published");
    assertThat(results.at("/3/data/meta/state").asText()).isEqualTo("draft");
    assertThat(results.at("/2/data/relationships/victims/data/0/id"))
        .isEqualTo(results.at("/1/data/id"));
    Answer article =
        yaddash.get(
            "/api/articles/%s?include=victims,quotes".formatted(results.at("/2/data/id").asText()));
    assertThat(article.at("/included")).hasSize(2);
  }

  @Test
  void everythingThatIsWrongIsToldAndNothingIsDone() {
    long before = drafts();
    Answer answer =
        operate(
            "{'op': 'add', 'data': {'type': 'victims', 'lid': 'good', 'attributes': {'names': [{'text': 'Ada Fenn'}]}}}",
            "{'op': 'add', 'data': {'type': 'victims', 'lid': 'bad', 'attributes': {'names': [{'text': ''}], 'sex': 7, 'photos': []}}, 'meta': {'publish': true}}",
            "{'op': 'add', 'data': {'type': 'articles', 'attributes': {'title': 'Whole', 'colour': 'red', 'language': 5}, 'relationships': {'victims': {'data': [{'type': 'victims', 'lid': 'good'}, {'type': 'victims', 'lid': 'bad'}]}}}}",
            "{'op': 'update', 'data': {'type': 'victims', 'lid': 'bad', 'attributes': {'sex': 'male'}}}",
            "{'op': 'add', 'data': {'type': 'articles', 'attributes': {'title': 'X'}, 'relationships': {'victims': {'data': [{'type': 'victims', 'id': '0190f3a2-7c1e-7b44-9a55-3f0d2c6b1e02'}]}}}}",
            "{'op': 'remove', 'ref': {'type': 'victims', 'id': '0190f3a2-7c1e-7b44-9a55-3f0d2c6b1e02'}}");

    assertThat(errors(answer))
        .contains(
            "invalid-field /atomic:operations/1/data/attributes/photos",
            "unknown-reference /atomic:operations/4/data/relationships/victims/data/0",
            "not-found /atomic:operations/5")
        .anyMatch(error -> error.startsWith("invalid-field /atomic:operations/2/data/attributes"))
        .noneMatch(error -> error.contains("/2/data/relationships"))
        .noneMatch(error -> error.contains("/operations/3"))
        .noneMatch(error -> error.contains("/operations/0"));
    assertThat(errors(answer).stream().filter(error -> error.contains("/2/"))).hasSize(2);
    assertThat(drafts()).isEqualTo(before);
  }

  @Test
  void aChangeNamesTheRevisionThatItBuildsOn() {
    JsonNode made =
        operate(
                "{'op': 'add', 'data': {'type': 'victims', 'attributes': {'names': [{'text': 'Bel Ark'}], 'age': 30}}}")
            .at("/atomic:results/0/data");
    String id = made.path("id").asText();
    String change =
        "{'op': 'update', 'ref': {'type': 'victims', 'id': '%s'}, 'data': {'type': 'victims', 'id': '%s', 'attributes': {'age': %d}}%s}";

    Answer unguarded = operate(change.formatted(id, id, 31, ""));
    assertThat(unguarded.status()).isEqualTo(428);
    assertThat(errors(unguarded))
        .containsExactly("precondition-required /atomic:operations/0/meta/revision");
    Answer stale = operate(change.formatted(id, id, 31, ", 'meta': {'revision': 7}"));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(errors(stale))
        .containsExactly("precondition-failed /atomic:operations/0/meta/revision");

    Answer changed =
        operate(
            change.formatted(id, id, 31, ", 'meta': {'revision': 1}"),
            change.formatted(id, id, 32, ", 'meta': {'publish': true}"));
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(changed.at("/atomic:results/1/data/meta/revision").asInt()).isEqualTo(4);
    assertThat(yaddash.get("/api/victims/" + id).at("/data/attributes/age").asInt()).isEqualTo(32);

    Answer any = operate(change.formatted(id, id, 33, ", 'meta': {'revision': '*'}"));
    assertThat(any.status()).isEqualTo(200);
    Answer removed =
        operate(
            "{'op': 'remove', 'ref': {'type': 'victims', 'id': '%s'}, 'meta': {'revision': 5}}"
                .formatted(id));
    assertThat(removed.at("/atomic:results/0")).isEqualTo(json("{}"));
    assertThat(yaddash.get("/api/victims/" + id).status()).isEqualTo(404);
  }

  @Test
  void relationshipsAreReplacedAddedToAndTakenFrom() {
    JsonNode made =
        operate(
                "{'op': 'add', 'data': {'type': 'photos', 'attributes': {'alt': {'en': 'one'}}}}",
                "{'op': 'add', 'data': {'type': 'photos', 'attributes': {'alt': {'en': 'two'}}}}",
                "{'op': 'add', 'data': {'type': 'victims', 'lid': 'v', 'attributes': {'names': [{'text': 'Cor Vale'}]}}}",
                "{'op': 'add', 'data': {'type': 'photos', 'lid': 'p', 'attributes': {'alt': {'en': 'three'}}}}",
                "{'op': 'add', 'ref': {'type': 'victims', 'lid': 'v', 'relationship': 'photos'}, 'data': [{'type': 'photos', 'lid': 'p'}]}")
            .at("/atomic:results");
    String one = made.at("/0/data/id").asText();
    String two = made.at("/1/data/id").asText();
    String three = made.at("/3/data/id").asText();
    String victim = made.at("/2/data/id").asText();
    assertThat(photos(made.at("/4/data"))).containsExactly(three);

    String change =
        "{'op': '%s', 'ref': {'type': 'victims', 'id': '%s', 'relationship': 'photos'}, 'data': [{'type': 'photos', 'id': '%s'}], 'meta': {'revision': '*'}}";
    assertThat(photos(last(operate(change.formatted("add", victim, one)))))
        .containsExactly(three, one);
    assertThat(photos(last(operate(change.formatted("remove", victim, three)))))
        .containsExactly(one);
    assertThat(photos(last(operate(change.formatted("update", victim, two))))).containsExactly(two);
    assertThat(
            errors(
                operate(change.formatted("add", victim, "0190f3a2-7c1e-7b44-9a55-3f0d2c6b1e02"))))
        .containsExactly("unknown-reference /atomic:operations/0/data/0");
    assertThat(
            errors(
                operate(
                    change.formatted("add", victim, one).replace("photos', 'id", "victims', 'id"))))
        .containsExactly("invalid-field /atomic:operations/0/data/0/type");
    assertThat(
            errors(
                operate(
                    change
                        .formatted("add", victim, one)
                        .replace("'relationship': 'photos'", "'relationship': 'hats'"))))
        .containsExactly("unknown-relation /atomic:operations/0/ref/relationship");
  }

  private static JsonNode last(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.at("/atomic:results/0/data");
  }

  private static List<String> photos(JsonNode resource) {
    List<String> ids = new ArrayList<>();
    resource.at("/relationships/photos/data").forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }

  @Test
  void whatCannotBeUnderstoodIsToldWithItsPlace() {
    assertThat(
            errors(
                operate(
                    "{'op': 'burn', 'data': {'type': 'victims'}}",
                    "{'op': 'add', 'data': {'type': 'dragons'}}",
                    "{'op': 'add', 'data': {'type': 'victims', 'id': '0190f3a2-7c1e-7b44-9a55-3f0d2c6b1e02'}}",
                    "{'op': 'remove', 'ref': {'type': 'victims'}}",
                    "{'op': 'update', 'href': '/manage/victims/x', 'data': {'type': 'victims', 'lid': 'a'}}",
                    "{'op': 'add', 'data': {'type': 'victims'}, 'meta': {'publish': 'yes'}}",
                    "{'op': 'add', 'data': {'type': 'victims'}, 'more': 1}",
                    "{'op': 'update', 'ref': {'type': 'victims', 'lid': 'a'}, 'data': {'type': 'photos', 'lid': 'a'}}",
                    "7")))
        .containsExactly(
            "malformed-document /atomic:operations/0/op",
            "unknown-type /atomic:operations/1/data/type",
            "client-generated-id /atomic:operations/2/data/id",
            "malformed-document /atomic:operations/3/ref",
            "malformed-document /atomic:operations/4/href",
            "malformed-document /atomic:operations/5/meta/publish",
            "malformed-document /atomic:operations/6",
            "type-mismatch /atomic:operations/7/data",
            "malformed-document /atomic:operations/8");
    assertThat(operate().status()).isEqualTo(400);
    String[] many = new String[2001];
    java.util.Arrays.fill(many, "{'op': 'add', 'data': {'type': 'victims'}}");
    assertThat(errors(operate(many))).containsExactly("too-large /atomic:operations");
  }

  @Test
  void onlyTheExtensionsMediaTypeIsTaken() {
    ObjectNode body =
        document("{'op': 'add', 'data': {'type': 'articles', 'attributes': {'title': 'T'}}}");
    assertThat(yaddash.post("/manage/operations", body).status()).isEqualTo(415);
    assertThat(
            yaddash
                .post(
                    "/manage/operations",
                    body,
                    "Content-Type",
                    "application/vnd.api+json;ext=\"https://example.org/other\"")
                .status())
        .isEqualTo(415);
    assertThat(
            yaddash
                .post(
                    "/manage/operations",
                    body,
                    "Content-Type",
                    MEDIA_TYPE,
                    "Accept",
                    "application/vnd.api+json;ext=\"https://example.org/other\"")
                .status())
        .isEqualTo(406);
    for (String accepted : List.of(MEDIA_TYPE, "application/vnd.api+json", "*/*")) {
      assertThat(
              yaddash
                  .post("/manage/operations", body, "Content-Type", MEDIA_TYPE, "Accept", accepted)
                  .status())
          .as(accepted)
          .isEqualTo(200);
    }
    assertThat(
            yaddash
                .post("/manage/operations", body, "Content-Type", MEDIA_TYPE, "Authorization", "")
                .status())
        .isEqualTo(401);
  }

  @Test
  void entriesThatReferToEachOtherAreRemovedTogether() {
    JsonNode made =
        operate(
                "{'op': 'add', 'data': {'type': 'photos', 'lid': 'p', 'attributes': {'alt': {'en': 'four'}}}, 'meta': {'publish': true}}",
                "{'op': 'add', 'data': {'type': 'victims', 'attributes': {'names': [{'text': 'Dun Ree'}]}, 'relationships': {'photos': {'data': [{'type': 'photos', 'lid': 'p'}]}}}, 'meta': {'publish': true}}")
            .at("/atomic:results");
    String remove =
        "{'op': 'remove', 'ref': {'type': '%s', 'id': '%s'}, 'meta': {'revision': '*'}}";
    String photo = remove.formatted("photos", made.at("/0/data/id").asText());
    String victim = remove.formatted("victims", made.at("/1/data/id").asText());

    assertThat(errors(operate(photo))).containsExactly("dangling-reference /atomic:operations/0");
    assertThat(operate(victim, photo).status()).isEqualTo(200);
  }

  @Test
  void whatOtherSourcesSayIsTakenToo() {
    String add =
        "{'op': 'add', 'data': {'type': 'victims', 'attributes': {'names': [{'text': 'Eno Sark'}], 'age': 30}, 'meta': {'attestations': [{'field': '%s', 'value': 31}]}}}";
    assertThat(operate(add.formatted("age")).status()).isEqualTo(200);
    assertThat(errors(operate(add.formatted("hats"))))
        .allMatch(error -> error.contains(" /atomic:operations/0/data/meta/attestations/0"))
        .isNotEmpty();
  }

  @Test
  void everyStepOfAnEntryInOneRequestIsARevisionOfItsOwn() {
    String named =
        "{'op': 'add', 'data': {'type': 'victims', %s'attributes': {'names': [{'text': 'Oda Lanthe'}]}}}";
    Answer first =
        operate(
            named.formatted("'lid': 'v', "),
            "{'op': 'add', 'data': {'type': 'sourceQuotes', 'lid': 'q', 'attributes': {'text': 'One of the rowers was named.'}}}",
            "{'op': 'update', 'data': {'type': 'victims', 'lid': 'v', 'attributes': {'age': 31}}, 'meta': {'publish': true}}",
            named.formatted(""),
            "{'op': 'add', 'ref': {'type': 'victims', 'lid': 'v', 'relationship': 'quotes'}, 'data': [{'type': 'sourceQuotes', 'lid': 'q'}], 'meta': {'publish': true}}",
            "{'op': 'update', 'data': {'type': 'victims', 'lid': 'v', 'attributes': {'age': 32}}}",
            named.formatted("'lid': 'gone', "),
            "{'op': 'remove', 'ref': {'type': 'victims', 'lid': 'gone'}}");

    assertThat(first.status()).as(first.toString()).isEqualTo(200);
    JsonNode results = first.at("/atomic:results");
    String id = results.at("/0/data/id").asText();
    assertThat(results.at("/5/data/meta/revision").asInt()).isEqualTo(6);
    assertThat(results.at("/5/data/meta/state").asText()).isEqualTo("changed");
    assertThat(results.at("/3/data/meta/slug").asText()).isEqualTo("oda-lanthe-2");
    Answer stored = yaddash.get("/manage/victims/" + id);
    assertThat(stored.at("/data/meta")).isEqualTo(results.at("/5/data/meta"));
    assertThat(stored.at("/data/attributes/age").asInt()).isEqualTo(32);
    assertThat(yaddash.get("/manage/victims/" + id + "/revisions").at("/data").findValues("kind"))
        .extracting(JsonNode::asText)
        .containsExactly("draft", "publish", "draft", "publish", "draft", "draft");
    Answer published = yaddash.get("/api/victims/" + id);
    assertThat(published.at("/data/attributes/age").asInt()).isEqualTo(31);
    Answer gone = yaddash.get("/manage/victims/" + results.at("/6/data/id").asText());
    assertThat(gone.at("/data/meta/state").asText()).isEqualTo("deleted");

    Answer second =
        operate(
            named.formatted(""),
            "{'op': 'update', 'ref': {'type': 'victims', 'id': '%s', 'relationship': 'quotes'}, 'data': [], 'meta': {'revision': 6, 'publish': true}}"
                .formatted(id));
    assertThat(second.status()).as(second.toString()).isEqualTo(200);
    assertThat(second.at("/atomic:results/0/data/meta/slug").asText()).isEqualTo("oda-lanthe-4");
    assertThat(yaddash.get("/api/victims/" + id).at("/data/relationships/quotes/data")).isEmpty();
    assertThat(yaddash.get("/manage/log/verify").at("/data/attributes/whole").asBoolean()).isTrue();
  }
}
