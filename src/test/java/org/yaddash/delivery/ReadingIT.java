package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.delivery.Archive.TOWN;
import static org.yaddash.delivery.Archive.errors;
import static org.yaddash.delivery.Archive.ids;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.Answer;
import org.yaddash.Resources;

class ReadingIT {
  private final Archive archive = Archive.shared();

  @Test
  void anEntryIsShownByItsIdAndBySlug() {
    Answer article = archive.api("articles/" + archive.flood);

    assertThat(article.status()).as(article.toString()).isEqualTo(200);
    assertThat(article.header("Content-Type")).isEqualTo("application/vnd.api+json");
    assertThat(article.at("/jsonapi/version").asText()).isEqualTo("1.1");
    assertThat(article.at("/data/type").asText()).isEqualTo("articles");
    assertThat(article.at("/data/attributes/title").asText()).contains(TOWN);
    assertThat(article.at("/data/links/self").asText()).isEqualTo("/api/articles/" + archive.flood);
    assertThat(article.at("/data/meta/provenance").isArray()).isTrue();
    String slug = article.at("/data/attributes/slug").asText();
    assertThat(archive.api("articles/" + slug).json()).isEqualTo(article.json());
  }

  @Test
  void draftsAndOtherTypesEntriesAreNotThere() {
    for (String path :
        List.of(
            "articles/" + archive.draft,
            "articles/" + archive.boy,
            "articles/none",
            "articles/" + archive.draft + "/quotes",
            "articles/" + archive.draft + "/relationships/quotes")) {
      Answer answer = archive.api(path);
      assertThat(errors(answer)).as(path).containsExactly("404 not-found ");
    }
    assertThat(ids(archive.api("articles?filter[title][prefix]=Not yet"))).isEmpty();
    assertThat(ids(archive.api("search?filter[search]=yet " + TOWN))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "filter[age]=7 | boy",
        "filter[age][eq]=80 | man",
        "filter[age][ne]=7 | man unnamed",
        "filter[age][lt]=80 | boy",
        "filter[age][lte]=80 | boy man",
        "filter[age][gt]=7 | man",
        "filter[age][gte]=7 | boy man",
        "filter[age][in]=7,80 | boy man",
        "filter[age][exists]=false | unnamed",
        "filter[sex][in]=female | unnamed",
        "filter[names.text]=Orla Venn | man",
        "filter[names.text][prefix]=Ə | boy",
        "filter[name]=Orla Venn | man",
        "filter[died]=1990-01-20 | boy man",
        "filter[died][gt]=1990-01 | man",
        "filter[died][lt]=1990 | ''",
        "filter[photos][exists]=true | boy",
        "filter[articles][exists]=true | boy man",
        "filter[articles.quotes.source.year][gte]=1995 | boy man",
        "filter[articles.quotes.source.year][gt]=1999 | ''",
        "filter[articles.quotes.source.year]=1990&filter[articles.quotes.source.title]=Book | ''",
        "filter[search]=doctor | unnamed",
        "filter[search]=venn | man",
        "sort=age | boy man unnamed",
        "sort=-age | man boy unnamed",
        "sort=sex,-age | unnamed man boy",
        "sort=-name | man boy unnamed",
        "sort=-name&inLanguage=ru | man boy unnamed",
        "page[size]=1&page[number]=2 | man",
        "page[number]=9 | ''",
      })
  void theParametersFind(String query, String expected) {
    List<String> wanted = new ArrayList<>();
    for (String name : expected.split(" ", -1)) {
      switch (name) {
        case "boy" -> wanted.add(archive.boy);
        case "man" -> wanted.add(archive.man);
        case "unnamed" -> wanted.add(archive.unnamed);
        default -> assertThat(name).isEmpty();
      }
    }
    assertThat(archive.victims(query)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "victims?filter[nothing]=1 | unknown-field filter[nothing]",
        "victims?filter[age][near]=1 | unknown-operator filter[age][near]",
        "victims?filter[age][prefix]=1 | unknown-operator filter[age][prefix]",
        "victims?filter[names]=x | unknown-operator filter[names]",
        "victims?filter[age]=old | bad-value filter[age]",
        "victims?filter[age]= | bad-value filter[age]",
        "victims?filter[died]=yesterday | bad-value filter[died]",
        "victims?filter[age][exists]=perhaps | bad-value filter[age][exists]",
        "victims?filter[age][in]=7,x | bad-value filter[age][in]",
        "victims?filter[age][gt][lt]=7 | unknown-parameter filter[age][gt][lt]",
        "victims?filter=7 | unknown-parameter filter",
        "victims?filter[]=7 | unknown-field filter[]",
        "victims?filter[articles.nothing]=7 | unknown-field filter[articles.nothing]",
        "victims?filter[articles.quotes.articles.quotes.text]=7 | unknown-field filter[articles.quotes.articles.quotes.text]",
        "victims?filter[search]= | bad-search filter[search]",
        "victims?filter[search]=--- | bad-search filter[search]",
        "victims?sort=nothing | unknown-field sort",
        "victims?sort=biography | bad-sort sort",
        "victims?sort=age,age | bad-sort sort",
        "victims?sort= | OK",
        "victims?page[size]=0 | bad-page page[size]",
        "victims?page[size]=101 | bad-page page[size]",
        "victims?page[size]=x | bad-page page[size]",
        "victims?page[number]=0 | bad-page page[number]",
        "victims?page[number]=401 | bad-page page[number]",
        "victims?page[after]=xyz | bad-page page[after]",
        "victims?page[after]=&page[number]=1 | bad-page page[number]",
        "victims?page[offset]=1 | unknown-parameter page[offset]",
        "victims?fields[nothing]=a | bad-type fields[nothing]",
        "victims?fields[victims]=nothing | unknown-field fields[victims]",
        "victims?fields=age | unknown-parameter fields",
        "victims?include=nothing | bad-include include",
        "victims?include=articles.nothing | bad-include include",
        "victims?include=articles.quotes.articles.quotes | bad-include include",
        "victims?facetBy=nothing | unknown-field facetBy",
        "victims?facetBy=personsDescribed | bad-facet facetBy",
        "victims?inLanguage=!! | bad-value inLanguage",
        "victims?whatever=1 | unknown-parameter whatever",
        "victims?sort=age&sort=age | repeated-parameter sort",
        "victims?filter[residence]=%25ff%ff | bad-value filter[residence]",
        "search? | bad-search filter[search]",
        "search?filter[search]=a&filter[type]=nothing | bad-type filter[type]",
        "search?filter[search]=a&sort=title | unknown-parameter sort",
        "victims?facetBy=died:century | bad-facet facetBy",
        "victims?facetBy=sex:year | bad-facet facetBy",
        "search/suggest | bad-search filter[search]",
        "search/suggest?filter[search]=. | bad-search filter[search]",
        "search/suggest?filter[search]=a&filter[type]=x | bad-type filter[type]",
        "search/suggest?filter[search]=a&page[number]=1 | unknown-parameter page[number]",
        "changes?page[after]=x | bad-page page[after]",
        "changes?page[number]=1 | unknown-parameter page[number]",
        "types?x=1 | unknown-parameter x",
        "openapi.json?x=1 | unknown-parameter x",
      })
  void whatIsWrongIsNamed(String path, String expected) {
    Answer answer = archive.api(path);
    if (expected.equals("OK")) {
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    } else {
      assertThat(errors(answer)).as(answer.toString()).containsExactly("400 " + expected);
      assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.api+json");
    }
  }

