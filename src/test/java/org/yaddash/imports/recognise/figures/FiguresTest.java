package org.yaddash.imports.recognise.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "More than 130 civilians were killed. | killed civilians more than 130",
        "At least 140 were injured. | injured at least 140",
        "No fewer than twelve miners died. | killed miners at least 12",
        "About 1,200 people fled. | displaced people about 1200",
        "370 people were wounded. | wounded people exactly 370",
        "Погибло более 90 человек. | killed человек more than 90",
        "Не менее 12 человек пропали без вести. | missing человек at least 12",
        "112-dən çox adam həlak oldu. | killed adam more than 112",
      })
  void readsNumberGroupMeasureAndQualifier(String sentence, String figure) {
    assertThat(figures(sentence)).containsExactly(figure);
  }

  @Test
  void partsOfAFigureKeepItsMeasureAndItsDate() {
    assertThat(
            figures(
                "By December 1, 1964, 61 persons had died: 43 in the workings of the shaft and 18 in the settlement."))
        .containsExactly(
            "killed persons exactly 61 1964-12-01",
            "killed in the workings of the shaft exactly 43 1964-12-01",
            "killed in the settlement exactly 18 1964-12-01");
  }

  @Test
  void aNumberMayFollowWhatItCountsInAListOfFigures() {
    assertThat(
            figures("73 of them with burns (16 on the hands), crushed by carts 8, gas wounds 2."))
        .contains("injured crushed by carts exactly 8", "wounded gas wounds exactly 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The boy was 7 years old when people died.",
        "Among the dead was a man of 80.",
        "About two thousand people gathered yesterday at the gate to remember the dead.",
        "In 1964 the mine stood still and 12% of the victims' houses too.",
        "See page 287 on the killed.",
      })
  void agesYearsSharesAndCrowdsCountNoVictims(String sentence) {
    assertThat(figures(sentence)).isEmpty();
  }

  @Test
  void aDateBelongsOnlyToTheSentenceThatGivesIt() {
    assertThat(figures("By February 1, 1990, 12 people had died. 30 people were wounded."))
        .containsExactly("killed people exactly 12 1990-02-01", "wounded people exactly 30");
  }

  @Test
  void whatAColonOpensAreThePartsOfWhatStandsBeforeIt() {
    String text = "84 bodies were brought in: 73 with gunshot wounds, 8 crushed, 2 bayoneted.";

    assertThat(figures(text))
        .containsExactly(
            "killed bodies exactly 84",
            "killed with gunshot wounds exactly 73",
            "killed crushed exactly 8",
            "killed bayoneted exactly 2");
    assertThat(Sums.doubt(Figures.in(text, 0, text.length(), "en")))
        .contains("73 + 8 + 2 = 83, not 84");
    String russian =
        "Погибло 84 человека: 73 от огнестрельных ран, 8 раздавлены, 2 заколоты штыками.";
    assertThat(Sums.doubt(Figures.in(russian, 0, russian.length(), "ru")))
        .contains("73 + 8 + 2 = 83, not 84");
  }

  @Test
  void ofARangeTheLowerEndIsCertain() {
    assertThat(figures("Between 200 and 300 persons are missing. 12–15 people were wounded."))
        .containsExactly("missing persons at least 200", "wounded people at least 12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dam broke on 12 March 1971. On 25 March the toll stood at 83. | killed 83 @1971-03-25",
        "The dam broke on 12 March 1971. By 25 March 83 people had died. | killed 83 [people] @1971-03-25",
        "Плотина рухнула 12 марта 1971 года. К 25 марта насчитывалось 83 погибших. | killed 83 @1971-03-25",
        "Bənd 12 mart 1971-ci ildə dağıldı. Martın 25-nə qədər 83 ölü qeydə alındı. | killed 83 @1971-03-25",
      })
  void aDayWithoutAYearIsOfThatOfTheDayBefore(String text, String told) {
    assertThat(Told.by(text.replace("stood at 83", "was 83 dead"))).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By 25 March 83 people had died.",
        "The dam broke on 12 March 1971. In 1974 they met again. By 25 March 83 people had died.",
        "The dam broke on 12 March 1971. By 3 January 83 people had died.",
        "The dam broke on 12 March 1971, the bank on 4 May 1972. By 25 June 83 people had died.",
        "The dam broke on 12 March 1971. On 25 March 83 people had died."
      })
  void whereTheYearIsNotCertainNoneIsGiven(String text) {
    assertThat(Told.by(text)).isEqualTo("killed 83 [people]");
  }

  @Test
  void ofSeveralDaysEachFigureHasTheOneBeforeIt() {
    assertThat(
            Told.by(
                "By February 1, 1990, 12 people had died, and by February 9, 1990, 17 people had died."))
        .isEqualTo("killed 12 [people] @1990-02-01; killed 17 [people] @1990-02-09");
  }

  private static List<String> figures(String text) {
    return Figures.in(text, 0, text.length(), "en").stream()
        .map(
            f ->
                String.join(
                        " ",
                        f.measure().value(),
                        f.group() == null ? "" : f.group().value(),
                        f.qualifier().value(),
                        String.valueOf(f.value().value()),
                        f.asOf() == null ? "" : f.asOf().value())
                    .replaceAll(" +", " ")
                    .strip())
        .toList();
  }
}
