package org.yaddash.imports.recognise.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers are limited, and what they were before. All of it is made up. */
class BoundsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The survivors' union raised its figure of the dead from 212 to 226. | killed 226",
        "The death toll rose from 83 to 140 within a week. | killed 140",
        "Число жертв возросло с 212 до 226. | killed 226",
        "Ölənlərin sayı 212-dən 226-ya çatdı. | killed 226",
        "Число погибших увеличилось до 16 человек. | killed 16 [человек]",
      })
  void whatANumberWasBeforeIsNoFigure(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Up to 300 people died. | none",
        "Fewer than 12 people died. | none",
        "No more than 12 people died. | none",
        "До 300 человек погибло. | none",
        "Не более 12 человек погибло. | none",
      })
  void whatIsOnlyBoundedFromAboveIsNoFigure(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Newspapers abroad wrote of more than a thousand dead. | killed 1000 more than",
        "12 or more people died. | killed 12 at least [people]",
        "Погибло 300 с лишним человек. | killed 300 more than [человек]",
        "Yüz otuzdan çox adam həlak olmuşdur. | killed 130 more than [adam]",
        "Число погибших превысило 200 человек. | killed 200 more than [человек]",
        "12 или 15 человек погибли. | killed 12 at least [человек]",
        "Twelve or fifteen people died. | killed 12 at least [people]",
        "The Torvend Red Cross spoke of between 180 and 230 dead. | killed 180 at least",
      })
  void wordsAfterAndAroundANumberLimitIt(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }
}