  @Test
  void allProblemsAreToldAtOnce() {
    Answer answer =
        archive.api("victims?filter[x]=1&sort=y&include=z&page[size]=0&fields[q]=w&v=u");

    assertThat(errors(answer)).hasSize(6);
  }

  @Test
  void relatedEntriesAreIncludedOnceAndNoPrimaryOneAgain() {
    Answer answer =
        archive.api(
            "articles?filter[publication.place]=%s&include=quotes.articles,victims.photos"
                .formatted(TOWN));

    assertThat(ids(answer)).containsExactly(archive.flood, archive.mine);
    Set<String> included = new LinkedHashSet<>();
    answer
        .at("/included")
        .forEach(one -> assertThat(included.add(one.path("id").asText())).isTrue());
    assertThat(included)
        .containsExactlyInAnyOrder(
            archive.late, archive.early, archive.boy, archive.man, archive.photo);
  }

  @Test
  void threeRelationsDeepEachEntryIsThereOnce() {
    Answer answer =
        archive.api("victims/%s?include=articles.quotes.articles,photos".formatted(archive.boy));

    List<String> included = new ArrayList<>();
    answer.at("/included").forEach(one -> included.add(one.path("id").asText()));
    assertThat(included)
        .containsExactlyInAnyOrder(archive.flood, archive.late, archive.early, archive.photo);
  }

