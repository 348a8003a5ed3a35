package org.yaddash.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundsTest {
  /** Well within what the search reaches. */
  private static final int REACH = 15;

  /** Azerbaijani names in Latin, in Cyrillic, as Russian spells them, and as English often does. */
  private static final String[][] SPELLINGS = {
    {"Ələkbərov", "Әләкбәров", "Алекперов", "Alakbarov"},
    {"Cəfərov", "Ҹәфәров", "Джафаров", "Jafarov"},
    {"Hüseynov", "Һүсејнов", "Гусейнов", "Huseynov"},
    {"Məmmədov", "Мәммәдов", "Мамедов", "Mammadov"},
    {"Qasımov", "Гасымов", "Касумов", "Gasimov"},
    {"Əhmədova", "Әһмәдова", "Ахмедова", "Ahmadova"},
    {"Rzayev", "Рзајев", "Рзаев", "Rzaev"},
    {"Şükürov", "Шүкүров", "Шукюров", "Shukurov"},
    {"Çingiz", "Чинҝиз", "Чингиз", "Chingiz"},
    {"Xəlilov", "Хәлилов", "Халилов", "Khalilov"},
    {"Ağayev", "Ағајев", "Агаев", "Aghayev"},
    {"Vəliyev", "Вәлијев", "Велиев", "Valiyev"},
    {"Göyüşov", "Ҝөјүшов", "Геюшов", "Goyushov"},
    {"Yusif", "Јусиф", "Юсиф", "Yusif"},
    {"Sevinc", "Севинҹ", "Севиндж", "Sevinj"},
    {"Nəsirli", "Нәсирли", "Насирли", "Nasirli"},
    {"İsgəndərov", "Исҝәндәров", "Искендеров", "Isgandarov"},
    {"Tağıyeva", "Тағыјева", "Тагиева", "Taghiyeva"},
    {"Zöhrab", "Зөһраб", "Зохраб", "Zohrab"},
    {"Cavadzadə", "Ҹавадзадә", "Джавадзаде", "Javadzade"},
  };

  private static float distance(String one, String other) {
    return new SoundAlignment(Sounds.of(one), SoundCosts.shipped()).distance(Sounds.of(other));
  }

  @Test
  void everyOtherSpellingOfANameIsNearerThanEveryOtherName() {
    TreeMap<String, Integer> whose = new TreeMap<>();
    for (int i = 0; i < SPELLINGS.length; i++) {
      for (String spelling : SPELLINGS[i]) {
        whose.put(Sounds.of(spelling), i);
      }
    }
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < SPELLINGS.length; i++) {
      for (String spelling : SPELLINGS[i]) {
        int own = i;
        long spellings = whose.values().stream().filter(o -> o == own).count();
        List<Nearest.Near> nearest =
            new Nearest(Sounds.of(spelling), SoundCosts.shipped(), (int) spellings, 20)
                .among(List.of(new SortedSounds(whose.navigableKeySet())));
        nearest.stream()
            .filter(near -> !Integer.valueOf(own).equals(whose.get(near.sounds())))
            .forEach(near -> wrong.add(spelling + " finds " + near));
        assertThat(nearest.size()).as(spelling).isEqualTo((int) spellings);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void allSpellingsAreWithinTheReachOfOneName() {
    List<String> far = new ArrayList<>();
    for (String[] spellings : SPELLINGS) {
      for (String one : spellings) {
        for (String other : spellings) {
          if (distance(one, other) > REACH) {
            far.add(one + " " + other + " " + distance(one, other));
          }
        }
      }
    }
    assertThat(far).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Щукин, Shchukin",
    "Юрий, Yuriy",
    "Əliağa, Aliagha",
    "O'Brien, OBrien",
    "Đorđe, Ђорђе",
    "Müller, Muller",
  })
  void theSameNameIsNear(String one, String other) {
    assertThat(distance(one, other)).isLessThan(REACH);
    assertThat(distance(other, one)).isLessThan(REACH);
  }

  @Test
  void aWrongLetterIsFartherThanAnotherSpellingAndNearerThanAnotherName() {
    assertThat(distance("Ələkbərov", "Alekperov")).isLessThan(distance("Ələkbərov", "Alekmerov"));
    assertThat(distance("Ələkbərov", "Alekmerov")).isLessThan(distance("Ələkbərov", "Abramov"));
  }

  @Test
  void theNamesOfATextAreReadOneByOne() {
    assertThat(Sounds.ofAll("Ələkbərov Kamran Salman-oğlu, 34"))
        .containsExactly("ElEkbErov", "kamran", "salman", "oglu");
    assertThat(Sounds.ofAll("")).isEmpty();
    assertThat(Sounds.ofAll("1990 – ?")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "...", "村上春樹", "محمد", "Ǆ", "\uD83D\uDE00", "\uD800", "ъъъ", "ZZZZ"})
  void whateverIsWrittenOnlyKnownSoundsAreRead(String name) {
    assertThat(Sounds.of(name).chars().allMatch(c -> Sounds.ALPHABET.indexOf(c) >= 0)).isTrue();
    assertThat(Sounds.of(name.repeat(50)).length()).isLessThanOrEqualTo(Sounds.LONGEST);
  }

  @Test
  void whatIsRuledOutByItsFirstSoundsIsFartherInFact() {
    SoundAlignment alignment = new SoundAlignment("demirCyan", SoundCosts.shipped());
    for (String name : List.of("zulfugarov", "demirbag", "aaaaaaaaa", "d")) {
      alignment.distance(name);
      int enough = alignment.hopeless(6);
      if (enough > 0) {
        String beginning = name.substring(0, enough);
        for (String more : List.of("", "emirCyan", "demirCyan", "rCyan", "n")) {
          assertThat(
                  new SoundAlignment("demirCyan", SoundCosts.shipped()).distance(beginning + more))
              .isGreaterThan(6);
        }
      }
    }
  }
}
