package org.yaddash.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.search.finding.Suggestions;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Languages;
import org.yaddash.types.ContentTypes;

/** Words of four languages in two alphabets, in one index. */
class FullTextTest {
  private static final ContentTypes TYPES = ContentTypes.load();
  private static final List<String> FALLBACK = List.of("en", "az", "ru");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, List<String>>> FRAGMENTS =
      new TypeReference<>() {};

  @TempDir Path home;

  private final ArchiveInMemory archive = new ArchiveInMemory(TYPES);
  private Keeper keeper;

  @BeforeEach
  void open() throws IOException {
    keeper = new Keeper(home, Catalogue.of(TYPES, FALLBACK), archive);
  }

  @AfterEach
  void close() throws IOException {
    keeper.close();
  }

  private UUID article(String title, String body) {
    return archive.publish(
        "articles", "{'title': '%s', 'body': '<p>%s</p>'}".formatted(title, body));
  }

  private Answer ask(@Nullable String type, String words) throws IOException {
    keeper.catchUp();
    try (Snapshot snapshot = keeper.snapshot()) {
      return snapshot.answer(
          new Question(
              type,
              List.of(Filter.Search.of(words).orElseThrow()),
              List.of(),
              new Question.Page.Numbered(1, 100),
              List.of(),
              Languages.of(List.of(), FALLBACK)));
    }
  }

  private List<UUID> search(String words) throws IOException {
    return ask("articles", words).found().stream().map(Found::id).toList();
  }

  private Map<String, List<String>> highlights(UUID id, String words) throws IOException {
    byte @Nullable [] shown = ask(null, words).highlights().get(id);
    return shown == null ? Map.of() : JSON.readValue(shown, FRAGMENTS);
  }

  @Test
  void azerbaijaniIsOneLanguageInBothAlphabets() throws IOException {
    UUID latin = article("Latın", "Küçələrimizdə su var idi, uşaqlar qorxdu");
    UUID cyrillic = article("Кирил", "Күчәләримиздә су вар иди, ушаглар горхду");

    for (String words : List.of("küçə", "kuce", "күчә", "küçələrdə", "uşağın", "ушаглар")) {
      assertThat(search(words)).as(words).containsExactlyInAnyOrder(latin, cyrillic);
    }
  }

  @Test
  void wordsOfEveryLanguageAreFoundInTheirOtherForms() throws IOException {
    UUID russian = article("О наводнении", "Среди погибших были дети с соседних улиц");
    UUID english = article("The flood", "Bridges and boats were broken");
    UUID turkish = article("Sel", "Köprülerden geçenler kasabanın çocuklarıydı, şehir boştu");

    assertThat(search("погибшие улица")).containsExactly(russian);
    assertThat(search("наводнение")).containsExactly(russian);
    assertThat(search("bridge boat")).containsExactly(english);
    assertThat(search("köprüler")).containsExactly(turkish);
    assertThat(search("kopruler")).containsExactly(turkish);
    assertThat(search("sehir")).containsExactly(turkish);
  }

  @Test
  void wordsAsTheyAreTypedRankBeforeOthers() throws IOException {
    UUID folded = article("a", "bir kuce adi");
    UUID stem = article("b", "küçələr küçələr küçələr küçələr");
    UUID written = article("c", "uzun uzun bir mətn içində bir dənə küçə sözü var");

    assertThat(search("küçə")).containsExactly(written, folded, stem);
  }

  @Test
  void aDateIsFoundHoweverItIsWritten() throws IOException {
    UUID text = article("a", "Su 12 mart 1972-ci ildə gəldi");
    UUID russian = article("b", "Вода пришла 12 марта 1972 года");
    UUID other = article("c", "The water came on March 13, 1972, on the 12th street");
    UUID field = archive.publish("articles", "{'title': 'd', 'publishedOn': '1972-03-12'}");

    for (String words : List.of("12 mart 1972", "12.03.1972", "1972-03-12", "March 12, 1972")) {
      assertThat(search(words)).as(words).containsExactlyInAnyOrder(text, russian, field);
    }
    assertThat(search("март 1972")).containsExactlyInAnyOrder(text, russian, other, field);
    assertThat(search("1972")).containsExactlyInAnyOrder(text, russian, other, field);
    assertThat(highlights(russian, "12.03.1972"))
        .containsEntry("body", List.of("Вода пришла <mark>12 марта 1972</mark> года"));
    assertThat(highlights(field, "12 mart 1972"))
        .containsEntry("publishedOn", List.of("<mark>1972-03-12</mark>"));
  }