  @Test
  void onlyTheFieldsAskedForAreDelivered() {
    JsonNode victim =
        archive
            .api("victims/%s?fields[victims]=name,born,photos".formatted(archive.boy))
            .at("/data");

    assertThat(victim.at("/attributes").properties()).hasSize(1);
    assertThat(victim.at("/attributes/name").asText()).isEqualTo("Əli Dəniz");
    assertThat(victim.at("/relationships").properties()).hasSize(1);
    assertThat(archive.api("victims/%s?fields[victims]=".formatted(archive.boy)).at("/data"))
        .doesNotContain(victim);
  }

  @Test
  void relationsHaveAddressesOfTheirOwn() {
    Answer linkage = archive.api("articles/%s/relationships/quotes".formatted(archive.flood));
    assertThat(ids(linkage)).containsExactly(archive.late, archive.early);
    assertThat(linkage.at("/data/0").properties()).hasSize(2);
    assertThat(linkage.at("/links/related").asText())
        .isEqualTo("/api/articles/%s/quotes".formatted(archive.flood));

    String quotes = "articles/%s/quotes".formatted(archive.flood);
    assertThat(ids(archive.api(quotes))).containsExactly(archive.late, archive.early);
    assertThat(ids(archive.api(quotes + "?page[size]=1&page[number]=2")))
        .containsExactly(archive.early);
    assertThat(ids(archive.api(quotes + "?sort=source.year")))
        .containsExactly(archive.early, archive.late);
    assertThat(ids(archive.api(quotes + "?filter[source.year]=1999")))
        .containsExactly(archive.late);
    assertThat(ids(archive.api("sourceQuotes/%s/articles".formatted(archive.late))))
        .containsExactly(archive.flood);
    assertThat(ids(archive.api("articles/%s/photos".formatted(archive.flood)))).isEmpty();
    assertThat(errors(archive.api("articles/%s/nothing".formatted(archive.flood))))
        .containsExactly("404 unknown-relation ");
  }

  @Test
  void valuesAreCounted() {
    Answer answer =
        archive.api("victims?filter[place]=%s&facetBy=sex,status&page[size]=1".formatted(TOWN));

    assertThat(answer.at("/meta/total").asInt()).isEqualTo(3);
    assertThat(answer.at("/meta/facets/sex"))
        .isEqualTo(
            Resources.json("[{'value': 'male', 'count': 2}, {'value': 'female', 'count': 1}]"));
    assertThat(answer.at("/meta/facets/status/0/value").asText()).isEqualTo("killed");
  }

  @Test
  void datesAreCountedByYearAndDecade() {
    Answer answer =
        archive.api("victims?filter[place]=%s&facetBy=died,died:decade,died:day".formatted(TOWN));

    assertThat(answer.at("/meta/facets/died"))
        .isEqualTo(Resources.json("[{'value': '1990', 'count': 2}]"));
    assertThat(answer.at("/meta/facets/died:decade/0/value").asText()).isEqualTo("199X");
    assertThat(answer.at("/meta/facets/died:day")).hasSize(2);
  }

  @Test
  void whatWasFoundIsMarkedInItsResource() {
    Answer answer = archive.api("victims?filter[search]=Orla&fields[victims]=sex");
    JsonNode man = answer.at("/data/0");

    assertThat(man.path("id").asText()).isEqualTo(archive.man);
    assertThat(man.at("/meta/highlights/names.text/0").asText())
        .isEqualTo("<mark>Orla</mark> Venn");
    assertThat(archive.api("victims/" + archive.man).at("/data/meta").has("highlights")).isFalse();
    assertThat(archive.api("search?filter[search]=Orla").at("/data/0/meta/highlights"))
        .isNotEmpty();
    assertThat(archive.api("victims?filter[search]=docter").at("/meta/didYouMean").asText())
        .isEqualTo("doctor");
  }

