package org.yaddash.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputesTest {
  @ParameterizedTest
  @CsvSource({
    "12, exactly, '', 15, exactly, '', true",
    "12, '', '', 15, '', '', true",
    "12, exactly, '', 12, exactly, '', false",
    "12, more than, '', 12, exactly, '', true",
    "12, more than, '', 13, exactly, '', false",
    "12, at least, '', 12, exactly, '', false",
    "12, at least, '', 40, at least, '', false",
    "100, about, '', 95, exactly, '', false",
    "100, about, '', 80, exactly, '', true",
    "12, exactly, 1972-03-06, 15, exactly, 1972-03-07, false",
    "12, exactly, 1972-03-06, 15, exactly, 1972-03-06, true",
    "12, exactly, 1972-03-06, 15, exactly, '', true",
  })
  void countsDisagreeWhenNoNumberIsWhatBothSay(
      long one,
      String as,
      String on,
      long other,
      String asOther,
      String onOther,
      boolean disagree) {
    Count first = new Count(one, as, on);
    Count second = new Count(other, asOther, onOther);

    assertThat(first.disagreesWith(second)).isEqualTo(disagree);
    assertThat(second.disagreesWith(first)).isEqualTo(disagree);
  }

  @Test
  void whoContradictsAThirdTogetherIsInOneGroup() {
    Count more = new Count(20, "more than", "");
    Count ten = new Count(10, "exactly", "");
    Count also = new Count(10, "exactly", "");
    Count some = new Count(5, "at least", "");

    assertThat(Disputes.among(List.of(ten, some, more, also), one -> one, Count::disagreesWith))
        .containsExactly(List.of(ten, more, also));
    assertThat(Disputes.words(List.of(ten, more, also))).isEqualTo("10, more than 20");
  }

  @ParameterizedTest
  @CsvSource({"people, ''", "Nəfər, ''", "' человек ', ''", "Women, women", "'', ''"})
  void everybodyIsCalledByManyWords(String group, String compared) {
    assertThat(Counted.of(group)).isEqualTo(compared);
  }
}
