package org.yaddash.imports.extract.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.problems.ProblemCode;

/** Pages that were put together from texts in different code pages. */
class PatchedPageTest {
  private static final String RUSSIAN =
      "В посёлке Верхний Лог вечером поднялась вода. Жители вышли на плотину и до утра носили мешки с песком.";
  private static final String LATER_RUSSIAN =
      "Через десять лет рыбаки вспоминали ту ночь: лодки стояли прямо на мельничной улице.";
  private static final String TURKISH =
      "Yağmur gece boyunca sürdü; köyün ışıkları söndü, insanlar şaşkın bekledi.";

  private static byte[] joined(String... textsAndCharsets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < textsAndCharsets.length; i += 2) {
      bytes.writeBytes(textsAndCharsets[i].getBytes(Charset.forName(textsAndCharsets[i + 1])));
    }
    return bytes.toByteArray();
  }

  private static String p(String text) {
    return "<p>" + text + "</p>\n";
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, KOI8-R",
    "KOI8-R, windows-1251",
    "IBM866, windows-1251",
    "windows-1251, ISO-8859-5",
  })
  void eachParagraphIsReadInItsOwnCodePage(String first, String second) {
    Decoding decoding = Decoding.of(joined(p(RUSSIAN), first, p(LATER_RUSSIAN), second), null);
    assertThat(decoding.text()).isEqualTo(p(RUSSIAN) + p(LATER_RUSSIAN));
    assertThat(decoding.remarks())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.code()).isEqualTo(ProblemCode.FILE_MIXED_CHARSETS);
              assertThat(remark.detail()).containsIgnoringCase(first).containsIgnoringCase(second);
            });
    assertThat(decoding.confidence()).isLessThan(1);
    assertThat(decoding.sample()).isNotEmpty().isSubstringOf(RUSSIAN);
    assertThat(decoding.alternatives())
        .isNotEmpty()
        .allSatisfy(
            other -> {
              assertThat(other.charset()).isNotEqualToIgnoringCase(decoding.charset());
              assertThat(other.sample()).hasSameSizeAs(decoding.sample());
            });
  }

  @Test
  void aTurkishParagraphOnARussianPageIsReadAsTurkish() {
    byte[] page =
        joined(p(RUSSIAN), "windows-1251", p(TURKISH), "windows-1254", p(RUSSIAN), "windows-1251");
    assertThat(Decoding.of(page, null).text()).isEqualTo(p(RUSSIAN) + p(TURKISH) + p(RUSSIAN));
  }

  @Test
  void theLabelOfOnePartDoesNotWinOverTheOther() {
    String head = "<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>";
    byte[] page = joined(head + p(RUSSIAN), "KOI8-R", p(LATER_RUSSIAN), "windows-1251");
    assertThat(Decoding.of(page, "koi8-r").text()).endsWith(p(RUSSIAN) + p(LATER_RUSSIAN));
  }

  @Test
  void tagsInsideAParagraphDoNotPartIt() {
    String later = LATER_RUSSIAN.replace("лодки", "<b>лодки</b>").replace("прямо", "<i>прямо</i>");
    byte[] page = joined(p(RUSSIAN), "windows-1251", p(later), "KOI8-R");
    assertThat(Decoding.of(page, null).text()).isEqualTo(p(RUSSIAN) + p(later));
  }

  @Test
  void whatComesWithTwoPartsOfDifferentCodePagesIsInOneOfThem() {
    byte[] page =
        joined(
            p(RUSSIAN) + "<h2>Год</h2>",
            "windows-1251",
            "<h2>Год</h2>" + p(LATER_RUSSIAN),
            "KOI8-R");
    assertThat(Decoding.of(page, null).text())
        .isEqualTo(p(RUSSIAN) + "<h2>Год</h2><h2>Год</h2>" + p(LATER_RUSSIAN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a name in capitals, a list of initials, an abbreviation, and what no language writes
        "<p>СПИСОК ПОГИБШИХ ПРИ НАВОДНЕНИИ</p>",
        "<p>ЩУКИН Э. Ю.</p><p>ЮДИНА О. П.</p><p>ЦЫГАНКОВ Ф. Х.</p><p>ЪЫЬ</p>",
        "<p>ВЦСПС, ЦСКА, МХАТ, ГКЧП, ДОСААФ, ВЧК, НКВД, ЧЭМК, ЖЭК</p>",
        "<p>Тыгрынкээв, Кымылькут, Рыскынчайвын, Эттытэгын, Ыяттагин</p>",
        "<p>© 2001 «Верхний Лог» — №№ 1–3…</p>",
      })
  void whatIsMerelyUnusualIsReadAsTheRestIs(String odd) {
    byte[] page = joined(p(RUSSIAN) + odd + p(LATER_RUSSIAN), "windows-1251");
    Decoding decoding = Decoding.of(page, null);
    assertThat(decoding.text()).isEqualTo(p(RUSSIAN) + odd + p(LATER_RUSSIAN));
    assertThat(decoding.remarks()).isEmpty();
  }

  @Test
  void twoLanguagesInOneCodePageAreOnePage() {
    String german = p("Über Nacht stieg das Wasser; die Brücke wäre beinahe fortgerissen worden.");
    byte[] page = joined(p(TURKISH) + german, "windows-1254");
    Decoding decoding = Decoding.of(page, null);
    assertThat(decoding.text()).isEqualTo(p(TURKISH) + german);
    assertThat(decoding.remarks()).isEmpty();
  }
}
