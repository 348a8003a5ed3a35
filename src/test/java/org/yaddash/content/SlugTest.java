package org.yaddash.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "'Qara Yanvar', '', qara-yanvar",
    "'Чёрный январь', '', chernyy-yanvar",
    "'Чёрный январь', ru, chernyy-yanvar",
    "'ƏLƏKBƏROV İlqar Şıxəli oğlu', az, elekberov-ilqar-sixeli-oglu",
    "'Çətin günlər, öz yüküm', az, cetin-gunler-oz-yukum",
    "'Гара Јанвар', '', qara-yanvar",
    "'Шәһидләр хијабаны', '', sehidler-xiyabani",
    "'Гара гыш', az, qara-qis",
    "'Щука, объезд и съёмка', ru, shchuka-obezd-i-semka",
    "'Київ: їжак і ґанок', uk, kiyiv-yizhak-i-ganok",
    "'Straße nach Ærø, Łódź', '', strasse-nach-aero-lodz",
    "'it''s 100% — «done»!', en, its-100-done",
    "'  --Edges--  ', '', edges",
    "'ΔΕΛΤΑ', '', delta",
    "'20.I.1990', '', 20-i-1990",
  })
  void textsBecomePlainWords(String text, String language, String slug) {
    assertThat(Slug.of(text, language)).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Чёрный й", "Şəhər ğ ç ö ü İ", "café"})
  void decomposedLettersGiveTheSameSlug(String text) {
    assertThat(Slug.of(Normalizer.normalize(text, Normalizer.Form.NFD), ""))
        .isEqualTo(Slug.of(Normalizer.normalize(text, Normalizer.Form.NFC), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ალავერდი", "محمد", "黒い一月", "גשר", "Հայաստան"})
  void otherScriptsAreTransliteratedToo(String text) {
    assertThat(Slug.of(text, "")).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "—!?", "\u0301", "\ud800", "🕯"})
  void whatHasNoLettersHasNoSlug(String text) {
    assertThat(Slug.of(text, "")).isEmpty();
  }

  @Test
  void longTextsAreCutBetweenWords() {
    String slug = Slug.of("a remembrance of the harbour ".repeat(40), "en");
    assertThat(slug.length()).isLessThanOrEqualTo(Slug.LONGEST);
    assertThat(slug).endsWith("remembrance-of-the");
    assertThat(Slug.of("x".repeat(5000), "")).hasSize(Slug.LONGEST);
  }

  @Test
  void editorsMayGiveWhatHasTheForm() {
    assertThat(Slug.isWellFormed("qara-yanvar-1990")).isTrue();
    for (String bad :
        new String[] {"", "-a", "a-", "a--b", "A", "a b", "ə", "a/b", "x".repeat(81)}) {
      assertThat(Slug.isWellFormed(bad)).as(bad).isFalse();
    }
  }
}
