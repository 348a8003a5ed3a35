package org.yaddash.delivery.linked;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.Resources;

class LiteralsTest {
  @ParameterizedTest
  @ValueSource(strings = {"1990", "1990-01", "1990-12", "1990-01-20"})
  void aDateThatIsCertainIsSchemaOrgs(String date) {
    assertThat(Literals.date(date).textValue()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1990?",
        "199X",
        "1990-21",
        "1989/1990",
        "1989/..",
        "-0044",
        "1990-XX",
        "Y170000002"
      })
  void aDateThatIsNotClaimsNothing(String date) {
    assertThat(Literals.date(date))
        .isEqualTo(Resources.json("{'@value': '%s', '@type': 'edtf:EDTF'}".formatted(date)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"az", "az-Cyrl", "und-Latn", "zh-Hant-TW"})
  void languageTagsAreKnownByTheirForm(String tag) {
    assertThat(Literals.isLanguage(tag)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-az", "az-", "az--x", "a z", "1az", "azerbaijani", "az_AZ"})
  void whatIsNoTagIsNone(String tag) {
    assertThat(Literals.isLanguage(tag)).isFalse();
  }
}