  @Test
  void aNameIsSuggestedWhileItIsTyped() {
    Answer answer = archive.api("search/suggest?filter[search]=eli den&filter[type]=victims");

    assertThat(ids(answer)).containsExactly(archive.boy);
    assertThat(answer.at("/data/0/meta/display").asText()).isEqualTo("Əli Dəniz");
    assertThat(answer.at("/data/0/meta/language").asText()).isEqualTo("az");
    assertThat(answer.at("/data/0/links/self").asText()).isEqualTo("/api/victims/" + archive.boy);
    assertThat(ids(archive.api("search/suggest?filter[search]=not yet")))
        .doesNotContain(archive.draft);
  }

  @Test
  void linksLeadThroughAllPagesByNumberAndByCursor() {
    for (String start : List.of("&page[size]=2", "&page[size]=2&page[after]=")) {
      List<String> read = new ArrayList<>();
      Answer page = archive.api("victims?sort=-age&filter[place]=" + TOWN + start);
      read.addAll(ids(page));
      while (page.at("/links/next").isTextual()) {
        page = archive.yaddash.get(page.at("/links/next").asText());
        read.addAll(ids(page));
      }
      assertThat(read).containsExactly(archive.man, archive.boy, archive.unnamed);
      assertThat(page.at("/links/prev").isTextual()).isEqualTo(!start.contains("after"));
      assertThat(ids(archive.yaddash.get(page.at("/links/first").asText())))
          .containsExactly(archive.man, archive.boy);
    }
  }

  @Test
  void oneLanguageIsDeliveredWithAFallbackAndSaysSo() {
    String path = "photos/" + archive.photo;
    Answer english = archive.api(path);
    assertThat(english.at("/data/attributes/caption").asText()).isEqualTo("The quay");
    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(english.header("Vary")).contains("Accept-Language");
    Answer asked = archive.api(path + "?inLanguage=az");
    assertThat(asked.at("/data/attributes/caption").asText()).isEqualTo("Körpü");
    assertThat(asked.header("Content-Language")).isEqualTo("az");
    Answer preferred = archive.api(path, "Accept-Language", "de, az-AZ;q=0.8, en;q=0.5");
    assertThat(preferred.at("/data/attributes/caption").asText()).isEqualTo("Körpü");
    assertThat(preferred.header("ETag")).isNotEqualTo(english.header("ETag"));
    Answer fallback = archive.api(path + "?inLanguage=ru", "Accept-Language", "az");
    assertThat(fallback.at("/data/attributes/caption").asText()).isEqualTo("The quay");
    Answer all = archive.api(path + "?inLanguage=*");
    assertThat(all.at("/data/attributes/caption"))
        .isEqualTo(Resources.json("{'az': 'Körpü', 'en': 'The quay'}"));
    assertThat(all.header("Content-Language")).isEqualTo("az, en");
  }

  @Test
  void whoHasTheContentGetsNone() {
    for (String path :
        List.of("victims/" + archive.boy, "victims?sort=age", "types", "openapi.json")) {
      Answer first = archive.api(path);
      String tag = first.header("ETag");
      assertThat(tag).as(path).startsWith("\"").endsWith("\"");
      assertThat(first.header("Cache-Control")).contains("public", "must-revalidate");
      for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
        Answer second = archive.api(path, "If-None-Match", known);
        assertThat(second.status()).as(path + " " + known).isEqualTo(304);
        assertThat(second.bytes()).isEmpty();
        assertThat(second.header("ETag")).isEqualTo(tag);
        assertThat(second.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
      }
      assertThat(archive.api(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }
    Answer victim = archive.api("victims/" + archive.boy);
    String modified = victim.header("Last-Modified");
    assertThat(archive.api("victims/" + archive.boy, "If-Modified-Since", modified).status())
        .isEqualTo(304);
    assertThat(
            archive
                .api(
                    "victims/" + archive.boy,
                    "If-Modified-Since",
                    modified,
                    "If-None-Match",
                    "\"other\"")
                .status())
        .isEqualTo(200);
  }

  @Test
  void aLongAnswerIsZippedWhenAskedFor() throws IOException {
    Answer plain = archive.api("types/victims");
    Answer zipped = archive.api("types/victims", "Accept-Encoding", "br, gzip;q=0.5");

    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes()))) {
      assertThat(unzipped.readAllBytes()).isEqualTo(plain.bytes());
    }
    assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
    assertThat(archive.api("types/victims", "If-None-Match", zipped.header("ETag")).status())
        .isEqualTo(304);
    assertThat(
            archive.api("types/victims", "Accept-Encoding", "gzip;q=0").header("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void headersAloneAreAsOfTheWhole() {
    Answer whole = archive.api("victims?sort=age");
    Answer head = archive.yaddash.head("/api/victims?sort=age");

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.bytes()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
    assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(whole.bytes().length));
  }

