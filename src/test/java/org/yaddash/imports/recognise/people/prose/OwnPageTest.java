package org.yaddash.imports.recognise.people.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.words.Found;

/** Pages that are about one person. Towns and people are made up. */
class OwnPageTest {
  @Test
  void aPronounStandsForWhomThePageIsCalledAfter() {
    assertThat(
            read(
                "Ada Marlow",
                "Ada Marlow was born in Tervash on 12 May 1957. She worked as a nurse. She was killed on 3 March 1991"
                    + " while carrying a boy.",
                "en"))
        .isEqualTo("Ada Marlow killed 1957-05-12 1991-03-03");
  }

  @Test
  void sentencesWithoutASubjectAreAboutThatPerson() {
    assertThat(
            read(
                "Зарубин Павел Ильич (1951—1991)",
                "Родился 12 мая 1951 года в Кельмаре. 3 марта 1991 года был застрелен на Мельничной улице.",
                "ru"))
        .isEqualTo("Зарубин Павел Ильич killed 1951 1991");
    assertThat(
            read(
                "Rasim Zarlıyev",
                "Rasim Əli oğlu Zarlıyev 1951-ci ildə Kelmarda anadan olub. 3 mart 1991-ci ildə güllə yarasından həlak"
                    + " olub.",
                "az"))
        .isEqualTo("Rasim Zarlıyev killed 1951 1991-03-03");
  }

  @Test
  void whatBefellSomebodyElseMakesNoVictimOfThePagesPerson() {
    assertThat(
            read(
                "Ada Marlow",
                "Ada Marlow was born in Tervash in 1957. Her brother was killed at the weir. Tom Penrose was shot. Later she"
                    + " became a teacher.",
                "en"))
        .isEmpty();
    assertThat(read("The night at the weir", "He was killed by the water.", "en")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Marlow | en | Ada Marlow was a photographer. She shot the first pictures of the weir.",
        "Ada Marlow | en | He killed two men at the weir.",
        "Ada Marlow | en | She went back and shot at the gate.",
        "Анна Зарубина | ru | Родилась в 1951 году. Её муж погиб на плотине.",
        "Анна Зарубина | ru | В 1991 году на плотине погибли двое рабочих.",
        "Анна Зарубина | ru | Она узнала, что брат погиб.",
        "Анна Зарубина | ru | На плотине погиб её брат.",
        "Анна Зарубина | ru | Она видела, как были убиты соседи.",
        "Aytən Zarlı | az | 1951-ci ildə anadan olub. Qardaşı bənddə həlak olub.",
        "Aytən Zarlı | az | Bənddə iki nəfər həlak olub.",
      })
  void whatTheirOwnDidOrBefellTheirKinMakesThemNoVictims(
      String name, String language, String body) {
    assertThat(read(name, body, language)).isEmpty();
  }

  @Test
  @Timeout(10)
  void aSentenceWithoutEndIsPassedOver() {
    assertThat(read("Павел Зарубин", "не погиб и ".repeat(200_000), "ru")).isEmpty();
  }

  private static String read(String title, String body, String language) {
    String text = title + "\n\n" + body;
    Person person =
        OwnPage.of(
            text,
            Found.words(text, 0, title.length()),
            List.of(new int[] {title.length() + 2, text.length()}),
            language);
    return person == null
        ? ""
        : person.names().get(0).text().value()
            + " "
            + fact(person, "status")
            + " "
            + fact(person, "born")
            + " "
            + fact(person, "died");
  }

  private static String fact(Person person, String field) {
    @Nullable Found<String> fact = person.facts().get(field);
    return fact == null ? "" : fact.value();
  }
}
