package org.yaddash.types.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

  @ParameterizedTest
  @CsvSource({
    "1990, 1990-01-01, 1990-12-31",
    "1990-01, 1990-01-01, 1990-01-31",
    "1990-02, 1990-02-01, 1990-02-28",
    "1992-02, 1992-02-01, 1992-02-29",
    "1990-01-20, 1990-01-20, 1990-01-20",
    "1990?, 1990-01-01, 1990-12-31",
    "1990~, 1990-01-01, 1990-12-31",
    "1990%, 1990-01-01, 1990-12-31",
    "1990-01-20?, 1990-01-20, 1990-01-20",
    "199X, 1990-01-01, 1999-12-31",
    "19XX, 1900-01-01, 1999-12-31",
    "199X?, 1990-01-01, 1999-12-31",
    "1990-XX, 1990-01-01, 1990-12-31",
    "1990-XX-XX, 1990-01-01, 1990-12-31",
    "1990-01-XX, 1990-01-01, 1990-01-31",
    "199X-XX, 1990-01-01, 1999-12-31",
    "1990-21, 1990-03-01, 1990-05-31",
    "1990-22, 1990-06-01, 1990-08-31",
    "1990-23, 1990-09-01, 1990-11-30",
    "1990-24, 1990-12-01, 1991-02-28",
    "1990-24?, 1990-12-01, 1991-02-28",
    "1989/1990, 1989-01-01, 1990-12-31",
    "1989-12/1990-01-20, 1989-12-01, 1990-01-20",
    "1990-01~/1990-02-09, 1990-01-01, 1990-02-09",
    "1990/1990-02, 1990-01-01, 1990-12-31",
    "0000, 0000-01-01, 0000-12-31",
    "-0044, -0044-01-01, -0044-12-31",
    "-0044-03-15, -0044-03-15, -0044-03-15",
    "-004X, -0049-01-01, -0040-12-31",
    "Y17000, +17000-01-01, +17000-12-31",
    "Y-17000, -17000-01-01, -17000-12-31",
    "1990-01-20T00:30:00, 1990-01-20, 1990-01-20",
    "1990-01-20T00:30:00Z, 1990-01-20, 1990-01-20",
    "1990-01-20T00:30:00+04, 1990-01-20, 1990-01-20",
    "1990-01-20T00:30:00-04:30, 1990-01-20, 1990-01-20",
    "1990-01-20T00:30:00.250Z, 1990-01-20, 1990-01-20",
  })
  void everyFormMeansItsSpanOfDays(String text, LocalDate first, LocalDate last) {
    Edtf date = Edtf.parse(text);
    assertThat(date.earliest()).isEqualTo(first.toEpochDay());
    assertThat(date.latest()).isEqualTo(last.toEpochDay());
    assertThat(date.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../1985", "/1985"})
  void anOpenOrUnknownBeginningReachesBackForEver(String text) {
    assertThat(Edtf.parse(text).earliest()).isEqualTo(Edtf.MIN);
    assertThat(Edtf.parse(text).latest()).isEqualTo(LocalDate.of(1985, 12, 31).toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1985-04/..", "1985-04/"})
  void anOpenOrUnknownEndReachesOnForEver(String text) {
    assertThat(Edtf.parse(text).earliest()).isEqualTo(LocalDate.of(1985, 4, 1).toEpochDay());
    assertThat(Edtf.parse(text).latest()).isEqualTo(Edtf.MAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1990",
        "90",
        "199",
        "19900",
        "20.01.1990",
        "1990-1",
        "1990-13",
        "1990-00",
        "1990-25",
        "1990-21-01",
        "1990-02-29",
        "1990-04-31",
        "1990-01-00",
        "1990/01",
        "1990-01-20x",
        "1990?-01",
        "?1990",
        "?",
        "1990??",
        "XXXX",
        "1X90",
        "199x",
        "199X-01",
        "1990-XX-20",
        "1990-0X",
        "1990-01-2X",
        "1990/1989",
        "1990/1991/1992",
        "/",
        "../..",
        "/..",
        "..",
        "-0000",
        "--1990",
        "+1990",
        "Y1990",
        "Y0170000",
        "Y1700000000",
        "Y",
        "y17000",
        "January 1990",
        "1990-01-20T",
        "1990-01T00:30:00",
        "1990-01-20T24:00:00",
        "1990-01-20T00:30",
        "1990-01-20T00:30:00ZZ",
        "1990-01-20T00:30:00.Z",
        "1990-01-20T00:30:00+4",
        "1990-01-20 00:30:00",
        "\u0661\u0669\u0669\u0660",
        "1990\n",
      })
  void whatIsNoDateIsRefused(String text) {
    assertThat(Edtf.read(text)).isEmpty();
    assertThatThrownBy(() -> Edtf.parse(text)).isInstanceOf(DateTimeParseException.class);
  }

  @Test
  void aVeryLongTextIsRefusedWithoutBeingRead() {
    assertThatThrownBy(() -> Edtf.parse("1".repeat(1_000_000)))
        .isInstanceOf(DateTimeParseException.class)
        .hasMessageContaining("longer");
  }

  @Test
  void doubtsAreTold() {
    assertThat(Edtf.parse("1990?").uncertain()).isTrue();
    assertThat(Edtf.parse("1990?").approximate()).isFalse();
    assertThat(Edtf.parse("1990~").approximate()).isTrue();
    assertThat(Edtf.parse("1990%").uncertain()).isTrue();
    assertThat(Edtf.parse("1990%").approximate()).isTrue();
    assertThat(Edtf.parse("1989/1990~").approximate()).isTrue();
    assertThat(Edtf.parse("1990").uncertain()).isFalse();
  }

  @Test
  void datesSortByTheirBeginningThenTheirEnd() {
    List<String> sorted =
        Stream.of("1990-01-20", "199X", "1990", "../1985", "1990-01", "-0044", "1989/..")
            .map(Edtf::parse)
            .sorted()
            .map(Edtf::text)
            .toList();
    assertThat(sorted)
        .containsExactly("../1985", "-0044", "1989/..", "1990-01", "1990", "199X", "1990-01-20");
  }

  @Test
  void spansOverlapWhenTheyShareADay() {
    assertThat(Edtf.parse("1990-01").overlaps(Edtf.parse("1990-01-31/1990-02"))).isTrue();
    assertThat(Edtf.parse("1990-01").overlaps(Edtf.parse("1990-02"))).isFalse();
    assertThat(Edtf.parse("1990/..").overlaps(Edtf.parse("2020"))).isTrue();
  }
}
