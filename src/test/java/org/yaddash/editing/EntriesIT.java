package org.yaddash.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.change;
import static org.yaddash.Resources.json;
import static org.yaddash.Resources.newEntry;
import static org.yaddash.Resources.relate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

class EntriesIT {
  private final RunningYaddash yaddash = RunningYaddash.shared();

  @Test
  void anEntryLivesFromDraftToDeletionAndBack() {
    Answer created =
        yaddash.post("/manage/articles", newEntry("articles", "{'title': 'The Harbour Flood'}"));
    assertThat(created.status()).as(created.toString()).isEqualTo(201);
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    assertThat(created.header("Content-Type")).isEqualTo("application/vnd.api+json");
    String id = created.at("/data/id").asText();
    String path = "/manage/articles/" + id;
    assertThat(created.header("Location")).endsWith(path);
    assertThat(id.charAt(14)).as("UUIDv7").isEqualTo('7');
    assertThat(created.at("/data/meta/state").asText()).isEqualTo("draft");
    assertThat(created.at("/data/meta/origin").asText()).isEqualTo("editor:admin");
    assertThat(yaddash.get(path).json()).isEqualTo(created.json());

    Answer published = yaddash.post(path + "/publish", "If-Match", "\"1\"");
    assertThat(published.status()).as(published.toString()).isEqualTo(200);
    assertThat(published.at("/data/meta/state").asText()).isEqualTo("published");
    assertThat(published.at("/data/meta/publishedRevision").asInt()).isEqualTo(1);

    Answer changed =
        yaddash.patch(
            path, change("articles", id, "{'subtitle': 'Ten years on'}"), "If-Match", "\"2\"");
    assertThat(changed.at("/data/meta/state").asText()).isEqualTo("changed");
    assertThat(changed.at("/data/attributes/title").asText()).isEqualTo("The Harbour Flood");
    assertThat(changed.at("/data/attributes/subtitle").asText()).isEqualTo("Ten years on");

    Answer restored =
        yaddash.post(path + "/restore", json("{'meta': {'revision': 1}}"), "If-Match", "\"3\"");
    assertThat(restored.at("/data/meta/state").asText()).isEqualTo("published");
    assertThat(restored.at("/data/attributes").has("subtitle")).isFalse();

    assertThat(
            yaddash.post(path + "/unpublish", "If-Match", "\"4\"").at("/data/meta/state").asText())
        .isEqualTo("draft");
    Answer deleted = yaddash.delete(path, "If-Match", "\"5\"");
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.header("ETag")).isEqualTo("\"6\"");
    assertThat(yaddash.get(path).at("/data/meta/state").asText()).isEqualTo("deleted");

    Answer back = yaddash.post(path + "/restore", "If-Match", "\"6\"");
    assertThat(back.at("/data/meta/state").asText()).isEqualTo("draft");

