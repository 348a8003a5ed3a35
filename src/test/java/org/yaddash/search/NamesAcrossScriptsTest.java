package org.yaddash.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Languages;
import org.yaddash.types.ContentTypes;

/** Names of people who never were, by whatever spelling they are looked for. */
class NamesAcrossScriptsTest {
  private static final ContentTypes TYPES = ContentTypes.load();
  private static final List<String> FALLBACK = List.of("en", "az", "ru");

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

  private UUID victim(String... names) {
    List<String> forms = new ArrayList<>();
    for (String name : names) {
      forms.add("{'text': '" + name + "'}");
    }
    return archive.publish("victims", "{'names': [" + String.join(", ", forms) + "]}");
  }

  private List<UUID> search(String words) throws IOException {
    keeper.catchUp();
    try (Snapshot snapshot = keeper.snapshot()) {
      return snapshot
          .answer(
              new Question(
                  "victims",
                  List.of(Filter.Search.of(words).orElseThrow()),
                  List.of(),
                  new Question.Page.Numbered(1, 100),
                  List.of(),
                  Languages.of(List.of(), FALLBACK)))
          .found()
          .stream()
          .map(Found::id)
          .toList();
    }
  }

  @Test
  void aNameIsFoundInEveryScriptExactOnesFirst() throws IOException {
    UUID russian = victim("Алекперов Товран");
    UUID english = victim("Tovran Alekperov");
    UUID latin = victim("Ələkbərov Tovran");
    UUID other = victim("Dzurman Selmuna");

    assertThat(search("Алекперов")).containsExactlyInAnyOrder(russian, english, latin);
    assertThat(search("Алекперов").get(0)).isEqualTo(russian);
    assertThat(search("Ələkbərov").get(0)).isEqualTo(latin);
    assertThat(search("Ələkbərov")).contains(russian, english).doesNotContain(other);
    assertThat(search("elekberov")).contains(latin, russian, english);
  }

  /** Azerbaijani names in Latin, in Cyrillic, and as Russian spells them. */
  private static final String[][] TRIPLES = {
    {"Ələkbərov", "Әләкбәров", "Алекперов"}, {"Cəfərov", "Ҹәфәров", "Джафаров"},
    {"Hüseynov", "Һүсејнов", "Гусейнов"}, {"Məmmədov", "Мәммәдов", "Мамедов"},
    {"Qasımov", "Гасымов", "Касумов"}, {"Əhmədova", "Әһмәдова", "Ахмедова"},
    {"Rzayev", "Рзајев", "Рзаев"}, {"Şükürov", "Шүкүров", "Шукюров"},
    {"Çingiz", "Чинҝиз", "Чингиз"}, {"Xəlilov", "Хәлилов", "Халилов"},
    {"Ağayev", "Ағајев", "Агаев"}, {"Vəliyev", "Вәлијев", "Велиев"},
    {"Göyüşov", "Ҝөјүшов", "Геюшов"}, {"Yusif", "Јусиф", "Юсиф"},
    {"Sevinc", "Севинҹ", "Севиндж"}, {"Nəsirli", "Нәсирли", "Насирли"},
    {"İsgəndərov", "Исҝәндәров", "Искендеров"}, {"Tağıyeva", "Тағыјева", "Тагиева"},
    {"Zöhrab", "Зөһраб", "Зохраб"}, {"Cavadzadə", "Ҹавадзадә", "Джавадзаде"},
  };

  @Test
  void everyWritingOfAnAzerbaijaniNameFindsTheOthersFirst() throws IOException {
    List<List<UUID>> ids = new ArrayList<>();
    for (String[] names : TRIPLES) {
      ids.add(List.of(victim(names[0]), victim(names[1]), victim(names[2])));
    }
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < TRIPLES.length; i++) {
      for (String name : TRIPLES[i]) {
        List<UUID> found = search(name);
        if (!found.subList(0, Math.min(5, found.size())).containsAll(ids.get(i))) {
          missed.add(name);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void theWordsOfANameMayComeInAnyOrderAndWithAWrongLetter() throws IOException {
    UUID wanted = victim("Дзурман Товран Ильварович");
    victim("Дзурман Сельмуна");

    assertThat(search("Tovran Dzurman")).containsExactly(wanted);
    assertThat(search("Dzurmen Tovran").get(0)).isEqualTo(wanted);
    assertThat(search("Dzurkan Tovran").get(0)).isEqualTo(wanted);
  }

  @Test
  void quotedWordsAndWordsThatMustNotBeThereAreTakenAsTheyAre() throws IOException {
    victim("Алекперов Товран");
    UUID other = victim("Selmuna Varlesh");

    assertThat(search("\"Alekperov\"")).isEmpty();
    assertThat(search("Selmuna -Alekperov")).containsExactly(other);
  }

  @Test
  void theNameThatIsMeantComesBeforeThoseThatOnlySoundAlike() throws IOException {
    UUID near = victim("Варлеш");
    UUID far = victim("Гардов");

    List<UUID> found = search("Varlesch");
    assertThat(found.get(0)).isEqualTo(near);
    assertThat(found.indexOf(far)).isNotZero();
  }
}
