package org.yaddash.imports.recognise.people.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.imports.recognise.people.Person;

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
        .containsExactly("Perlan Zarnuk killed 52");
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

  @Test
  void theGivenNameStandsFirstInRunningText() {
    assertThat(names(read("Among the dead were Ada Marlow and Zarnukov Perlan.", "en")))
        .containsExactly("Marlow/Ada", "Zarnukov/Perlan");
    assertThat(names(read("Среди погибших — Ада Марлова и Зарубин П. И.", "ru")))
        .containsExactly("Марлова/Ада", "Зарубин/П.");
    assertThat(names(read("Ida van der Holt was killed.", "en")))
        .containsExactly("van der Holt/Ida");
  }

  @Test
  void allOfWhomAVerbIsSaidAreNamed() {
    assertThat(read("John Tarn and his brother Peter Tarn were wounded.", "en"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("John Tarn wounded", "Peter Tarn wounded");
    assertThat(read("Lena Hart, 24, and her mother, Rose Hart, 50, were shot dead.", "en"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Lena Hart killed 24", "Rose Hart killed 50");
    assertThat(read("Погибли также: Зарубин П. И., Теркунов О. К. и Марлова А. С.", "ru"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Зарубин П. И. killed", "Теркунов О. К. killed", "Марлова А. С. killed");
    assertThat(read("Ранены Иван Тарнов и его брат Пётр Тарнов.", "ru"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Иван Тарнов wounded", "Пётр Тарнов wounded");
  }

  @Test
  void wordsMayStandBetweenANameAndItsVerb() {
    assertThat(read("Marcus O'Dell, 61, a retired teacher, was shot dead on Mill Street.", "en"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Marcus O'Dell killed 61");
    List<Person> teacher =
        read("На Речной улице был застрелен 61-летний учитель на пенсии Марк Одельский.", "ru");
    assertThat(teacher)
        .extracting(NamedPeopleTest::told)
        .containsExactly("Марк Одельский killed 61");
    assertThat(fact(teacher.get(0), "occupation")).isEqualTo("учитель на пенсии");
    List<Person> student =
        read("Tələbə Rasim Zarlıyev (1972) tankın altında qalaraq həlak oldu.", "az");
    assertThat(student).extracting(NamedPeopleTest::told).containsExactly("Rasim Zarlıyev killed");
    assertThat(fact(student.get(0), "cause")).isEqualTo("crushed by vehicle");
    assertThat(fact(student.get(0), "born")).isEqualTo("1972");
  }

  @Test
  void theDeadMayBeNamedBetweenCommasOrDashes() {
    assertThat(
            read("Two of the dead, Ed Cole and Sam Dale, had once met Tom Penrose in town.", "en"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Ed Cole killed", "Sam Dale killed");
    assertThat(
            read(
                "Three of those killed – Ada Marlow, 19, a typist, Orin Tarn and his son Peter Tarn – lived in Pit Street.",
                "en"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Ada Marlow killed 19", "Orin Tarn killed", "Peter Tarn killed");
    assertThat(read("Один из погибших, Перлан Зарубин, работал на мельнице.", "ru"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Перлан Зарубин killed");
    assertThat(read("Həlak olanlardan biri, Rasim Zarlıyev, dəyirmanda işləyirdi.", "az"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Rasim Zarlıyev killed");
  }

  @Test
  void whoSpeaksOfTheDeadBetweenCommasIsNotOneOfThem() {
    assertThat(read("One of the dead, Inspector Adlor Noshkar said, was a child.", "en")).isEmpty();
    assertThat(read("Two of the dead, as Orsila Varlesh told us, were sisters.", "en")).isEmpty();
    assertThat(read("They buried the dead, and Vilmur Hosprat spoke.", "en")).isEmpty();
    assertThat(read("He had counted the dead, Vilmur Hosprat.", "en")).isEmpty();
  }

  @Test
  void aRelativeMayHaveAGivenNameOnly() {
    List<Person> people =
        read("Among the dead were Tom Penrose, a bus driver, and his daughter Lily, 7.", "en");

    assertThat(people)
        .extracting(NamedPeopleTest::told)
        .containsExactly("Tom Penrose killed", "Lily killed 7");
    assertThat(fact(people.get(0), "occupation")).isEqualTo("bus driver");
    assertThat(read("Среди погибших — Тихон Пенрозов и его семилетняя дочь Лилия.", "ru"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Тихон Пенрозов killed", "Лилия killed 7");
  }

  @Test
  void severalRelativesMayFollowOneName() {
    List<Person> russian =
        read(
            "Среди погибших также учитель Савва Ручьёв, его жена Анна и их дочь Лида, семи лет.",
            "ru");

    assertThat(russian)
        .extracting(NamedPeopleTest::told)
        .containsExactly("Савва Ручьёв killed", "Анна killed", "Лида killed 7");
    assertThat(russian).extracting(p -> fact(p, "sex")).containsExactly("", "female", "female");
    assertThat(fact(russian.get(0), "occupation")).isEqualTo("учитель");
    assertThat(
            read(
                "Həlak olanlar arasında müəllim Sabit Bulaqov, onun həyat yoldaşı Xumar və 7 yaşlı"
                    + " qızı Leyli də vardı.",
                "az"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Sabit Bulaqov killed", "Xumar killed", "Leyli killed 7");
  }

  @Test
  void siblingsMayBeNamedTogether() {
    assertThat(read("Пропали без вести братья Иван и Фёдор Заречины.", "ru"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Иван Заречин missing", "Фёдор Заречин missing");
    assertThat(read("Qardaşlar İlkar və Fəxrad Zarili itkin düşüblər.", "az"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("İlkar Zarili missing", "Fəxrad Zarili missing");
    assertThat(read("Among the dead were the sisters Ada and Lil Marlow, and Tom Penrose.", "en"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Ada Marlow killed", "Lil Marlow killed", "Tom Penrose killed");
    assertThat(read("Братья Иван и Фёдор Заречины видели, как погиб Пётр Усков.", "ru"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Пётр Усков killed");
  }

  @Test
  void wordsBeforeANameAreNoPartOfIt() {
    List<Person> miller = read("Dəyirmançı Arxan Suvarov uşaqları xilas edərkən boğulub.", "az");
    List<Person> pupil =
        read("Həmin gecə 1958-ci il təvəllüdlü məktəbli Nərgül Çaylı həlak olub.", "az");

    assertThat(names(miller)).containsExactly("Suvarov/Arxan");
    assertThat(fact(miller.get(0), "occupation")).isEqualTo("Dəyirmançı");
    assertThat(fact(pupil.get(0), "born")).isEqualTo("1958");
    assertThat(fact(pupil.get(0), "occupation")).isEqualTo("məktəbli");
  }

  @Test
  void whatIsToldBetweenCommasMayNamePlaces() {
    List<Person> people =
        read(
            "Jon Sandor, a student at the Usk Polytechnic who had come home for Easter, was killed"
                + " by the wave.",
            "en");

    assertThat(people).extracting(NamedPeopleTest::told).containsExactly("Jon Sandor killed");
    assertThat(read("Ранен и фотограф Игорь Берегов, но он выжил.", "ru"))
        .extracting(p -> fact(p, "occupation"))
        .containsExactly("фотограф");
  }

  @Test
  void deathOfWoundsCountsAndAnyOtherDeathDoesNot() {
    assertThat(read("Nargiz Gasimova, 16, died of her wounds on 5 March.", "en")).hasSize(1);
    assertThat(read("The body of Rasim Guliyev, a student, was found under the bridge.", "en"))
        .hasSize(1);
    assertThat(read("Adam Fall, the mayor, died twenty years later.", "en")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Генерал Павел Шлюзов убит горем.",
        "ru | Мать Павла Шлюзова погибла на плотине.",
        "ru | Брат Анны Зарубиной погиб.",
        "az | Rasim Zarlı həlak olmayıb.",
        "az | General Rasim Zarlı atəş açmağı əmr edib, iki nəfər həlak olub.",
        "en | Anna Weir shot the first pictures of the weir.",
        "en | The plan was executed by Tom Pike.",
      })
  void whatBefellOthersOrNobodyIsSaidOfNoName(String language, String text) {
    assertThat(read(text, language)).isEmpty();
  }

  @Test
  void streetsAndPapersAreNobody() {
    assertThat(
            read("Mill Street School was crushed. The Kelmar Gazette was killed by debts.", "en"))
        .isEmpty();
    assertThat(read("Soldiers shot Peter Miles. Colonel Brown was not injured.", "en"))
        .extracting(NamedPeopleTest::told)
        .containsExactly("Peter Miles killed");
  }

  private static List<String> names(List<Person> people) {
    return people.stream().map(p -> part(p, "family") + "/" + part(p, "given")).toList();
  }

  private static String part(Person person, String kind) {
    return person.names().stream()
        .filter(name -> name.kind().equals(kind))
        .map(name -> name.text().value())
        .findFirst()
        .orElse("");
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
