package org.yaddash.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Languages;
import org.yaddash.types.ContentTypes;

class KeeperTest {
  private static final ContentTypes TYPES = ContentTypes.load();
  private static final Catalogue CATALOGUE = Catalogue.of(TYPES, List.of("en", "az", "ru"));
  private static final Languages ENGLISH = Languages.of(List.of("en"), List.of("en", "az", "ru"));

  @TempDir Path home;

  private final ArchiveInMemory archive = new ArchiveInMemory(TYPES);

  private Keeper open() throws IOException {
    return new Keeper(home, CATALOGUE, archive);
  }

  private static JsonNode resource(Keeper keeper, String type, UUID id) throws IOException {
    try (Snapshot snapshot = keeper.snapshot()) {
      Found found = snapshot.find(type, id.toString()).orElseThrow();
      return new ObjectMapper().readTree(found.rendered(ENGLISH).json());
    }
  }

  private static boolean has(Keeper keeper, String type, UUID id) {
    try (Snapshot snapshot = keeper.snapshot()) {
      return snapshot.find(type, id.toString()).isPresent();
    }
  }

  private static List<String> linked(Keeper keeper, String type, UUID id, String relation)
      throws IOException {
    JsonNode data = resource(keeper, type, id).at("/relationships/" + relation + "/data");
    return Stream.iterate(0, i -> i < data.size(), i -> i + 1)
        .map(i -> data.get(i).path("id").asText())
        .toList();
  }

  @Test
  void anEmptyIndexIsMadeFromWhatIsPublished() throws IOException {
    UUID id = archive.publish("articles", "{'title': 'The flood'}");

    try (Keeper keeper = open()) {
      JsonNode article = resource(keeper, "articles", id);
      assertThat(article.at("/attributes/title").asText()).isEqualTo("The flood");
      assertThat(article.at("/links/self").asText()).isEqualTo("/api/articles/" + id);
      assertThat(article.at("/meta/publishedAt").asText()).isNotEmpty();
    }
  }

  @Test
  void onceNothingComesTheIndexIsMergedAndHoldsTheSame() throws IOException {
    List<UUID> published = new ArrayList<>();
    try (Keeper keeper = open()) {
      for (int i = 0; i < 6; i++) {
        published.add(archive.publish("articles", "{'title': 'The flood, day %d'}".formatted(i)));
        keeper.catchUp();
      }
      UUID gone = published.remove(2);
      archive.unpublish(gone);
      keeper.catchUp();
      assertThat(parts(keeper)).isGreaterThan(3);

      keeper.settle();
      assertThat(parts(keeper)).as("somebody may still be publishing").isGreaterThan(3);
      keeper.settle();

      assertThat(parts(keeper)).isEqualTo(1);
      assertThat(published).allMatch(id -> has(keeper, "articles", id));
      assertThat(has(keeper, "articles", gone)).isFalse();
      long merged = keeper.generation();
      keeper.settle();
      keeper.settle();
      assertThat(keeper.generation()).isEqualTo(merged);
    }
    try (Keeper again = open()) {
      assertThat(parts(again)).isEqualTo(1);
      assertThat(published).allMatch(id -> has(again, "articles", id));
    }
  }