  @Test
  void pagesOfAnyOriginMayRead() {
    assertThat(archive.api("victims").header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(archive.api("nothing").header("Access-Control-Allow-Origin")).isEqualTo("*");
    Answer asked =
        archive.yaddash.ask(
            "OPTIONS",
            "/api/victims",
            null,
            "Origin",
            "https://front.example",
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "if-none-match");
    assertThat(asked.status()).isEqualTo(204);
    assertThat(asked.header("Access-Control-Allow-Methods")).contains("GET");
    assertThat(asked.header("Access-Control-Allow-Headers")).containsIgnoringCase("if-none-match");
    assertThat(archive.yaddash.get("/manage/articles").header("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/vnd.api+json | 200",
        "application/json | 200",
        "*/* | 200",
        "application/* | 200",
        "text/html, */*;q=0.1 | 200",
        "application/vnd.api+json; profile=\"https://x.example\" | 200",
        "application/vnd.api+json; charset=utf-8, application/vnd.api+json | 200",
        "application/vnd.api+json; charset=utf-8 | 406",
        "application/vnd.api+json; charset=utf-8, */* | 406",
        "application/vnd.api+json; ext=\"https://x.example\" | 406",
        "text/html | 406",
        "*/*;q=0 | 406",
      })
  void mediaTypesAreNegotiated(String accept, int status) {
    Answer answer = archive.api("victims", "Accept", accept);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.api+json");
    if (status == 406) {
      assertThat(answer.at("/errors/0/source/header").asText()).isEqualTo("Accept");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, victims",
    "PUT, victims/x",
    "DELETE, victims/x",
    "PATCH, victims/x",
    "POST, types",
    "POST, openapi.json"
  })
  void thereIsNoWritingHere(String method, String path) {
    Answer answer = archive.yaddash.ask(method, "/api/" + path, null);

    assertThat(errors(answer)).containsExactly("405 method-not-allowed ");
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/nothing, 404",
    "/api/nothing/x/y/z, 404",
    "/api//, 404",
    "/api/types/nothing, 404",
    "/api/articles/x/y/z/w, 404",
    "/nothing, 404",
    "/, 404",
    "/api/articles/%20, 404",
    "/api/articles/%2e%2e, 404",
    "/api/articles;a=b/x, 404",
    "/api/photos/x/file, 404",
    "/API, 404",
  })
  void everyPathFailsInTheOneShape(String path, int status) {
    Answer answer = archive.yaddash.get(path);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.api+json");
    assertThat(answer.at("/errors/0/status").asText()).isEqualTo(Integer.toString(status));
    assertThat(answer.at("/errors/0/code").asText()).isNotEmpty();
    assertThat(answer.at("/errors/0/title").asText()).isNotEmpty();
    assertThat(answer.at("/errors/0/detail").asText()).isNotEmpty();
  }

  @Test
  void everythingIsLinkedFromTheRoot() {
    String words = "?filter%5Bsearch%5D=a";
    Map<String, String> needed =
        Map.of("search", words, "suggest", words, "graphql", "?query=%7B__typename%7D");
    Answer root = archive.yaddash.get("/api");

    assertThat(root.status()).isEqualTo(200);
    root.at("/links")
        .properties()
        .forEach(
            link -> {
              String query = needed.getOrDefault(link.getKey(), "");
              Answer answer = archive.yaddash.get(link.getValue().asText() + query);
              assertThat(answer.status()).as(link.toString()).isEqualTo(200);
            });
  }

  @Test
  void searchFindsEntriesOfEveryType() {
    Answer answer = archive.api("search?filter[search]=" + TOWN);
    Set<String> types = new LinkedHashSet<>();
    answer.at("/data").forEach(one -> types.add(one.path("type").asText()));
    assertThat(types).contains("articles", "victims", "photos", "sourceQuotes");
    assertThat(ids(archive.api("search?filter[type]=articles&filter[search]=" + TOWN)))
        .containsExactlyInAnyOrder(archive.flood, archive.mine);
    assertThat(ids(archive.api("search?filter[search]=\"flood " + TOWN + "\""))).isEmpty();
  }

  @Test
  void changesTellOfEveryPublishAndRemovalOnce() {
    String cursor = lastCursor();
    String id = archive.publish(Resources.newEntry("articles", "{'title': 'Here and gone'}"));
    Answer published = archive.api("changes?page[after]=" + cursor);
    assertThat(published.at("/data")).hasSize(1);
    assertThat(published.at("/data/0/attributes/kind").asText()).isEqualTo("publish");
    assertThat(published.at("/data/0/relationships/entry/data/id").asText()).isEqualTo(id);

    String path = "/manage/articles/" + id;
    Answer taken =
        archive.yaddash.post(
            path + "/unpublish", "If-Match", archive.yaddash.get(path).header("ETag"));
    assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
    assertThat(archive.api("articles/" + id).status()).isEqualTo(404);
    Answer removed = archive.api("changes?page[after]=" + cursor);
    assertThat(removed.at("/data")).hasSize(1);
    assertThat(removed.at("/data/0/attributes/kind").asText()).isEqualTo("removal");
    assertThat(
            archive
                .api("changes?page[after]=" + removed.at("/meta/page/after").asText())
                .at("/data"))
        .isEmpty();
  }

  @Test
  void changesComeInTheirOrderAndEachEntryOnceHoweverTheyArePaged() {
    String start = lastCursor();
    List<String> published = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      published.add(
          archive.publish(Resources.newEntry("articles", "{'title': 'Change %d'}".formatted(i))));
    }
    List<String> read = new ArrayList<>();
    long last = Long.parseLong(start);
    Answer page = archive.api("changes?page[size]=2&page[after]=" + start);
    while (true) {
      for (com.fasterxml.jackson.databind.JsonNode change : page.at("/data")) {
        assertThat(change.path("id").asLong()).isGreaterThan(last);
        last = change.path("id").asLong();
        read.add(change.at("/relationships/entry/data/id").asText());
      }
      if (!page.at("/links/next").isTextual()) {
        break;
      }
      page = archive.yaddash.get(page.at("/links/next").asText());
    }
    assertThat(read).containsExactlyElementsOf(published);
    Answer none = archive.api("changes?page[after]=" + last);
    assertThat(none.at("/data")).isEmpty();
    assertThat(none.at("/meta/page/after").asLong()).isEqualTo(last);
  }