  @Test
  void aWrongLetterFindsAWordThatIsThereWhenNoneIsAsTyped() throws IOException {
    UUID flood = article("The dam", "The embankment broke");
    Answer answer = ask("articles", "embankmant broke");

    assertThat(answer.found()).extracting(Found::id).containsExactly(flood);
    assertThat(answer.didYouMean()).isEqualTo("embankment broke");
    assertThat(ask("articles", "embankment broke").didYouMean()).isNull();
  }

  @Test
  void onlyWordsThatTheReaderMaySeeAreProposed() throws IOException {
    UUID gone = article("Gone", "zeppelin");
    archive.publish("photos", "{'alt': {'en': 'a lighthouse'}}");
    archive.publish("victims", "{'names': [{'text': 'Orla Venn'}], 'ethnicity': 'marshfolk'}");

    assertThat(ask("articles", "zepelin").didYouMean()).isEqualTo("zeppelin");
    archive.unpublish(gone);
    assertThat(ask("articles", "zepelin").didYouMean()).isNull();
    assertThat(ask(null, "zepelin").didYouMean()).isNull();
    assertThat(ask("articles", "lighthose").didYouMean()).isNull();
    assertThat(ask(null, "lighthose").didYouMean()).isEqualTo("lighthouse");
    assertThat(ask(null, "marshfolc").didYouMean()).isNull();
  }

  @Test
  void whatWasFoundIsMarkedInItsOwnWordsAndScript() throws IOException {
    UUID name = archive.publish("victims", "{'names': [{'text': 'Алекперов Товран'}]}");
    UUID text =
        article("A <b> & c", "Dead &amp; <em>missing</em>: the missing bridge, the bridges");

    assertThat(highlights(name, "Alekperov"))
        .containsExactly(Map.entry("names.text", List.of("<mark>Алекперов</mark> Товран")));
    assertThat(highlights(text, "bridge"))
        .containsExactly(
            Map.entry(
                "body",
                List.of(
                    "Dead &amp; missing: the missing <mark>bridge</mark>, the"
                        + " <mark>bridges</mark>")));
    assertThat(highlights(text, "\"missing bridge\"").get("body"))
        .containsExactly("Dead &amp; missing: the <mark>missing bridge</mark>, the bridges");
    assertThat(highlights(text, "c").get("title"))
        .containsExactly("A &lt;b&gt; &amp; <mark>c</mark>");
  }

  @Test
  void aLongTextIsCutAroundWhatWasFound() throws IOException {
    String filling = "слово за словом и так далее ".repeat(40);
    UUID text = article("a", filling + "мост у дороги " + filling + "старый мост " + filling);
    List<String> fragments = highlights(text, "моста").getOrDefault("body", List.of());

    assertThat(fragments).hasSize(2);
    for (String fragment : fragments) {
      assertThat(fragment)
          .startsWith("…")
          .endsWith("…")
          .contains("<mark>мост</mark>")
          .doesNotContain("�");
      assertThat(fragment.length()).isLessThan(200);
    }
  }