    List<String> kinds = new ArrayList<>();
    Answer revisions = yaddash.get(path + "/revisions");
    revisions.at("/data").forEach(revision -> kinds.add(revision.at("/attributes/kind").asText()));
    assertThat(kinds)
        .containsExactly("restore", "delete", "unpublish", "restore", "draft", "publish", "draft");
    assertThat(revisions.at("/meta/total").asInt()).isEqualTo(7);
    assertThat(revisions.at("/data/4/attributes/document/subtitle").asText())
        .isEqualTo("Ten years on");
    assertThat(yaddash.get(path + "/revisions?page%5Bsize%5D=2&page%5Bnumber%5D=4").at("/data"))
        .hasSize(1);
  }

  @Test
  void aWriteNeedsTheRevisionThatItBuildsOn() {
    String id = create("articles", "{'title': 'Precondition'}");
    String path = "/manage/articles/" + id;
    JsonNode body = change("articles", id, "{'title': 'Changed'}");
    for (String missing : new String[] {"", "/publish", "/unpublish", "/restore"}) {
      Answer answer = missing.isEmpty() ? yaddash.patch(path, body) : yaddash.post(path + missing);
      assertThat(answer.status()).isEqualTo(428);
      assertThat(answer.at("/errors/0/code").asText()).isEqualTo("precondition-required");
      assertThat(answer.at("/errors/0/source/header").asText()).isEqualTo("If-Match");
    }
    assertThat(yaddash.delete(path).status()).isEqualTo(428);
    for (String stale : new String[] {"\"2\"", "\"0\"", "1", "W/\"1\"", "\"x\""}) {
      Answer answer = yaddash.patch(path, body, "If-Match", stale);
      assertThat(answer.status()).as(stale).isEqualTo(412);
      assertThat(answer.at("/errors/0/code").asText()).isEqualTo("precondition-failed");
    }
    assertThat(yaddash.delete(path, "If-Match", "\"7\"").status()).isEqualTo(412);
    assertThat(yaddash.patch(path, body, "If-Match", "\"9\", \"1\"").status()).isEqualTo(200);
    assertThat(yaddash.post(path + "/publish", "If-Match", "*").status()).isEqualTo(200);
    assertThat(yaddash.get(path).header("ETag")).isEqualTo("\"3\"");
  }

  @Test
  void ofManyEditorsWhoBuildOnOneRevisionOneWins() throws InterruptedException {
    String id = create("articles", "{'title': 'Contended'}");
    List<Integer> statuses = new ArrayList<>();
    List<Thread> editors = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      JsonNode body = change("articles", id, "{'title': 'Contended %d'}".formatted(i));
      Thread editor =
          new Thread(
              () -> {
                int status =
                    yaddash.patch("/manage/articles/" + id, body, "If-Match", "\"1\"").status();
                synchronized (statuses) {
                  statuses.add(status);
                }
              });
      editors.add(editor);
      editor.start();
    }
    for (Thread editor : editors) {
      editor.join();
    }
    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    assertThat(yaddash.get("/manage/articles/" + id).header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void aChangeThatChangesNothingIsNoRevision() {
    String id = create("articles", "{'title': 'Unmoved', 'keywords': ['a', 'b']}");
    Answer same =
        yaddash.patch(
            "/manage/articles/" + id,
            change("articles", id, "{'title': 'Unmoved'}"),
            "If-Match",
            "\"1\"");
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void everyViolationIsNamedWithItsPlaceInTheBodyAndNothingIsSaved() {
    long before = head();
    Answer answer =
        yaddash.post(
            "/manage/sourceQuotes",
            relate(
                newEntry(
                    "sourceQuotes",
                    "{'source': {'year': 'no year', 'colour': 'red'},"
                        + " 'figures': [{'measure': 'killed', 'value': 'many'}], 'unheardOf': 1}"),
                "articles",
                "articles",
                "018f0000-0000-7000-8000-000000000000"));
    assertThat(answer.status()).isEqualTo(422);
    Set<String> pointers = new TreeSet<>();
    Set<String> codes = new TreeSet<>();
    for (JsonNode error : answer.at("/errors")) {
      pointers.add(error.at("/source/pointer").asText());
      codes.add(error.path("code").asText());
      assertThat(error.path("status").asText()).isEqualTo("422");
    }
    assertThat(pointers)
        .contains(
            "/data/attributes",
            "/data/attributes/source/year",
            "/data/attributes/figures/0/value",
            "/data/relationships/articles/data/0");
    assertThat(pointers).anyMatch(pointer -> pointer.startsWith("/data/attributes/unheardOf"));
    assertThat(codes).containsExactly("invalid-field", "unknown-reference");
    assertThat(head()).isEqualTo(before);
  }

  @Test
  void attributesAndRelationshipsAreNotMixedUp() {
    Answer answer =
        yaddash.post(
            "/manage/articles",
            relate(newEntry("articles", "{'title': 'Mixed', 'photos': []}"), "title", "articles"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/source/pointer").asText()).isEqualTo("/data/attributes/photos");
    assertThat(answer.at("/errors/1/source/pointer").asText())
        .isEqualTo("/data/relationships/title");
  }

  @Test
  void aNullAttributeTakesTheFieldAway() {
    String id = create("articles", "{'title': 'Clear me', 'subtitle': 'now'}");
    Answer cleared =
        yaddash.patch(
            "/manage/articles/" + id,
            change("articles", id, "{'subtitle': null}"),
            "If-Match",
            "\"1\"");
    assertThat(cleared.at("/data/attributes").has("subtitle")).isFalse();
  }

  @Test
  void privateFieldsAreShownToEditors() {
    Answer victim =
        yaddash.post(
            "/manage/victims",
            newEntry(
                "victims",
                "{'names': [{'text': 'Lio Vant'}], 'status': 'killed', 'religion': 'of the river'}"));
    assertThat(victim.status()).as(victim.toString()).isEqualTo(201);
    assertThat(victim.at("/data/attributes/religion").asText()).isEqualTo("of the river");
  }

  @ParameterizedTest
  @CsvSource({
    "Qara Yanvar, qara-yanvar",
    "Чёрный январь, chernyy-yanvar",
    "Şəhidlər Xiyabanı İçərişəhər, sehidler-xiyabani-iceriseher",
  })
  void slugsAreTransliterated(String title, String slug) {
    Answer article =
        yaddash.post("/manage/articles", newEntry("articles", "{'title': '%s'}".formatted(title)));
    assertThat(article.at("/data/meta/slug").asText()).isEqualTo(slug);
  }

  @Test
  void namesakesAreNumberedAndASlugStaysWhenTheTitleChanges() {
    String first = create("articles", "{'title': 'Same Name Twice'}");
    String second = create("articles", "{'title': 'same name, twice!'}");
    String third = create("articles", "{'title': 'SAME NAME TWICE'}");
    assertThat(slug(first)).isEqualTo("same-name-twice");
    assertThat(slug(second)).isEqualTo("same-name-twice-2");
    assertThat(slug(third)).isEqualTo("same-name-twice-3");

    yaddash.patch(
        "/manage/articles/" + first,
        change("articles", first, "{'title': 'Another'}"),
        "If-Match",
        "\"1\"");
    assertThat(slug(first)).isEqualTo("same-name-twice");
    assertThat(yaddash.get("/manage/articles/same-name-twice").at("/data/id").asText())
        .isEqualTo(first);
  }

  @Test
  void anEditorMayGiveASlugAndTheOldOneStillLeadsThere() {
    String id = create("articles", "{'title': 'Renamed Later'}");
    var body = change("articles", id, "{}");
    body.withObject("/data").putObject("meta").put("slug", "renamed-at-last");
    Answer renamed = yaddash.patch("/manage/articles/" + id, body, "If-Match", "\"1\"");
    assertThat(renamed.at("/data/meta/slug").asText())
        .as(renamed.toString())
        .isEqualTo("renamed-at-last");
    for (String slug : new String[] {"renamed-later", "renamed-at-last"}) {
      assertThat(yaddash.get("/manage/articles/" + slug).at("/data/id").asText()).isEqualTo(id);
    }

    var taken = newEntry("articles", "{'title': 'Thief'}");
    taken.withObject("/data").putObject("meta").put("slug", "renamed-later");
    Answer refused = yaddash.post("/manage/articles", taken);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/errors/0/code").asText()).isEqualTo("slug-taken");
    assertThat(refused.at("/errors/0/source/pointer").asText()).isEqualTo("/data/meta/slug");

    taken.withObject("/data").withObject("/meta").put("slug", "Not A Slug");
    assertThat(yaddash.post("/manage/articles", taken).at("/errors/0/code").asText())
        .isEqualTo("bad-slug");
  }

  @Test
  void anEntryWithoutWordsHasASlugAllTheSame() {
    String id = create("articles", "{'title': '— ! —'}");
    assertThat(slug(id)).matches("articles-[0-9a-f]{8}");
  }

  @Test
  void aLocalizedNameGivesASlugForEachLanguage() {
    Answer photo =
        yaddash.post(
            "/manage/photos",
            newEntry("photos", "{'caption': {'az': 'Daşqından sonra', 'en': 'After the deluge'}}"));
    assertThat(photo.status()).as(photo.toString()).isEqualTo(201);
    String id = photo.at("/data/id").asText();
    assertThat(photo.at("/data/meta/slug").asText()).isEqualTo("after-the-deluge");
    assertThat(yaddash.get("/manage/photos/dasqindan-sonra").at("/data/id").asText()).isEqualTo(id);

    yaddash.patch(
        "/manage/photos/" + id,
        change(
            "photos",
            id,
            "{'caption': {'az': 'Daşqından sonra', 'en': 'After the deluge', 'ru': 'После потопа'}}"),
        "If-Match",
        "\"1\"");
    assertThat(yaddash.get("/manage/photos/posle-potopa").at("/data/id").asText()).isEqualTo(id);
  }

  @Test
  void referencesAreKeptAndWhatIsPublishedCannotDangle() {
    String photo = create("photos", "{'caption': {'en': 'The quay'}}");
    Answer made =
        yaddash.post(
            "/manage/articles",
            relate(newEntry("articles", "{'title': 'At the quay'}"), "photos", "photos", photo));
    String article = made.at("/data/id").asText();
    assertThat(made.at("/data/relationships/photos/data/0/id").asText()).isEqualTo(photo);
    assertThat(made.at("/data/relationships/quotes/data").isArray()).isTrue();
    yaddash.post("/manage/articles/" + article + "/publish", "If-Match", "\"1\"");

    Answer refused = yaddash.delete("/manage/photos/" + photo, "If-Match", "\"1\"");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/errors/0/code").asText()).isEqualTo("dangling-reference");
    assertThat(refused.at("/errors/0/detail").asText()).contains(article).contains("at-the-quay");

    yaddash.post("/manage/articles/" + article + "/unpublish", "If-Match", "\"2\"");
    assertThat(yaddash.delete("/manage/photos/" + photo, "If-Match", "\"1\"").status())
        .isEqualTo(204);

    Answer unpublishable =
        yaddash.post("/manage/articles/" + article + "/publish", "If-Match", "\"3\"");
    assertThat(unpublishable.status()).isEqualTo(422);
    assertThat(unpublishable.at("/errors/0/code").asText()).isEqualTo("unknown-reference");
  }

  @Test
  void aRelationshipTakesItsOwnTypeOnly() {
    String photo = create("photos", "{'caption': {'en': 'A gate'}}");
    Answer wrongType =
        yaddash.post(
            "/manage/articles",
            relate(newEntry("articles", "{'title': 'x'}"), "photos", "victims", photo));
    assertThat(wrongType.at("/errors/0/source/pointer").asText())
        .isEqualTo("/data/relationships/photos/data/0/type");
    Answer wrongEntry =
        yaddash.post(
            "/manage/articles",
            relate(newEntry("articles", "{'title': 'x'}"), "victims", "victims", photo));
    assertThat(wrongEntry.at("/errors/0/code").asText()).isEqualTo("unknown-reference");
    assertThat(wrongEntry.at("/errors/0/detail").asText()).contains("one of photos");
  }

  @Test
  void listsArePagedAndFilteredByState() {
    String draft = create("articles", "{'title': 'Listed draft'}");
    String published = create("articles", "{'title': 'Listed published'}");
    yaddash.post("/manage/articles/" + published + "/publish", "If-Match", "\"1\"");
    Set<String> drafts = all("/manage/articles?filter%5Bstate%5D=draft&page%5Bsize%5D=3");
    assertThat(drafts).contains(draft).doesNotContain(published);
    assertThat(all("/manage/articles?filter%5Bstate%5D=published"))
        .contains(published)
        .doesNotContain(draft);
    assertThat(all("/manage/articles")).contains(draft, published);
    Answer beyond = yaddash.get("/manage/articles?page%5Bnumber%5D=99999");
    assertThat(beyond.status()).isEqualTo(200);
    assertThat(beyond.at("/data")).isEmpty();
  }

  @Test
  void whatIsNotKnownIsNamed() {
    Answer answer =
        yaddash.get("/manage/articles?colour=red&page%5Bsize%5D=5&page%5Bsize%5D=6&sort=title");
    assertThat(answer.status()).isEqualTo(400);
    Set<String> named = new TreeSet<>();
    answer.at("/errors").forEach(error -> named.add(error.at("/source/parameter").asText()));
    assertThat(named).containsExactlyInAnyOrder("colour", "page[size]", "sort");
    assertThat(code("/manage/articles?page%5Bsize%5D=101")).isEqualTo("bad-page");
    assertThat(code("/manage/articles?page%5Bnumber%5D=0")).isEqualTo("bad-page");
    assertThat(code("/manage/articles?filter%5Bstate%5D=gone")).isEqualTo("bad-value");
    assertThat(code("/manage/places")).isEqualTo("unknown-type");
    assertThat(code("/manage/articles/no-such-slug")).isEqualTo("not-found");
    assertThat(code("/manage/photos/" + create("articles", "{'title': 'Elsewhere'}")))
        .isEqualTo("not-found");
  }

  @Test
  void onlyJsonApiIsSpoken() {
    byte[] body =
        newEntry("articles", "{'title': 'x'}").toString().getBytes(StandardCharsets.UTF_8);
    for (String type :
        new String[] {
          "application/json", "text/plain", "application/vnd.api+json; charset=utf-8", ""
        }) {
      Answer answer = yaddash.ask("POST", "/manage/articles", body, "Content-Type", type);
      assertThat(answer.status()).as(type).isEqualTo(415);
      assertThat(answer.at("/errors/0/code").asText()).isEqualTo("unsupported-media-type");
    }
    for (String accept :
        new String[] {
          "text/html", "application/vnd.api+json; charset=utf-8", "application/vnd.api+json;q=0"
        }) {
      Answer answer = yaddash.get("/manage/articles", "Accept", accept);
      assertThat(answer.status()).as(accept).isEqualTo(406);
      assertThat(answer.at("/errors/0/code").asText()).isEqualTo("not-acceptable");
    }
    for (String accept :
        new String[] {"*/*", "application/*", "application/vnd.api+json", "text/html, */*;q=0.1"}) {
      assertThat(yaddash.get("/manage/articles", "Accept", accept).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                                                    | 400 | malformed-json",
        "[]                                                   | 400 | malformed-document",
        "{'data': []}                                         | 400 | malformed-document",
        "{'data': {'attributes': {'title': 'x'}}}             | 400 | malformed-document",
        "{'data': {'type': 'photos', 'attributes': {}}}       | 409 | type-mismatch",
        "{'data': {'type': 'articles', 'attributes': []}}     | 400 | malformed-document",
        "{'data': {'type': 'articles', 'id': 'x'}}            | 403 | client-generated-id",
        "{'data': {'type': 'articles', 'type': 'articles'}}   | 400 | malformed-json",
        "{'data': {'type': 'articles'}}                       | 422 | invalid-field",
        "{'data': {'type': 'articles', 'attributes': {'title': 'x'}, 'relationships': {'photos': {}}}} | 400 | malformed-document",
        "{'data': {'type': 'articles', 'attributes': {'title': 'x', 'pages': 1e400}}}                  | 422 | invalid-field",
        "{'data': {'type': 'articles', 'attributes': {'title': 'a\\u0000b'}}}                          | 422 | invalid-field",
      })
  void brokenBodiesAreRefusedWithTheirReason(String body, int status, String code) {
    Answer answer =
        yaddash.ask(
            "POST",
            "/manage/articles",
            body.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/vnd.api+json");
    assertThat(answer.at("/errors/0/code").asText()).as(answer.toString()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void aStateThatDoesNotAllowItIsAConflict() {
    String id = create("articles", "{'title': 'Conflicts'}");
    String path = "/manage/articles/" + id;
    assertThat(yaddash.post(path + "/unpublish", "If-Match", "\"1\"").status()).isEqualTo(409);
    assertThat(
            yaddash
                .post(path + "/restore", json("{'meta': {'revision': 9}}"), "If-Match", "\"1\"")
                .at("/errors/0/code")
                .asText())
        .isEqualTo("state-conflict");
    yaddash.delete(path, "If-Match", "\"1\"");
    assertThat(
            yaddash
                .patch(path, change("articles", id, "{'title': 'x'}"), "If-Match", "\"2\"")
                .at("/errors/0/code")
                .asText())
        .isEqualTo("state-conflict");
    assertThat(yaddash.delete(path, "If-Match", "\"2\"").status()).isEqualTo(409);
    assertThat(all("/manage/articles")).doesNotContain(id);
    assertThat(all("/manage/articles?filter%5Bstate%5D=deleted")).contains(id);
  }

  private String create(String type, String attributes) {
    Answer answer = yaddash.post("/manage/" + type, newEntry(type, attributes));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.at("/data/id").asText();
  }

  private String slug(String article) {
    return yaddash.get("/manage/articles/" + article).at("/data/meta/slug").asText();
  }

  private String code(String path) {
    return yaddash.get(path).at("/errors/0/code").asText();
  }

  private long head() {
    return yaddash.get("/manage/log").at("/meta/head").asLong();
  }

  /** The ids on all pages, by following {@code links.next}. */
  private Set<String> all(String path) {
    Set<String> ids = new TreeSet<>();
    String next = path;
    while (!next.isEmpty()) {
      Answer page = yaddash.get(next);
      assertThat(page.status()).as(page.toString()).isEqualTo(200);
      page.at("/data").forEach(resource -> ids.add(resource.path("id").asText()));
      next = page.at("/links/next").asText("");
      next = next.equals("null") ? "" : next;
      if (next.isEmpty()) {
        assertThat(page.at("/meta/total").asInt()).isEqualTo(ids.size());
      }
    }
    return ids;
  }
}