  private String lastCursor() {
    String cursor = "0";
    Answer page = archive.api("changes?page[size]=100");
    while (!page.at("/data").isEmpty()) {
      cursor = page.at("/meta/page/after").asText();
      page = archive.api("changes?page[size]=100&page[after]=" + cursor);
    }
    return cursor;
  }

  @Test
  void theIndexCanBeMadeAnewAndSaysTheSame() {
    Answer before = archive.api("victims?sort=name&include=articles,photos&filter[place]=" + TOWN);
    Answer rebuilt = archive.yaddash.post("/manage/index/rebuild");

    assertThat(rebuilt.status()).as(rebuilt.toString()).isEqualTo(200);
    assertThat(rebuilt.at("/meta/entries").asLong()).isGreaterThanOrEqualTo(9);
    Answer after = archive.api("victims?sort=name&include=articles,photos&filter[place]=" + TOWN);
    assertThat(after.json()).isEqualTo(before.json());
    assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    assertThat(archive.yaddash.post("/manage/index/rebuild", "Authorization", "").status())
        .isEqualTo(401);
  }

  @Test
  void theServiceTellsThatItLivesAndIsReady() {
    for (String path : List.of("/health/live", "/health/ready")) {
      Answer answer = archive.yaddash.get(path);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
      assertThat(answer.at("/status").asText()).isEqualTo("UP");
    }
  }

  @Test
  void noAnswerIsSpoiltByAWrongCharset() {
    Answer answer = archive.api("victims/" + archive.boy);
    assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).contains("Əli Dəniz");
  }
}