  private long parts(Keeper keeper) throws IOException {
    keeper.commit();
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(home))) {
      return reader.leaves().size();
    }
  }

  @Test
  void anEntryIsFoundByEverySlugThatItHad() throws IOException {
    UUID id = archive.publish("articles", "{'title': 'The flood'}");

    try (Keeper keeper = open();
        Snapshot snapshot = keeper.snapshot()) {
      String slug = "slug-" + id.toString().substring(9, 13);
      assertThat(snapshot.find("articles", slug)).map(Found::id).contains(id);
      assertThat(snapshot.find("articles", "old-1")).map(Found::id).contains(id);
      assertThat(snapshot.find("victims", slug)).isEmpty();
      assertThat(snapshot.find("victims", id.toString())).isEmpty();
      assertThat(snapshot.find("articles", "another")).isEmpty();
    }
  }

  @Test
  void whatIsPublishedIsSeenAfterCatchingUpAndWhatIsTakenBackIsNot() throws IOException {
    try (Keeper keeper = open()) {
      UUID id = archive.publish("articles", "{'title': 'The flood'}");
      assertThat(has(keeper, "articles", id)).isFalse();
      keeper.catchUp();
      assertThat(has(keeper, "articles", id)).isTrue();

      archive.publish(id, "articles", "{'title': 'The great flood'}", "[]");
      keeper.catchUp();
      assertThat(resource(keeper, "articles", id).at("/attributes/title").asText())
          .isEqualTo("The great flood");

      archive.unpublish(id);
      keeper.catchUp();
      assertThat(has(keeper, "articles", id)).isFalse();
      assertThat(keeper.applied()).isEqualTo(archive.head());
    }
  }

  @Test
  void bothSidesOfARelationFollowWhatIsPublished() throws IOException {
    try (Keeper keeper = open()) {
      UUID quote = archive.publish("sourceQuotes", "{'text': 'We counted four.'}");
      UUID article =
          archive.publish("articles", "{'title': 'The flood', 'quotes': ['%s']}".formatted(quote));
      keeper.catchUp();
      assertThat(linked(keeper, "articles", article, "quotes")).containsExactly(quote.toString());
      assertThat(linked(keeper, "sourceQuotes", quote, "articles"))
          .containsExactly(article.toString());

      archive.unpublish(quote);
      keeper.catchUp();
      assertThat(linked(keeper, "articles", article, "quotes")).isEmpty();

      archive.publish(quote, "sourceQuotes", "{'text': 'We counted four.'}", "[]");
      keeper.catchUp();
      assertThat(linked(keeper, "articles", article, "quotes")).containsExactly(quote.toString());

      archive.publish(article, "articles", "{'title': 'The flood'}", "[]");
      keeper.catchUp();
      assertThat(linked(keeper, "sourceQuotes", quote, "articles")).isEmpty();

      archive.publish(
          article, "articles", "{'title': 'A', 'quotes': ['%s']}".formatted(quote), "[]");
      archive.unpublish(article);
      keeper.catchUp();
      assertThat(linked(keeper, "sourceQuotes", quote, "articles")).isEmpty();
    }
  }

  @Test
  void whatSomeEntriesLinkToIsToldOnceAndInTheirOrder() throws IOException {
    try (Keeper keeper = open()) {
      UUID one = archive.publish("sourceQuotes", "{'text': 'We counted four.'}");
      UUID two = archive.publish("sourceQuotes", "{'text': 'We counted five.'}");
      UUID three = archive.publish("sourceQuotes", "{'text': 'We counted six.'}");
      String article = "{'title': 'The flood', 'quotes': ['%s', '%s']}";
      UUID first = archive.publish("articles", article.formatted(two, one));
      UUID second = archive.publish("articles", article.formatted(three, two));
      keeper.catchUp();

      try (Snapshot snapshot = keeper.snapshot()) {
        assertThat(snapshot.linked(snapshot.find(List.of(second, first)), "quotes"))
            .containsExactly(three, two, one);
        assertThat(snapshot.linked(snapshot.find(List.of(first, second)), "quotes"))
            .containsExactly(two, one, three);
        assertThat(snapshot.linked(List.of(), "quotes")).isEmpty();
      }
    }
  }

  @Test
  void theIndexGoesOnWhereItWasClosed() throws IOException {
    UUID first = archive.publish("articles", "{'title': 'The flood'}");
    open().close();
    UUID second = archive.publish("articles", "{'title': 'The mine'}");
    archive.draft();

    try (Keeper keeper = open()) {
      assertThat(has(keeper, "articles", first)).isTrue();
      assertThat(has(keeper, "articles", second)).isTrue();
      assertThat(keeper.applied()).isEqualTo(archive.head());
    }
  }

  @Test
  void aBrokenIndexIsMadeAnew() throws IOException {
    UUID id = archive.publish("articles", "{'title': 'The flood'}");
    open().close();
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.toList()) {
        Files.write(file, "broken".getBytes(StandardCharsets.UTF_8));
      }
    }

    try (Keeper keeper = open()) {
      assertThat(has(keeper, "articles", id)).isTrue();
    }
  }

  @Test
  void anIndexWithoutOneOfItsFilesIsMadeAnew() throws IOException {
    UUID id = archive.publish("articles", "{'title': 'The flood'}");
    open().close();
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
        Files.delete(file);
      }
    }

    try (Keeper keeper = open()) {
      assertThat(has(keeper, "articles", id)).isTrue();
    }
  }

  @Test
  void anIndexOfOtherContentTypesIsMadeAnew() throws IOException {
    Path places = Files.createDirectory(home.resolve("types"));
    Files.writeString(
        places.resolve("places.json"),
        """
        {"$schema": "vocabulary/content-type.json", "title": "Places", "type": "object",
         "x-display": "name", "properties": {"name": {"type": "string", "x-search": "text"}}}
        """);
    UUID id = archive.publish("articles", "{'title': 'The flood'}");
    Path index = Files.createDirectory(home.resolve("index"));
    new Keeper(index, CATALOGUE, archive).close();

    Catalogue more = Catalogue.of(ContentTypes.load(places), List.of("en"));
    try (Keeper keeper = new Keeper(index, more, archive)) {
      assertThat(has(keeper, "articles", id)).isTrue();
      try (Snapshot snapshot = keeper.snapshot()) {
        assertThat(snapshot.modified()).isAfter(java.time.Instant.EPOCH);
      }
    }
  }

  @Test
  void anIndexAheadOfItsLogIsMadeAnew() throws IOException {
    UUID id = archive.publish("articles", "{'title': 'The flood'}");
    open().close();

    ArchiveInMemory empty = new ArchiveInMemory(TYPES);
    try (Keeper keeper = new Keeper(home, CATALOGUE, empty)) {
      assertThat(has(keeper, "articles", id)).isFalse();
    }
  }

  @Test
  void anIndexOfAnotherLogIsMadeAnew() throws IOException {
    UUID id = archive.publish("articles", "{'title': 'The flood'}");
    open().close();

    ArchiveInMemory other = new ArchiveInMemory(TYPES);
    UUID theirs = new UUID(9, 9);
    other.publish(theirs, "articles", "{'title': 'The mine'}", "[]");
    try (Keeper keeper = new Keeper(home, CATALOGUE, other)) {
      assertThat(has(keeper, "articles", id)).isFalse();
      assertThat(has(keeper, "articles", theirs)).isTrue();
    }
  }

  @Test
  void theSameIndexIsNotOpenedTwice() throws IOException {
    try (Keeper keeper = open()) {
      assertThat(keeper.applied()).isZero();
      assertThatThrownBy(this::open)
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("another Yaddash");
    }
  }

  @Test
  void aRebuiltIndexHoldsWhatTheCaughtUpOneHeld() throws IOException {
    try (Keeper keeper = open()) {
      UUID quote = archive.publish("sourceQuotes", "{'text': 'We counted four.'}");
      UUID article =
          archive.publish("articles", "{'title': 'The flood', 'quotes': ['%s']}".formatted(quote));
      UUID gone = archive.publish("articles", "{'title': 'A mistake'}");
      keeper.catchUp();
      archive.unpublish(gone);
      keeper.catchUp();
      JsonNode before = resource(keeper, "articles", article);
      List<Chronicle.Movement> changes;
      try (Snapshot snapshot = keeper.snapshot()) {
        changes = snapshot.chronicle().changes(0, 10);
      }

      assertThat(keeper.rebuild()).isEqualTo(2);

      assertThat(resource(keeper, "articles", article)).isEqualTo(before);
      try (Snapshot snapshot = keeper.snapshot()) {
        assertThat(snapshot.chronicle().changes(0, 10)).isEqualTo(changes).hasSize(3);
      }
      assertThat(changes.get(2)).isEqualTo(new Chronicle.Movement(4, gone, "articles", true));
    }
  }

  @Test
  void readersKeepTheirSnapshotWhileTheIndexGoesOn() throws IOException {
    UUID id = archive.publish("articles", "{'title': 'The flood'}");
    try (Keeper keeper = open();
        Snapshot before = keeper.snapshot()) {
      archive.unpublish(id);
      keeper.catchUp();
      try (Snapshot after = keeper.snapshot()) {
        assertThat(before.find("articles", id.toString())).isPresent();
        assertThat(after.find("articles", id.toString())).isEmpty();
        assertThat(after.generation()).isNotEqualTo(before.generation());
      }
    }
  }

  @Test
  void privateFieldsAndTheirProvenanceAreNotInTheResource() throws IOException {
    UUID id = new UUID(7, 7);
    archive.publish(
        id,
        "victims",
        "{'description': {'en': 'a miner'}, 'ethnicity': 'secret-e', 'religion': 'secret-r'}",
        """
        [{"field": "ethnicity", "original": "aa", "mediaType": "text/html",
          "selector": [{"type": "TextQuoteSelector", "exact": "secret-e"}]},
         {"field": "description.en", "original": "aa", "mediaType": "text/html",
          "selector": [{"type": "TextQuoteSelector", "exact": "a miner"}]}]
        """);

    try (Keeper keeper = open()) {
      JsonNode victim = resource(keeper, "victims", id);
      assertThat(victim.toString()).doesNotContain("secret", "ethnicity", "religion");
      assertThat(victim.at("/meta/provenance")).hasSize(1);
      assertThat(victim.at("/meta/provenance/0/selector/0/exact").asText()).isEqualTo("a miner");
    }
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain("secret-e")
            .doesNotContain("secret-r");
      }
    }
  }

  @Test
  void oneLanguageOfEachValueIsChosenFieldByField() throws IOException {
    UUID id =
        archive.publish(
            "photos",
            "{'caption': {'en': 'The pit', 'az': 'Mədən'}, 'alt': {'ru': 'Шахта', 'tr': 'Maden'}}");

    try (Keeper keeper = open();
        Snapshot snapshot = keeper.snapshot()) {
      Found photo = snapshot.find("photos", id.toString()).orElseThrow();
      List<String> fallback = List.of("en", "az", "ru");
      assertThat(languages(photo, Languages.of(List.of(), fallback))).containsExactly("en", "ru");
      assertThat(languages(photo, Languages.of(List.of("az"), fallback)))
          .containsExactly("az", "ru");
      assertThat(languages(photo, Languages.of(List.of("tr"), fallback)))
          .containsExactly("en", "tr");
      assertThat(languages(photo, Languages.of(List.of("tr", "az-AZ"), fallback)))
          .containsExactly("az", "tr");
      assertThat(languages(photo, Languages.of(List.of("de"), fallback)))
          .containsExactly("en", "ru");
      assertThat(new String(photo.rendered(Languages.all(fallback)).json(), StandardCharsets.UTF_8))
          .contains("\"caption\":{\"az\":\"Mədən\",\"en\":\"The pit\"}");
    }
  }

  private static List<String> languages(Found found, Languages languages) {
    return found.rendered(languages).languages();
  }

  @Test
  void moreEntriesThanWaitAtOnceAreAllWrittenOnce() throws IOException {
    try (Keeper keeper = open()) {
      List<UUID> quotes = new ArrayList<>();
      for (int i = 0; i < 700; i++) {
        quotes.add(
            archive.publish(
                "sourceQuotes",
                "{'text': 'Quote %d', 'figures': [{'measure': 'killed', 'value': %d}]}"
                    .formatted(i, i)));
      }
      keeper.catchUp();
      String linked =
          quotes.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",", "[", "]"));
      UUID article =
          archive.publish("articles", "{'title': 'The flood', 'quotes': " + linked + "}");
      keeper.catchUp();

      for (UUID quote : quotes) {
        assertThat(linked(keeper, "sourceQuotes", quote, "articles"))
            .containsExactly(article.toString());
      }
      try (Snapshot snapshot = keeper.snapshot()) {
        assertThat(snapshot.count("sourceQuotes")).isEqualTo(700);
        assertThat(snapshot.count("figures")).isEqualTo(700);
      }
    }
  }
}
