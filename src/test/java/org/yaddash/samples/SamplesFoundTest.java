package org.yaddash.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.extract.Extractor;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.likeness.Clusters;
import org.yaddash.imports.likeness.Contradictions;
import org.yaddash.imports.recognise.Candidate;
import org.yaddash.imports.recognise.Recogniser;
import org.yaddash.imports.recognise.Surroundings;

/** Reads every sample and holds what is recognised to what an editor would expect. */
class SamplesFoundTest {
  private static final int TEXT_LIMIT = 20_000_000;
  private static final Map<String, List<Candidate>> FOUND = new TreeMap<>();

  @BeforeAll
  static void readsTheSamples() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(SamplesGold.FOLDER)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String path = SamplesGold.FOLDER.relativize(file).toString().replace('\\', '/');
      Original original = new Original(file, path, null, TEXT_LIMIT);
      FOUND.put(
          path,
          new Recogniser()
              .recognise(
                  new Extractor().extract(original), new Surroundings(path, null, null, Set.of())));
    }
  }

  @Test
  void everyVictimIsFoundWithWhatIsToldOfHerAndNobodyElse() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> file : SamplesGold.files().entrySet()) {
      List<JsonNode> found = documents(file.getKey(), "victims");
      for (JsonNode victim : file.getValue().path("victims")) {
        String who = named(victim);
        List<JsonNode> same = found.stream().filter(one -> who(one, who)).toList();
        if (same.isEmpty() && !victim.path("optional").asBoolean()) {
          wrong.add(file.getKey() + ": not found: " + who);
        }
        for (JsonNode one : same) {
          differences(victim, one).forEach(d -> wrong.add(file.getKey() + ": " + who + ": " + d));
        }
        found = found.stream().filter(one -> !who(one, who)).toList();
      }
      found.forEach(one -> wrong.add(file.getKey() + ": nobody knows " + one));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyArticleIsCutOutWithItsHead() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> file : SamplesGold.files().entrySet()) {
      List<JsonNode> found = new ArrayList<>(documents(file.getKey(), "articles"));
      for (JsonNode article : file.getValue().path("articles")) {
        if (article.has("continues")) {
          // told by its other half, in another file
          found.clear();
          continue;
        }
        String title = article.path("title").asText();
        @Nullable JsonNode one =
            found.stream()
                .filter(a -> a.path("title").asText().equalsIgnoreCase(title))
                .findFirst()
                .orElse(null);
        if (one == null) {
          if (!article.path("optional").asBoolean()) {
            wrong.add(file.getKey() + ": no article " + title);
          }
          continue;
        }
        found.remove(one);
        head(article, one).forEach(d -> wrong.add(file.getKey() + ": " + title + ": " + d));
      }
      found.forEach(one -> wrong.add(file.getKey() + ": no such article " + one.path("title")));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPhotoIsFoundWithItsCaptionAndNoOrnament() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> file : SamplesGold.files().entrySet()) {
      List<JsonNode> found = new ArrayList<>(documents(file.getKey(), "photos"));
      for (JsonNode photo : file.getValue().path("photos")) {
        String caption = photo.path("caption").asText();
        @Nullable JsonNode one =
            found.stream()
                .filter(p -> p.path("caption").path("en").asText().contains(caption))
                .findFirst()
                .orElse(null);
        if (one == null) {
          wrong.add(file.getKey() + ": no photo " + caption);
          continue;
        }
        found.remove(one);
        for (String field : List.of("takenOn", "credit")) {
          differs(photo, one, field).forEach(d -> wrong.add(file.getKey() + ": " + caption + d));
        }
        if (one.has("contentWarning") != photo.path("warning").asBoolean()) {
          wrong.add(file.getKey() + ": " + caption + ": warning " + one.path("contentWarning"));
        }
        if (photo.path("file").isTextual()
            && !photo.path("file").asText().endsWith(one.path("originalName").asText("-"))) {
          wrong.add(file.getKey() + ": " + caption + ": shows " + one.path("originalName"));
        }
      }
      found.forEach(one -> wrong.add(file.getKey() + ": no photo at all " + one));
    }
    assertThat(wrong).isEmpty();
    for (String ornament : List.of("bullet", "map", "masthead", "new", "paper", "spacer")) {
      assertThat(FOUND.get("tervash/pix/" + ornament + ".gif")).as(ornament).isEmpty();
    }
    assertThat(FOUND.get("tervash/pix/shaft.jpg")).hasSize(1);
  }

  @Test
  void everyQuotationIsFoundWithItsSourceAndItsFigures() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> file : SamplesGold.files().entrySet()) {
      List<JsonNode> found = documents(file.getKey(), "sourceQuotes");
      for (JsonNode quote : file.getValue().path("quotes")) {
        String first = quote.path("firstWords").asText();
        String last = quote.path("lastWords").asText();
        @Nullable JsonNode one =
            found.stream()
                .filter(q -> q.path("text").asText().startsWith(first.replaceAll("[,.]$", "")))
                .findFirst()
                .orElse(null);
        String where = file.getKey() + ": " + first + ": ";
        if (quote.path("optional").asBoolean()) {
          continue;
        }
        if (one == null) {
          wrong.add(where + "not found");
          continue;
        }
        if (!one.path("text").asText().endsWith(last)) {
          wrong.add(where + "ends " + one.path("text").asText());
        }
        quote
            .path("source")
            .properties()
            .forEach(
                part -> {
                  if (!plain(part.getValue())
                      .equals(plain(one.path("source").path(part.getKey())))) {
                    wrong.add(where + part + " is " + one.path("source").path(part.getKey()));
                  }
                });
        if (quote.has("attributedTo")
            && !one.path("attributedTo")
                .asText()
                .equalsIgnoreCase(quote.path("attributedTo").asText())) {
          wrong.add(where + "said by " + one.path("attributedTo"));
        }
        figures(quote, one).forEach(d -> wrong.add(where + d));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoStandsInSeveralListsIsProposedAsOnePerson() throws IOException {
    List<Clusters.Victim> victims = new ArrayList<>();
    Map<UUID, String> places = new HashMap<>();
    FOUND.forEach(
        (path, candidates) -> {
          for (Candidate candidate : candidates) {
            if (candidate.type().equals("victims")) {
              UUID id = new UUID(1, victims.size());
              victims.add(new Clusters.Victim(id, candidate.document()));
              places.put(id, path + " " + who(candidate.document().path("names")));
            }
          }
        });
    List<Set<String>> clusters = new ArrayList<>();
    for (Clusters.Cluster cluster : Clusters.among(victims, Set.of())) {
      Set<String> members = new TreeSet<>();
      cluster.members().forEach(member -> members.add(String.valueOf(places.get(member))));
      clusters.add(members);
    }
    List<Set<String>> expected = new ArrayList<>();
    for (JsonNode same : SamplesGold.read().path("samePerson")) {
      Set<String> members = new TreeSet<>();
      same.forEach(one -> members.add(one.path(0).asText() + " " + one.path(1).asText()));
      expected.add(members);
    }
    assertThat(clusters).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void sumsThatDoNotAddUpAndSourcesThatDisagreeAreSaid() throws IOException {
    List<Contradictions.Source> sources = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    FOUND.forEach(
        (path, candidates) -> {
          for (Candidate candidate : candidates) {
            if (path.startsWith("tervash/")) {
              UUID id = new UUID(1, sources.size());
              sources.add(new Contradictions.Source(id, candidate.document(), List.of()));
              doubts.addAll(candidate.doubts());
            }
          }
        });
    for (JsonNode file : SamplesGold.read().path("files")) {
      for (String sum : file.path("quotes").findValuesAsText("sumDoesNotAddUp")) {
        assertThat(doubts).contains("The parts do not add up: " + sum + ".");
      }
    }
    for (JsonNode one : SamplesGold.read().path("contradictions")) {
      assertThat(Contradictions.among(sources))
          .filteredOn(c -> c.measure().equals(one.path("measure").asText()))
          .singleElement()
          .satisfies(
              c ->
                  one.path("values")
                      .forEach(
                          value ->
                              assertThat(c.counts())
                                  .extracting(stated -> stated.count().value())
                                  .contains(value.asLong())));
    }
  }

  private static String who(JsonNode names) {
    return names.path(0).path("text").asText();
  }

  private static List<String> figures(JsonNode gold, JsonNode one) {
    List<String> wrong = new ArrayList<>();
    for (JsonNode figure : gold.path("figures")) {
      boolean said = false;
      for (JsonNode other : one.path("figures")) {
        said |=
            Stream.of("measure", "value", "qualifier", "asOf")
                    .allMatch(field -> figure.path(field).equals(other.path(field)))
                && other.path("group").asText().contains(figure.path("group").asText());
      }
      if (!said) {
        wrong.add("no figure " + figure);
      }
    }
    return wrong;
  }

  private static List<String> head(JsonNode gold, JsonNode one) {
    List<String> wrong = new ArrayList<>();
    for (String field : List.of("authors", "publishedOn", "subtitle", "pages", "publication")) {
      wrong.addAll(differs(gold, one, field));
    }
    String body = Jsoup.parse(one.path("body").asText()).text();
    String first = gold.path("firstWords").asText();
    if (!body.contains(first)) {
      wrong.add("begins " + body.substring(0, Math.min(80, body.length())));
    }
    if (!body.contains(gold.path("lastWords").asText())) {
      wrong.add("lacks " + gold.path("lastWords").asText());
    }
    wrong.addAll(figures(gold, one));
    return wrong;
  }

  private static List<String> differs(JsonNode gold, JsonNode one, String field) {
    JsonNode expected = gold.path(field);
    boolean none = expected.isMissingNode() || expected.isArray() && expected.isEmpty();
    return none && !field.equals("authors") || plain(expected).equals(plain(one.path(field)))
        ? List.of()
        : List.of(" " + field + " " + one.path(field) + ", not " + expected);
  }

  private static String plain(JsonNode value) {
    boolean none = value.isMissingNode() || value.isArray() && value.isEmpty();
    return none ? "" : value.isTextual() ? value.asText() : value.toString();
  }

  private static String named(JsonNode victim) {
    return victim.has("description")
        ? victim.path("description").asText()
        : victim.path("names").path("full").asText();
  }

  private static boolean who(JsonNode found, String who) {
    for (JsonNode name : found.path("names")) {
      if (name.path("kind").asText().equals("full") && name.path("text").asText().equals(who)) {
        return true;
      }
    }
    for (JsonNode description : found.path("description")) {
      if (description.asText().startsWith(who)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> differences(JsonNode gold, JsonNode one) {
    List<String> wrong = new ArrayList<>();
    Map<String, String> kinds = new TreeMap<>();
    one.path("names").forEach(n -> kinds.put(n.path("kind").asText(), n.path("text").asText()));
    Map<String, String> expected = new TreeMap<>();
    gold.path("names").properties().forEach(n -> expected.put(n.getKey(), n.getValue().asText()));
    if (!kinds.equals(expected)) {
      wrong.add("names " + kinds + ", not " + expected);
    }
    for (String field :
        List.of(
            "status",
            "sex",
            "born",
            "died",
            "age",
            "ageGroup",
            "occupation",
            "residence",
            "place",
            "cause",
            "burialPlace",
            "personsDescribed")) {
      String value = one.path(field).asText();
      boolean same =
          value.toLowerCase(Locale.ROOT).equals(gold.path(field).asText().toLowerCase(Locale.ROOT));
      boolean more =
          gold.path(field).isMissingNode() && (field.equals("place") || field.equals("ageGroup"));
      if (!same && !more) {
        wrong.add(field + " “" + value + "”, not “" + gold.path(field).asText() + "”");
      }
    }
    return wrong;
  }

  private static List<JsonNode> documents(String path, String type) {
    List<JsonNode> documents = new ArrayList<>();
    for (Candidate candidate : FOUND.getOrDefault(path, List.of())) {
      if (candidate.type().equals(type)) {
        documents.add(candidate.document());
      }
    }
    return documents;
  }
}
