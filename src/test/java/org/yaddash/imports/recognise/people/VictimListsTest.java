package org.yaddash.imports.recognise.people;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.Sheet;

class VictimListsTest {
  @Test
  void aTableIsReadByTheNamesOfItsColumns() {
    List<Person> people =
        read(
            Sheet.web()
                .heading(2, "Victims of the explosion")
                .table(
                    "No. | Surname, first name, patronymic | Born | Work | Lived | How died",
                    "1 | ORDAVANOV Temran Sulvarovich | 1921 | hewer | Pit Street 4 | explosion",
                    "2 | KELVAROV Zerhan Ilvarovich | c. 1915 | deputy | Chapel Rise 2 | suffocated by gas",
                    "3 | VARLESH Selmuna Tovranovna | 1937 (?) | nurse | ? | missing, never found")
                .legacy());

    assertThat(people).hasSize(3);
    assertThat(names(people.get(0)))
        .isEqualTo(
            "full=ORDAVANOV Temran Sulvarovich family=Ordavanov given=Temran patronymic=Sulvarovich");
    assertThat(fact(people.get(0), "born")).isEqualTo("1921");
    assertThat(fact(people.get(0), "occupation")).isEqualTo("hewer");
    assertThat(fact(people.get(0), "residence")).isEqualTo("Pit Street 4");
    assertThat(fact(people.get(0), "cause")).isEqualTo("explosion");
    assertThat(fact(people.get(0), "status")).isEqualTo("killed");
    assertThat(fact(people.get(1), "born")).isEqualTo("1915~");
    assertThat(fact(people.get(1), "cause")).isEqualTo("suffocation");
    assertThat(fact(people.get(2), "sex")).isEqualTo("female");
    assertThat(fact(people.get(2), "born")).isEqualTo("1937?");
    assertThat(fact(people.get(2), "status")).isEqualTo("missing");
    assertThat(fact(people.get(2), "residence")).isEmpty();
  }

  @Test
  void aNumberedListIsReadEntryByEntry() {
    List<Person> people =
        read(
            Sheet.web()
                .paragraph("Those who died in the lower town:")
                .list(
                    "Belsunova Zelvira Orvanovna, born 1931, laundress. Drowned in her house.",
                    "Tirmashina Mirvala Adlorovna, née Yastrun (1908–1964), midwife. Drowned.",
                    "Pelkhan Nurvela Jemdarovna, 9, schoolgirl. Drowned.",
                    "Two small sisters from the house of the Fardunovs. Drowned.",
                    "Zarnuk Perlan Osvalovich, 52, stoker. Killed when the boiler exploded.")
                .legacy());

    assertThat(people).hasSize(5);
    assertThat(fact(people.get(0), "born")).isEqualTo("1931");
    assertThat(fact(people.get(0), "occupation")).isEqualTo("laundress");
    assertThat(fact(people.get(0), "cause")).isEqualTo("drowning");
    assertThat(names(people.get(1))).contains("maiden=Yastrun");
    assertThat(fact(people.get(1), "died")).isEqualTo("1964");
    assertThat(requireNonNull(people.get(2).numbers().get("age")).value()).isEqualTo(9);
    assertThat(people.get(3).names()).isEmpty();
    assertThat(requireNonNull(people.get(3).numbers().get("personsDescribed")).value())
        .isEqualTo(2);
    assertThat(fact(people.get(4), "sex")).isEqualTo("male");
  }

  @Test
  void linesInRussianAndAzerbaijaniAreReadToo() {
    List<Person> russian =
        read(
            Sheet.web()
                .language("ru")
                .heading(3, "Из списка погибших")
                .paragraph(
                    "1. Ордаванов Темран Сульварович, 1921 г.р., забойщик. Погиб при взрыве.\n"
                        + "2. Белсунова Зельвира Орвановна, 1931 г.р., прачка. Утонула.\n"
                        + "3. Совримин Перлан Адлорович, 1940 г.р., откатчик. Пропал без вести.")
                .legacy());
    List<Person> azerbaijani =
        read(
            Sheet.web()
                .language("az")
                .heading(3, "Həlak olanların siyahısı")
                .list(
                    "Ordavanov Temran Sülvar oğlu, 1921",
                    "Belsunova Zelvira Orvan qızı, 1931",
                    "Dzurman Tovran İlvar oğlu, 1928")
                .legacy());

    assertThat(russian)
        .extracting(p -> fact(p, "status"))
        .containsExactly("killed", "killed", "missing");
    assertThat(russian).extracting(p -> fact(p, "born")).containsExactly("1921", "1931", "1940");
    assertThat(fact(russian.get(1), "occupation")).isEqualTo("прачка");
    assertThat(fact(russian.get(1), "sex")).isEqualTo("female");
    assertThat(names(azerbaijani.get(0)))
        .isEqualTo(
            "full=Ordavanov Temran Sülvar oğlu family=Ordavanov given=Temran patronymic=Sülvar oğlu");
    assertThat(fact(azerbaijani.get(1), "sex")).isEqualTo("female");
  }

  @Test
  void aListOfOtherPeopleIsNoListOfVictims() {
    assertThat(
            read(
                Sheet.web()
                    .heading(2, "The choir of 1962")
                    .list("Noshkar Adlor, tenor", "Varlesh Orsila, alto", "Ganzur Orvan, bass")
                    .legacy()))
        .isEmpty();
  }

  @Test
  void aLongRunOfShortLinesIsReadOnce() {
    Sheet sheet = Sheet.plain().paragraph("The dead");
    for (int i = 0; i < 20_000; i++) {
      sheet.paragraph("Noshkar Adlor went to the well.");
    }
    assertThat(read(sheet.legacy())).isEmpty();
  }

  private static List<Person> read(Legacy legacy) {
    return VictimLists.in(legacy, legacy.language()).people();
  }

  private static String names(Person person) {
    return person.names().stream()
        .map(name -> name.kind() + "=" + name.text().value())
        .collect(Collectors.joining(" "));
  }

  private static String fact(Person person, String field) {
    var found = person.facts().get(field);
    return found == null ? "" : found.value();
  }
}
