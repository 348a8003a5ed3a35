package org.yaddash.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Question.Order;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Filter.Comparison;
import org.yaddash.search.projection.Filter.Value;
import org.yaddash.search.projection.Languages;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Range;
import org.yaddash.search.projection.Values;
import org.yaddash.types.ContentTypes;

class QuestionTest {
  private static final ContentTypes TYPES = ContentTypes.load();
  private static final List<String> FALLBACK = List.of("en", "az", "ru");
  private static final Catalogue CATALOGUE = Catalogue.of(TYPES, FALLBACK);
  private static final Question.Page ALL = new Question.Page.Numbered(1, 100);

  @TempDir Path home;

  private final ArchiveInMemory archive = new ArchiveInMemory(TYPES);
  private @Nullable Keeper keeper;

  @BeforeEach
  void open() throws IOException {
    keeper = new Keeper(home, CATALOGUE, archive);
  }

  @AfterEach
  void close() throws IOException {
    if (keeper != null) {
      keeper.close();
    }
  }

  private Answer ask(Question question) {
    try {
      Keeper open = java.util.Objects.requireNonNull(keeper);
      open.catchUp();
      try (Snapshot snapshot = open.snapshot()) {
        return snapshot.answer(question);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<UUID> filter(String type, Filter... filters) {
    return ids(
        ask(
            new Question(
                type,
                List.of(filters),
                List.of(),
                ALL,
                List.of(),
                Languages.of(List.of(), FALLBACK))));
  }

  private List<UUID> sort(String type, String language, Order... orders) {
    return ids(
        ask(
            new Question(
                type,
                List.of(),
                List.of(orders),
                ALL,
                List.of(),
                Languages.of(List.of(language), FALLBACK))));
  }

  private static List<UUID> ids(Answer answer) {
    return answer.found().stream().map(Found::id).toList();
  }

  private static Property property(String type, String path) {
    return CATALOGUE.property(type, path).orElseThrow();
  }

  private static Filter equal(String type, String path, String value) {
    return new Filter.Equal(property(type, path), value(type, path, value));
  }

  private static Filter compared(String type, String path, Comparison comparison, String value) {
    return new Filter.Compared(property(type, path), comparison, value(type, path, value));
  }

  private static Value value(String type, String path, String value) {
    return Values.read(property(type, path), value).orElseThrow();
  }

  @Test
  void textsAreEqualWhenWrittenTheSame() {
    UUID flood = archive.publish("articles", "{'title': 'The flood', 'authors': ['A', 'Ə. B']}");
    UUID mine = archive.publish("articles", "{'title': 'The mine'}");

    assertThat(filter("articles", equal("articles", "title", "The flood"))).containsExactly(flood);
    assertThat(filter("articles", equal("articles", "title", "the flood"))).isEmpty();
    assertThat(filter("articles", equal("articles", "authors", "Ə. B"))).containsExactly(flood);
    assertThat(filter("articles", new Filter.Not(equal("articles", "title", "The flood"))))
        .containsExactly(mine);
    assertThat(filter("articles", new Filter.Present(property("articles", "authors"))))
        .containsExactly(flood);
    assertThat(filter("articles", new Filter.Begins(property("articles", "title"), "The m")))
        .containsExactly(mine);
    assertThat(
            filter(
                "articles",
                new Filter.Among(
                    property("articles", "title"),
                    List.of(new Value.Text("The mine"), new Value.Text("None")))))
        .containsExactly(mine);
    assertThat(filter("articles", compared("articles", "title", Comparison.MORE, "The flood")))
        .containsExactly(mine);
    assertThat(filter("articles", compared("articles", "title", Comparison.AT_MOST, "The flood")))
        .containsExactly(flood);
  }

  @Test
  void longTextsAreComparedWhole() {
    String beginning = "x".repeat(2000);
    UUID one = archive.publish("articles", "{'title': 'A', 'summary': '" + beginning + "1'}");
    archive.publish("articles", "{'title': 'B', 'summary': '" + beginning + "2'}");

    assertThat(filter("articles", equal("articles", "summary", beginning + "1")))
        .containsExactly(one);
  }

  @Test
  void numbersAreComparedAsNumbers() {
    UUID seven = archive.publish("victims", "{'description': {'en': 'a boy'}, 'age': 7}");
    UUID eighty = archive.publish("victims", "{'description': {'en': 'a man'}, 'age': 80}");
    archive.publish("victims", "{'description': {'en': 'a doctor'}}");

    assertThat(filter("victims", equal("victims", "age", "7"))).containsExactly(seven);
    assertThat(filter("victims", compared("victims", "age", Comparison.MORE, "7")))
        .containsExactly(eighty);
    assertThat(filter("victims", compared("victims", "age", Comparison.AT_LEAST, "7")))
        .containsExactly(seven, eighty);
    assertThat(filter("victims", compared("victims", "age", Comparison.LESS, "80")))
        .containsExactly(seven);
    assertThat(filter("victims", compared("victims", "age", Comparison.AT_MOST, "80")))
        .containsExactly(seven, eighty);
    assertThat(
            filter(
                "victims",
                compared("victims", "age", Comparison.MORE, Long.toString(Long.MAX_VALUE))))
        .isEmpty();
  }

  @Test
  void aDateKnownInPartMatchesWhereverSomeDayOfItDoes() {
    UUID day = archive.publish("victims", "{'description': {'en': '1'}, 'died': '1990-01-20'}");
    UUID month = archive.publish("victims", "{'description': {'en': '2'}, 'died': '1990-01'}");
    UUID doubt = archive.publish("victims", "{'description': {'en': '3'}, 'died': '1990?'}");
    UUID span = archive.publish("victims", "{'description': {'en': '4'}, 'died': '1989/1990'}");
    UUID open = archive.publish("victims", "{'description': {'en': '5'}, 'died': '1992/..'}");

    assertThat(filter("victims", equal("victims", "died", "1990-01-20")))
        .containsExactly(day, month, doubt, span);
    assertThat(filter("victims", equal("victims", "died", "1990-02"))).containsExactly(doubt, span);
    assertThat(filter("victims", compared("victims", "died", Comparison.LESS, "1990")))
        .containsExactly(span);
    assertThat(filter("victims", compared("victims", "died", Comparison.AT_LEAST, "1990-02")))
        .containsExactly(doubt, span, open);
    assertThat(filter("victims", compared("victims", "died", Comparison.MORE, "1990")))
        .containsExactly(open);
    assertThat(filter("victims", compared("victims", "died", Comparison.AT_MOST, "1990-01-19")))
        .containsExactly(month, doubt, span);
    assertThat(filter("victims", compared("victims", "died", Comparison.LESS, "../1990")))
        .isEmpty();
  }

  @Test
  void aRelatedEntryMustMeetAllConditionsByItself() {
    UUID early =
        archive.publish(
            "sourceQuotes", "{'text': 'a', 'source': {'title': 'Report', 'year': 1990}}");
    UUID late =
        archive.publish("sourceQuotes", "{'text': 'b', 'source': {'title': 'Book', 'year': 1999}}");
    UUID both =
        archive.publish(
            "articles", "{'title': 'Both', 'quotes': ['%s', '%s']}".formatted(early, late));
    archive.publish("articles", "{'title': 'None'}");

    assertThat(
            filter(
                "articles",
                new Filter.Related(
                    "articles",
                    "quotes",
                    List.of(
                        compared("sourceQuotes", "source.year", Comparison.AT_LEAST, "1995"),
                        equal("sourceQuotes", "source.title", "Book")))))
        .containsExactly(both);
    assertThat(
            filter(
                "articles",
                new Filter.Related(
                    "articles",
                    "quotes",
                    List.of(
                        compared("sourceQuotes", "source.year", Comparison.AT_LEAST, "1995"),
                        equal("sourceQuotes", "source.title", "Report")))))
        .isEmpty();
    assertThat(filter("articles", equal("articles", "quotes", early.toString())))
        .containsExactly(both);
    assertThat(filter("sourceQuotes", equal("sourceQuotes", "articles", both.toString())))
        .containsExactly(early, late);
  }

  @Test
  void wordsAreFoundWhateverTheirAccentsAndTheirTags() {
    UUID flood =
        archive.publish(
            "articles", "{'title': 'The flood', 'body': '<p>Su <em>bas</em>dı, şəhər</p>'}");
    UUID mine = archive.publish("articles", "{'title': 'The mine', 'summary': 'After a flood'}");

    assertThat(filter("articles", Filter.Search.of("FLOOD").orElseThrow()))
        .containsExactly(flood, mine);
    assertThat(filter("articles", Filter.Search.of("flood mine").orElseThrow()))
        .containsExactly(mine);
    assertThat(filter("articles", Filter.Search.of("flood -mine").orElseThrow()))
        .containsExactly(flood);
    assertThat(filter("articles", Filter.Search.of("\"the flood\"").orElseThrow()))
        .containsExactly(flood);
    assertThat(filter("articles", Filter.Search.of("\"flood the\"").orElseThrow())).isEmpty();
    assertThat(filter("articles", Filter.Search.of("şəhər").orElseThrow())).containsExactly(flood);
    assertThat(filter("articles", Filter.Search.of("em").orElseThrow())).isEmpty();
    assertThat(Filter.Search.of("!!!")).isEmpty();
    assertThat(Filter.Search.of("-mine")).isEmpty();
    assertThat(Filter.Search.of("\"")).isEmpty();
    assertThat(Filter.Search.of("-")).isEmpty();
  }

  @Test
  void textsSortAsTheLanguageAskedForHasIt() {
    UUID x = archive.publish("articles", "{'title': 'xalq'}");
    UUID h = archive.publish("articles", "{'title': 'həyat'}");
    UUID e = archive.publish("articles", "{'title': 'el'}");
    UUID schwa = archive.publish("articles", "{'title': 'ələm'}");
    UUID q = archive.publish("articles", "{'title': 'qan'}");
    UUID none = archive.publish("articles", "{'summary': 'without a title'}");
    Order up = new Order(property("articles", "title"), false);
    Order down = new Order(property("articles", "title"), true);

    UUID dotless = archive.publish("articles", "{'title': 'ışıq'}");
    UUID dotted = archive.publish("articles", "{'title': 'iz'}");
    assertThat(sort("articles", "az", up))
        .containsExactly(e, schwa, h, x, dotless, dotted, q, none);
    assertThat(sort("articles", "en", up).subList(5, 7)).containsExactly(q, x);
    assertThat(sort("articles", "az", down))
        .containsExactly(q, dotted, dotless, x, h, schwa, e, none);
  }

  @Test
  void entriesWithoutAValueComeLastBothWays() {
    UUID none = archive.publish("victims", "{'description': {'en': 'a'}}");
    UUID seven = archive.publish("victims", "{'description': {'en': 'b'}, 'age': 7}");
    UUID eighty = archive.publish("victims", "{'description': {'en': 'c'}, 'age': 80}");

    assertThat(sort("victims", "en", new Order(property("victims", "age"), false)))
        .containsExactly(seven, eighty, none);
    assertThat(sort("victims", "en", new Order(property("victims", "age"), true)))
        .containsExactly(eighty, seven, none);
    assertThat(sort("victims", "en", new Order(property("victims", "name"), true)))
        .containsExactly(eighty, seven, none);
  }

  @Test
  void cursorsReadEveryEntryOnceWhileOthersComeAndGo() {
    List<UUID> made = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String age = i % 3 == 0 ? "" : ", 'age': " + i % 4;
      made.add(archive.publish("victims", "{'description': {'en': 'one'}" + age + "}"));
    }
    List<Order> orders =
        List.of(
            new Order(property("victims", "age"), true),
            new Order(property("victims", "name"), false));
    List<UUID> read = new ArrayList<>();
    Question.Page page = new Question.Page.Numbered(1, 3);
    @Nullable String next = "";
    while (next != null) {
      Answer answer =
          ask(
              new Question(
                  "victims",
                  List.of(),
                  orders,
                  page,
                  List.of(),
                  Languages.of(List.of(), FALLBACK)));
      read.addAll(ids(answer));
      next = answer.next();
      if (next != null) {
        page = new Question.Page.After(next, 3);
        if (read.size() == 3) {
          archive.unpublish(read.get(2));
          archive.unpublish(read.get(0));
          for (int age = 0; age < 4; age++) {
            archive.publish("victims", "{'description': {'en': 'new'}, 'age': " + age + "}");
          }
        }
      }
    }
    assertThat(read).doesNotHaveDuplicates().containsAll(made);
  }

  @Test
  void rankedHitsCanBePagedByCursorToo() {
    for (int i = 0; i < 7; i++) {
      archive.publish("articles", "{'title': 'flood', 'summary': '" + "flood ".repeat(i) + "'}");
    }
    Question.Page page = new Question.Page.Numbered(1, 3);
    List<UUID> read = new ArrayList<>();
    @Nullable String next = "";
    while (next != null) {
      Answer answer = ask(search("flood", page));
      assertThat(answer.total()).isEqualTo(7);
      read.addAll(ids(answer));
      next = answer.next();
      page = next == null ? page : new Question.Page.After(next, 3);
    }
    assertThat(read).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void rankedHitsKeepTheirPlacesWhileOthersArePublished() {
    List<UUID> made = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String summary = "flood and water ".repeat(i) + "in the town ".repeat(9 - i);
      made.add(
          archive.publish(
              "articles", "{'title': 'No. %d', 'summary': 'flood %s'}".formatted(i, summary)));
    }
    Answer answer = ask(search("flood", new Question.Page.After("", 3)));
    List<UUID> read = new ArrayList<>(ids(answer));
    for (int i = 0; i < 40; i++) {
      String others = "the water was all over the town and its mine ".repeat(i);
      archive.publish("articles", "{'title': 'The town', 'summary': '%s'}".formatted(others));
    }
    for (int i = 0; i < 10; i++) {
      archive.publish("articles", "{'title': 'Flood flood flood'}");
    }
    for (@Nullable String next = answer.next(); next != null; next = answer.next()) {
      answer = ask(search("flood", new Question.Page.After(next, 3)));
      read.addAll(ids(answer));
    }

    assertThat(answer.total()).isEqualTo(19);
    assertThat(read).containsExactlyInAnyOrderElementsOf(made);
  }

  private static Question search(String words, Question.Page page) {
    return new Question(
        "articles",
        List.of(Filter.Search.of(words).orElseThrow()),
        List.of(),
        page,
        List.of(),
        Languages.of(List.of(), FALLBACK));
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    archive.publish("articles", "{'title': 'a flood'}");
    archive.publish("articles", "{'title': 'b flood'}");
    String cursor = ask(search("flood", new Question.Page.Numbered(1, 1))).next();
    assertThat(cursor).isNotNull();
    for (String wrong : List.of("x", "W10", "bnVsbA", "AAAA", "\u0000", "WyJ4Il0=")) {
      assertThatThrownBy(() -> ask(search("flood", new Question.Page.After(wrong, 1))))
          .isInstanceOf(ProblemException.class);
    }
    Question other =
        new Question(
            "articles",
            List.of(),
            List.of(new Order(property("articles", "title"), false)),
            new Question.Page.After(String.valueOf(cursor), 1),
            List.of(),
            Languages.of(List.of(), FALLBACK));
    assertThatThrownBy(() -> ask(other)).isInstanceOf(ProblemException.class);
  }

  @Test
  void farTooManyValuesAreRefusedNotFailed() {
    List<Value> many = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      many.add(new Value.Number(i));
    }
    assertThatThrownBy(() -> filter("victims", new Filter.Among(property("victims", "age"), many)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void facetsCountTheWholeAnswer() {
    for (String sex : List.of("male", "male", "female")) {
      archive.publish("victims", "{'description': {'en': 'one'}, 'sex': '" + sex + "'}");
    }
    archive.publish("victims", "{'description': {'en': 'two'}}");

    Answer answer =
        ask(
            new Question(
                "victims",
                List.of(),
                List.of(),
                new Question.Page.Numbered(1, 1),
                List.of(facet("sex", null), facet("cause", null)),
                Languages.of(List.of(), FALLBACK)));

    assertThat(answer.total()).isEqualTo(4);
    assertThat(answer.found()).hasSize(1);
    assertThat(answer.facets().get("sex"))
        .containsExactly(new Answer.Count("male", 2), new Answer.Count("female", 1));
    assertThat(answer.facets().get("cause")).isEmpty();
  }

  private static Question.Facet facet(String path, @Nullable Range range) {
    return new Question.Facet(
        path + (range == null ? "" : range), property("victims", path), range);
  }

  @Test
  void datesAreCountedByTheYearsAndDecadesThatTheyMayBeIn() {
    for (String date : List.of("1990-01-20", "1990?", "1989/1990", "1991", "1985/..", "199X")) {
      archive.publish("victims", "{'description': {'en': 'one'}, 'died': '" + date + "'}");
    }
    Answer answer =
        ask(
            new Question(
                "victims",
                List.of(filterAfter1988()),
                List.of(),
                ALL,
                List.of(facet("died", Range.YEAR), facet("died", Range.DECADE)),
                Languages.of(List.of(), FALLBACK)));

    assertThat(answer.facets().get("diedYEAR"))
        .startsWith(
            new Answer.Count("1985", 1),
            new Answer.Count("1989", 1),
            new Answer.Count("1990", 4),
            new Answer.Count("1991", 2))
        .endsWith(new Answer.Count("1999", 1));
    assertThat(answer.facets().get("diedDECADE"))
        .containsExactly(new Answer.Count("198X", 2), new Answer.Count("199X", 5));
  }

  private static Filter filterAfter1988() {
    return compared("victims", "died", Comparison.AT_LEAST, "1988");
  }

  @Test
  void noPrivateFieldIsInTheCatalogue() {
    assertThat(CATALOGUE.property("victims", "ethnicity")).isEmpty();
    assertThat(CATALOGUE.property("victims", "religion")).isEmpty();
    assertThat(CATALOGUE.members("victims"))
        .contains("names", "slug", "name", "photos")
        .doesNotContain("ethnicity", "religion");
  }
}
