package org.yaddash.delivery.citations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.Resources;

class CslDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1990-01-20 | {'date-parts': [[1990, 1, 20]]}",
        "1990-01 | {'date-parts': [[1990, 1]]}",
        "1990 | {'date-parts': [[1990]]}",
        "1990? | {'date-parts': [[1990]], 'circa': true}",
        "1990-01~ | {'date-parts': [[1990, 1]], 'circa': true}",
        "199X | {'date-parts': [[1990], [1999]]}",
        "1990-XX-XX | {'date-parts': [[1990]]}",
        "1990-01-XX | {'date-parts': [[1990, 1]]}",
        "1990-24 | {'season': 4, 'date-parts': [[1990]]}",
        "1989/1990-02 | {'date-parts': [[1989], [1990, 2]]}",
        "1989/.. | {'literal': '1989/..'}",
        "/1990 | {'literal': '/1990'}",
        "-0044 | {'date-parts': [[-44]]}",
        "Y-17000 | {'date-parts': [[-17000]]}",
        "1990-01-20T00:30:00Z | {'date-parts': [[1990, 1, 20]]}",
        "1973 | {'date-parts': [[1973]]}",
        "long ago | {'literal': 'long ago'}",
      })
  void aDateSaysNoMoreThanIsKnown(String edtf, String csl) {
    assertThat(CslDate.of(edtf)).isEqualTo(Resources.json(csl));
  }
}
