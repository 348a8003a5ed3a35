package org.yaddash.imports.recognise.people.prose;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.recognise.people.Person;

class UnnamedPeopleTest {
  @Test
  void aListOfVictimsWithoutNamesGivesOneEntryEach() {
    List<Person> people =
        in(
            "Among the dead were a boy of 7, a newly married couple, an old man and a nurse who was beaten at the gate, and"
                + " many others.");

    assertThat(people)
        .extracting(person -> requireNonNull(person.facts().get("description")).value())
        .containsExactly(
            "a boy of 7",
            "a newly married couple",
            "an old man",
            "a nurse who was beaten at the gate");
    assertThat(requireNonNull(people.get(0).numbers().get("age")).value()).isEqualTo(7);
    assertThat(requireNonNull(people.get(1).numbers().get("personsDescribed")).value())
        .isEqualTo(2);
    assertThat(requireNonNull(people.get(2).facts().get("ageGroup")).value()).isEqualTo("elderly");
    assertThat(requireNonNull(people.get(3).facts().get("cause")).value()).isEqualTo("beating");
    assertThat(requireNonNull(people.get(0).facts().get("status")).value()).isEqualTo("killed");
  }

  @Test
  void peopleOfAnOrdinarySentenceAreNoVictims() {
    assertThat(in("A boy of 7, a newly married couple and an old man stood in the queue."))
        .isEmpty();
    assertThat(in("He was killed by a man in a coat.")).isEmpty();
  }

  @Test
  void aNumberOfPeopleDescribesNoneOfThem() {
    assertThat(in("Среди погибших 94 ребёнка, 61 женщина, 23 военнослужащих и двое милиционеров."))
        .isEmpty();
    assertThat(in("Среди погибших были 7-летний мальчик и 61 женщина."))
        .extracting(person -> requireNonNull(person.facts().get("description")).value())
        .containsExactly("7-летний мальчик");
  }

  private static List<Person> in(String text) {
    return UnnamedPeople.in(text, 0, text.length(), null);
  }
}
