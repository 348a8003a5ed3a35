package org.yaddash.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
  private static Set<String> common(String inText, Set<Tongue> tongues, String asked) {
    Set<String> common = new HashSet<>(Forms.of(inText, tongues).terms());
    common.retainAll(Forms.asked(asked).terms());
    return common;
  }

  @ParameterizedTest
  @CsvSource({
    "az, küçələrimizdən, küçə",
    "az, küçəsində, küçələr",
    "az, şəhərlərin, seher",
    "az, uşağın, uşaqlar",
    "az, çörəyi, çörək",
    "az, vətənimizin, vətən",
    "az, Azərbaycanda, azerbaycanin",
    "az, kitablarından, китаб",
    "az, шәһәрин, şəhərdə",
    "az, шәһәрин, seher",
    "az, Bakı'nın, bakı",
    "ru, погибших, погибшие",
    "ru, городами, город",
    "ru, ёлками, елка",
    "en, floods, flood",
    "en, flood, floods",
    "en, dams, dam",
    "en, girl's, girl",
    "tr, şehirlerimizden, şehirler",
    "tr, ISPARTA'DA, Isparta",
    "tr, Ankara'nın, ankara",
  })
  void anotherFormOfTheSameWordIsFound(String language, String inText, String asked) {
    assertThat(common(inText, Tongue.of(language, inText), asked)).isNotEmpty();
    assertThat(common(inText, Tongue.of(null, inText), asked)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "az, şəhər, sahil",
    "en, flood, flour",
    "en, universe, unit",
    "ru, город, горох",
    "az, küçə, kürək",
    "ru, китабы, kitab",
  })
  void anotherWordIsNot(String language, String inText, String asked) {
    assertThat(common(inText, Tongue.of(language, inText), asked)).isEmpty();
  }

  @Test
  void cyrillicLettersThatRussianHasTooAreAzerbaijaniWhereThatIsSaid() {
    assertThat(common("китаблары", Tongue.of("az", "китаблары"), "kitab")).isNotEmpty();
    assertThat(common("китаблары", Tongue.of("az-Cyrl", "китаблары"), "китаб")).isNotEmpty();
    assertThat(common("китаблары", Tongue.of(null, "китаблары"), "kitab")).isEmpty();
  }

  @Test
  void aWordTypedWithItsMarksIsFoundAsItIsWritten() {
    EnumSet<Tongue> azerbaijani = EnumSet.of(Tongue.AZERBAIJANI);
    assertThat(Forms.of("Şəhər", azerbaijani).terms()).contains("=şəhər", "seher");
    assertThat(Forms.of("seher", azerbaijani).terms()).containsExactly("seher");
    assertThat(Forms.of("Jäger", azerbaijani).folded()).containsExactly("jager", "jeger");
  }

  @Test
  void theLettersOfATextTellItsLanguage() {
    assertThat(Tongue.of(null, "Ölənlərin sayı")).containsExactly(Tongue.AZERBAIJANI);
    assertThat(Tongue.of(null, "Өлүм һаггында")).containsExactly(Tongue.AZERBAIJANI);
    assertThat(Tongue.of(null, "О погибших")).contains(Tongue.RUSSIAN);
    assertThat(Tongue.of("en-GB", "şehir")).containsExactly(Tongue.ENGLISH);
    assertThat(Tongue.of(null, "Ağır")).containsExactly(Tongue.AZERBAIJANI, Tongue.TURKISH);
    assertThat(Tongue.guess("О погибших")).isEqualTo("ru");
    assertThat(Tongue.guess("of the dead")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 yanvar 1990 | @1990-01-20",
        "20 Yanvar 1990-cı il | @1990-01-20",
        "1990-cı il yanvarın 20-si | @1990-01-20",
        "1990-cı ilin yanvarında | @1990-01",
        "20 јанвар 1990 | @1990-01-20",
        "20 января 1990 года | @1990-01-20",
        "в январе 1990 г. | @1990-01",
        "January 20, 1990 | @1990-01-20",
        "20th of January 1990 | @1990-01-20",
        "20 Ocak 1990'da | @1990-01-20",
        "20 Ocak 1990 | @1990-01-20",
        "20.01.1990 | @1990-01-20",
        "20/1/1990 | @1990-01-20",
        "1/20/1990 | @1990-01-20",
        "1990-01-20 | @1990-01-20",
        "1990.01.20 | @1990-01-20",
        "20 января | @01-20",
        "31 fevral 1990 | @1990-02",
        "30.02.1990 | ''",
        "1990 | ''",
        "20 people | ''",
        "may be 20 | ''",
      })
  void aDateIsReadHoweverItIsWritten(String text, String expected) {
    List<Dates.Mention> found = Dates.in(text, Token.all(text));
    if (expected.isEmpty()) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).hasSize(1);
      assertThat(found.get(0).terms().get(0)).isEqualTo(expected);
    }
  }
}
