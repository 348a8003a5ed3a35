package org.yaddash.imports.recognise.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** People named in running text. Towns and people are made up. */
class NamedPeopleTest {
  @Test
  void aListOfTheDeadInASentenceNamesVictims() {
    List<Person> people =
        read(
            "The gas caught at night. Among the dead were Temran Ordavanov, 43, the nurse Selmuna Varlesh and"
                + " Kardis Belsunov (1945–1964), a trammer from Pit Street. Inspector Adlor Noshkar told the paper so.",
            "en");

    assertThat(people)
        .extracting(NamedPeopleTest::told)
        .containsExactly(
            "Temran Ordavanov killed 43", "Selmuna Varlesh killed", "Kardis Belsunov killed");
    assertThat(fact(people.get(1), "occupation")).isEqualTo("nurse");
    assertThat(fact(people.get(2), "born")).isEqualTo("1945");
    assertThat(fact(people.get(2), "died")).isEqualTo("1964");
  }

  @Test
  void aRussianSentenceNamesThem() {
    assertThat(
            read(
                "Среди погибших — Ордаванов Темран Сульварович, 1921 г.р., забойщик, медсестра Варлеш Сельмуна"
                    + " Товрановна и Белсунов Перлан, 4 года. Об этом сообщил Адлор Ношкар.",
                "ru"))
        .extracting(NamedPeopleTest::told)
        .containsExactly(
            "Ордаванов Темран Сульварович killed",
            "Варлеш Сельмуна Товрановна killed",
            "Белсунов Перлан killed 4");
  }

  @Test
  void anAzerbaijaniSentenceNamesThemBeforeItsVerb() {
    List<Person> people =
        read(
            "Həlak olanlar arasında Ordavanov Temran Sülvar oğlu (1921), onun oğlu Kardis Temran oğlu (1945) və dörd"
                + " yaşlı Belsunov Perlan Naldis oğlu da vardı.",
            "az");

    assertThat(people)
        .extracting(NamedPeopleTest::told)
        .containsExactly(
            "Ordavanov Temran Sülvar oğlu killed",
            "Kardis Temran oğlu killed",
            "Belsunov Perlan Naldis oğlu killed 4");
    assertThat(people.get(1).names())
        .extracting(Person.Name::kind)
        .containsExactly("full", "given", "patronymic");
  }

  @Test
  void whomASentenceSaysToHaveBeenKilledIsOne() {
    assertThat(read("Perlan Zarnuk, a stoker of 52, was killed when the boiler exploded.", "en"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Perlan Zarnuk killed");
    assertThat(read("В ту ночь погибла Сельмуна Варлеш.", "ru"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Сельмуна Варлеш killed");
  }

  @Test
  void whoIsOnlyMentionedIsNoVictim() {
    assertThat(
            read(
                "Haldar Ukmarev counted the dead. According to Minister Osval Fardunov, 61 people were killed. Among those"
                    + " who spoke were Orsila Varlesh and Adlor Noshkar. The dead were carried out by Vilmur Hosprat. Twelve"
                    + " men died, said Rusvan Ilmarev. The sister of Perlan Zarnuk was wounded.",
                "en"))
        .isEmpty();
  }

  private static String told(Person person) {
    var age = person.numbers().get("age");
    return (person.names().get(0).text().value() + " " + fact(person, "status")).strip()
        + (age == null ? "" : " " + age.value());
  }

  private static String fact(Person person, String field) {
    var fact = person.facts().get(field);
    return fact == null ? "" : fact.value();
  }

  private static List<Person> read(String text, String language) {
    return NamedPeople.in(text, 0, text.length(), language);
  }
}
