package org.yaddash.imports.recognise.words.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.imports.recognise.words.Found;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "January 20, 1990 | 1990-01-20",
        "Jan. 20th, 1990 | 1990-01-20",
        "20 January 1990 | 1990-01-20",
        "20th of January 1990 | 1990-01-20",
        "January 19-20, 1990 | 1990-01-19/1990-01-20",
        "January 1990 | 1990-01",
        "20 января 1990 года | 1990-01-20",
        "19–20 января 1990 г. | 1990-01-19/1990-01-20",
        "20 yanvar 1990-cı il | 1990-01-20",
        "1990-cı il yanvarın 20-də | 1990-01-20",
        "20 Ocak 1990 | 1990-01-20",
        "20.I.1990 | 1990-01-20",
        "20.01.1990 | 1990-01-20",
        "20.01.90 | 1990-01-20",
        "1990-01-20 | 1990-01-20",
        "2007-03-01T10:00:00Z | 2007-03-01",
        "19900120 | 1990-01-20",
        "1990 год | 1990",
        "20. I. 1990 | 1990-01-20",
        "20 XII 1989 г. | 1989-12-20",
        "31 January – 2 February 1990 | 1990-01-31/1990-02-02",
        "31 декабря — 2 января 1990 года | 1989-12-31/1990-01-02",
        "January 31 – February 2, 1990 | 1990-01-31/1990-02-02",
        "январь–март 1990 г. | 1990-01/1990-03",
        "весной 1990 года | 1990-21",
        "Fall 1989 | 1989-23",
        "20. Januar 1990 | 1990-01-20",
        "20 janvier 1990 | 1990-01-20",
        "20 de enero de 1990 | 1990-01-20",
      })
  void readsDatesOfAllLanguagesOfTheArchive(String words, String edtf) {
    assertThat(Dates.first(words, "az")).isEqualTo(edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mill Street, c. 1990 | 1990~",
        "ca. 1990, the harbour | 1990~",
        "circa 1990 in Verkhny Log | 1990~",
        "c. January 1990 | 1990-01~",
        "around 20 January 1990 | 1990-01-20~",
        "около 1990 года | 1990~",
        "ок. 20 января 1990 г. | 1990-01-20~",
        "təxminən 1990-cı il | 1990~",
        "20 January 1990 (?) | 1990-01-20?",
        "ок. 1990 г. (?) | 1990%",
        "a film about January 1990 | 1990-01",
        "Where were you on 20 January 1990? | 1990-01-20",
      })
  void saysWhereTheTextIsNotSure(String words, String edtf) {
    assertThat(Dates.first(words, "az")).isEqualTo(edtf);
  }

  @ParameterizedTest
  @CsvSource({"c. 1990 people were treated", "around 1990 were wounded", "c. 300 men", "vitamin c"})
  void aCountIsNoYear(String words) {
    assertThat(Dates.first(words, "en")).isNull();
  }

  @Test
  void tenYearsAreNoYear() {
    assertThat(Dates.first("1980-ci illərin əvvəllərində", "az")).isNull();
    assertThat(Dates.first("1980-ci ilin əvvəlində", "az")).isEqualTo("1980");
  }

  @Test
  void theWordsThatHedgeBelongToTheDate() {
    String text = "Photo: Mill Street, c. 1990 (?).";
    assertThat(Dates.in(text, 0, text.length(), "en"))
        .singleElement()
        .satisfies(
            date -> assertThat(text.substring(date.start(), date.end())).isEqualTo("c. 1990 (?)"));
  }

  @Test
  void aSlashMeansMonthFirstOnlyInEnglish() {
    assertThat(Dates.first("2/3/1990", "en")).isEqualTo("1990-02-03");
    assertThat(Dates.first("2/3/1990", "ru")).isEqualTo("1990-03-02");
    assertThat(Dates.first("23/2/1990", "en")).isEqualTo("1990-02-23");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the night of January 19-20",
        "31.02.1990",
        "in 1990 there were",
        "we may 1990 times",
        "12.5.3",
        "the fall 1990 metres deep",
        "5 February - 3 January",
        "Mars 2020 lander",
        "n.d.",
        "б. г."
      })
  void whatIsNoDateStaysNone(String words) {
    assertThat(Dates.first(words, "en")).isNull();
  }

  @Test
  void daysThatHangTogetherByDashesWithoutEndAreReadInTime() {
    String chain = "1 January - ".repeat(50_000);

    assertThat(Dates.in(chain, 0, chain.length(), "en")).isEmpty();
  }

  @Test
  void everyDateKnowsItsPlace() {
    String text = "By February 1, 1990, 706 people; by February 9, 1990 170 people.";

    List<Found<String>> dates = Dates.in(text, 0, text.length(), "en");

    assertThat(dates)
        .extracting(Found::exact)
        .containsExactly("February 1, 1990", "February 9, 1990");
    assertThat(dates).extracting(Found::value).containsExactly("1990-02-01", "1990-02-09");
    assertThat(text.substring(dates.get(1).start(), dates.get(1).end()))
        .isEqualTo("February 9, 1990");
  }
}