  @Test
  void whatIsRememberedOfASearchIsOfTheTextsAsTheyAreNow() throws IOException {
    UUID changing = article("a", "An old bridge beside the mill");
    UUID staying = article("b", "A bridge above the mill");

    for (int again = 0; again < 2; again++) {
      assertThat(search("mill bridge")).containsExactlyInAnyOrder(changing, staying);
      assertThat(highlights(changing, "mill bridge").get("body"))
          .containsExactly("An old <mark>bridge</mark> beside the <mark>mill</mark>");
      assertThat(highlights(staying, "mill bridge").get("body"))
          .containsExactly("A <mark>bridge</mark> above the <mark>mill</mark>");
    }
    archive.publish(changing, "articles", "{'title': 'a', 'body': '<p>Mill and bridge</p>'}", "[]");
    assertThat(highlights(changing, "mill bridge").get("body"))
        .containsExactly("<mark>Mill</mark> and <mark>bridge</mark>");
    archive.publish(changing, "articles", "{'title': 'a', 'body': '<p>No mill</p>'}", "[]");
    assertThat(search("mill bridge")).containsExactly(staying);
    assertThat(highlights(staying, "mill bridge").get("body"))
        .containsExactly("A <mark>bridge</mark> above the <mark>mill</mark>");
    assertThat(highlights(changing, "mill -bridge").get("body"))
        .containsExactly("No <mark>mill</mark>");
  }

  @Test
  void noPrivateFieldIsMarked() throws IOException {
    UUID id =
        archive.publish(
            "victims",
            "{'names': [{'text': 'Orla Venn'}], 'occupation': 'ferryman', 'religion': 'ferryman'}");

    assertThat(highlights(id, "ferryman")).containsOnlyKeys("occupation");
  }

  private List<Suggestions.Suggestion> suggest(String typed) throws IOException {
    keeper.catchUp();
    try (Snapshot snapshot = keeper.snapshot()) {
      return snapshot.suggest(typed, List.of(), 10, Languages.of(List.of(), FALLBACK));
    }
  }

  @Test
  void whatIsBeingTypedIsSuggestedInEveryScriptAndWithoutMarks() throws IOException {
    UUID person =
        archive.publish(
            "victims",
            "{'names': [{'text': 'Əlişah Varlı', 'language': 'az'}, {'text': 'Алишах Варлы'}], 'occupation': 'alistar'}");
    UUID russian = archive.publish("victims", "{'names': [{'text': 'Варлы Тамара'}]}");
    UUID flood = article("Varlesh under water", "a body about varlamor");

    assertThat(suggest("elisa"))
        .containsExactly(
            new Suggestions.Suggestion("victims", person, "Əlişah Varlı", "Əlişah Varlı", "az"));
    assertThat(suggest("Алиш"))
        .containsExactly(
            new Suggestions.Suggestion("victims", person, "Əlişah Varlı", "Алишах Варлы", "ru"));
    assertThat(suggest("varl"))
        .extracting(Suggestions.Suggestion::id)
        .containsExactlyInAnyOrder(person, russian, flood);
    assertThat(suggest("varl").get(0).id()).isIn(russian, flood);
    assertThat(suggest("варлы т")).extracting(one -> one.id()).containsExactly(russian);
    assertThat(suggest("varlesh wat")).extracting(one -> one.id()).containsExactly(flood);
    assertThat(suggest("alista")).isEmpty();
    assertThat(suggest("varlam"))
        .doesNotContain(
            new Suggestions.Suggestion("articles", flood, "Varlesh under water", "", ""));
    archive.unpublish(flood);
    assertThat(suggest("varlesh wat")).isEmpty();
    assertThat(Suggestions.canBegin("…")).isFalse();
  }

  @Test
  void aNameIsSuggestedByHowItsBeginningSounds() throws IOException {
    UUID person = archive.publish("victims", "{'names': [{'text': 'Dzhamilov Rauf'}]}");
    archive.publish("victims", "{'names': [{'text': 'Selmuna Tovran'}]}");

    assertThat(suggest("cəmil")).extracting(Suggestions.Suggestion::id).containsExactly(person);
    assertThat(suggest("джамил")).extracting(Suggestions.Suggestion::id).containsExactly(person);
  }

  @Test
  void theLanguageThatIsSaidOfATextCounts() throws IOException {
    UUID english =
        archive.publish(
            "articles", "{'title': 'a', 'language': 'en', 'body': '<p>the siren in</p>'}");
    UUID azerbaijani =
        archive.publish("articles", "{'title': 'b', 'language': 'az', 'body': '<p>sirenin</p>'}");

    assertThat(search("siren")).containsExactly(english, azerbaijani);
    assertThat(search("sirens")).containsExactly(english);
  }
}
