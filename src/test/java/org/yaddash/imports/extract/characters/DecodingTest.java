package org.yaddash.imports.extract.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.imports.extract.characters.codepages.Tongue;
import org.yaddash.problems.ProblemCode;

class DecodingTest {
  private static final String RUSSIAN =
      "В посёлке Верхний Лог вечером поднялась вода. Жители вышли на плотину и до утра носили мешки с песком.";
  private static final String TURKISH =
      "Yağmur gece boyunca sürdü; köyün ışıkları söndü, insanlar şaşkın bekledi.";
  private static final String AZERBAIJANI =
      "Bütün gecə yağış yağdı, kəndin işıqları söndü və adamlar çıxıb gözlədilər.";

  private static byte[] page(String label, String text, String charset) {
    String meta =
        label.isEmpty()
            ? ""
            : "<meta http-equiv='Content-Type' content='text/html; charset=" + label + "'>";
    return ("<html><head>"
            + meta
            + "<title>t</title></head><body><p>"
            + text
            + "</p></body></html>")
        .getBytes(Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "windows-1251",
        "KOI8-R",
        "IBM866",
        "ISO-8859-5",
        "x-MacCyrillic",
        "IBM855",
        "UTF-16LE",
        "UTF-16BE"
      })
  void russianWithoutALabelIsReadInAnyOfItsCharsets(String charset) {
    Decoding decoding = Decoding.of(page("", RUSSIAN, charset), null);
    assertThat(decoding.charset()).isEqualToIgnoringCase(charset);
    assertThat(decoding.text()).contains(RUSSIAN);
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, windows-1251",
    "windows-1251, KOI8-R",
    "koi8-r, windows-1251",
    "windows-1252, windows-1251",
    "windows-1251, IBM866",
    "utf-16, UTF-8",
    "x-user-defined-az, windows-1251"
  })
  void aWrongLabelLosesToTheText(String label, String charset) {
    Decoding decoding = Decoding.of(page(label, RUSSIAN, charset), null);
    assertThat(decoding.charset()).isEqualToIgnoringCase(charset);
    assertThat(decoding.text()).contains(RUSSIAN);
  }

  @Test
  void aWrongLabelIsRemarkedOn() {
    Decoding decoding = Decoding.of(page("koi8-r", RUSSIAN, "windows-1251"), null);
    assertThat(decoding.remarks())
        .extracting(p -> p.code())
        .containsExactly(ProblemCode.FILE_MISLABELLED);
    assertThat(Decoding.of(page("windows-1251", RUSSIAN, "windows-1251"), null).remarks())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "iso-8859-1", "windows-1251", "windows-1252", "iso-8859-9"})
  void turkishIsReadWhateverItsLabel(String label) {
    assertThat(Decoding.of(page(label, TURKISH, "windows-1254"), null).text()).contains(TURKISH);
  }

  @Test
  void azerbaijaniWrittenWithoutTheSchwaIsRead() {
    String text = AZERBAIJANI.replace('ə', 'ä');
    assertThat(Decoding.of(page("", text, "windows-1254"), null).text()).contains(text);
  }

  @Test
  void aPageInTwoEncodingsIsReadInBoth() throws Exception {
    byte[] first = page("", RUSSIAN, "windows-1251");
    byte[] second = ("\n<p>" + RUSSIAN + "</p>").getBytes(StandardCharsets.UTF_8);
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    Decoding decoding = Decoding.of(both, null);
    assertThat(decoding.text().split("Верхний Лог", -1)).hasSize(3);
    assertThat(decoding.remarks())
        .extracting(p -> p.code())
        .contains(ProblemCode.FILE_MIXED_CHARSETS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "windows-1254", "ISO-8859-1"})
  void textEncodedTwiceIsRepaired(String misreadAs) {
    String twice =
        new String(AZERBAIJANI.getBytes(StandardCharsets.UTF_8), Charset.forName(misreadAs));
    Decoding decoding = Decoding.of(page("utf-8", twice, "UTF-8"), null);
    if (!twice.contains("\ufffd")) {
      assertThat(decoding.text()).contains(AZERBAIJANI);
    }
    assertThat(decoding.remarks())
        .extracting(p -> p.code())
        .contains(ProblemCode.FILE_MOJIBAKE_REPAIRED);
  }

  @Test
  void textEncodedThriceIsRepairedLevelByLevelAndTheRepairIsToldOf() {
    Charset latin = Charset.forName("ISO-8859-1");
    String twice = new String(RUSSIAN.getBytes(StandardCharsets.UTF_8), latin);
    String thrice = new String(twice.getBytes(StandardCharsets.UTF_8), latin);
    Decoding decoding = Decoding.of(page("utf-8", thrice, "UTF-8"), null);
    assertThat(decoding.text()).contains(RUSSIAN);
    assertThat(decoding.remarks()).singleElement().asString().contains("3 times");
    assertThat(decoding.sample()).isNotEmpty().isSubstringOf(RUSSIAN);
    assertThat(decoding.alternatives())
        .extracting(other -> other.charset())
        .containsExactly("UTF-8");
  }

  @Test
  void aLetterThatWasLostHalfwayIsOneReplacementCharacter() {
    String lossy =
        new String(RUSSIAN.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    String text = Decoding.of(page("utf-8", lossy, "UTF-8"), null).text();
    assertThat(text).contains("поднялась".replace("с", "\ufffd").replace("я", "\ufffd"));
    assertThat(text).doesNotContain("Ñ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "windows-1254"})
  void textThatWasReadAsLatinBeforeItBecameUtf8IsRepaired(String charset) {
    String text = charset.equals("windows-1254") ? TURKISH : RUSSIAN;
    String misread =
        new String(text.getBytes(Charset.forName(charset)), Charset.forName("windows-1252"));
    Decoding decoding = Decoding.of(page("utf-8", misread, "UTF-8"), null);
    assertThat(decoding.text()).contains(text);
    assertThat(decoding.remarks()).singleElement().asString().contains(charset);
  }

  @Test
  void icelandicIsNotTakenForTurkish() {
    String text = "Það var þoka við höfnina og enginn vissi að flóðið kæmi þá nótt í þorpið.";
    assertThat(Decoding.of(page("utf-8", text, "UTF-8"), null).text()).contains(text);
  }

  @Test
  void damageInUtf8DoesNotMakeItAnotherCharset() throws Exception {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    bytes.write("<meta charset=utf-8><p>".getBytes(StandardCharsets.US_ASCII));
    bytes.write(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, (byte) 0xf8, (byte) 0x88});
    bytes.write("</p><p>Şəhər bağı, Верхний Лог</p>".getBytes(StandardCharsets.UTF_8));
    assertThat(Decoding.of(bytes.toByteArray(), null).text()).contains("Şəhər bağı, Верхний Лог");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Содержание", "Имена", "Погибли: Сёмин А. И., Юдина О. П., Щукин Э. Ю."})
  void shortRussianIsReadInWhatItMayBeIn(String text) {
    for (String charset :
        new String[] {"windows-1251", "KOI8-R", "IBM866", "UTF-8", "UTF-16LE", "UTF-16BE"}) {
      assertThat(Decoding.of(text.getBytes(Charset.forName(charset)), null).text())
          .as(charset)
          .isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mündəricat", "Həsənov Ə. B., 1961", "Kənd məktəbinin müəllimi"})
  void shortAzerbaijaniIsReadInWhatItMayBeIn(String text) {
    for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
      assertThat(Decoding.of(text.getBytes(Charset.forName(charset)), null).text())
          .as(charset)
          .isEqualTo(text);
    }
    String without = text.replace('ə', 'ä').replace('Ə', 'Ä');
    for (String charset : new String[] {"windows-1254", "ISO-8859-9"}) {
      assertThat(Decoding.of(without.getBytes(Charset.forName(charset)), null).text())
          .as(charset)
          .isEqualTo(without);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866", "x-MacCyrillic", "ISO-8859-5"})
  void azerbaijaniTypedWithRussianLettersIsRead(String charset) {
    String text =
        "Бутун кэчэ йагыш йагды, кэндин ишыглары сонду вэ адамлар чыхыб козлэдилэр. Шэхидлэр"
            + " хийабаны, Элийева Гулнарэ Рэшид гызы.";
    assertThat(Decoding.of(page("", text, charset), null).text()).contains(text);
  }

  @Test
  void whatSomebodyHasSeenIsTakenAtItsWord() {
    byte[] bytes = page("koi8-r", RUSSIAN, "windows-1251");
    Decoding decoding = Decoding.as(Decoding.charset("koi8-r").orElseThrow(), bytes);
    assertThat(decoding.charset()).isEqualTo("KOI8-R");
    assertThat(decoding.text()).doesNotContain(RUSSIAN);
    assertThat(decoding.alternatives())
        .anySatisfy(
            other -> {
              assertThat(other.charset()).isEqualTo("windows-1251");
              assertThat(other.sample()).isNotEmpty().isSubstringOf(RUSSIAN);
            });
    assertThat(Decoding.charset("x-no-such")).isEmpty();
    assertThat(Decoding.charset("utf-7")).isEmpty();
  }

  @Test
  void frenchIsNotTakenForTextEncodedTwice() {
    String text =
        "L'été dernier, la mairie a décidé de réparer le vieux pont près de la forêt. À bientôt !";
    Decoding decoding = Decoding.of(page("utf-8", text, "UTF-8"), null);
    assertThat(decoding.text()).contains(text);
    assertThat(decoding.remarks()).isEmpty();
  }

  @Test
  void utf7IsNeverBelieved() {
    Decoding decoding = Decoding.of(page("utf-7", "+ADw-script+AD4-", "US-ASCII"), null);
    assertThat(decoding.text()).contains("+ADw-script+AD4-");
  }

  @ParameterizedTest
  @CsvSource({"ru, windows-1251", "tr, windows-1254"})
  void theLanguageIsTold(String language, String charset) {
    String text = language.equals("ru") ? RUSSIAN : TURKISH;
    assertThat(Tongue.of(Decoding.of(page("", text, charset), null).text())).isEqualTo(language);
  }

  @Test
  void azerbaijaniIsToldFromTurkishInBothScripts() {
    assertThat(Tongue.of(AZERBAIJANI)).isEqualTo("az");
    assertThat(
            Tongue.of("Бүтүн ҝеҹә јағыш јағды, кәндин ишыглары сөндү вә адамлар чыхыб ҝөзләдиләр."))
        .isEqualTo("az-Cyrl");
  }

  @Test
  void manySpacesAreNotTakenForWideCharacters() {
    String text = "<!DOCTYPE html>\n\n" + "          <div>            </div>\n".repeat(200);
    assertThat(Decoding.of(text.getBytes(StandardCharsets.US_ASCII), null).charset())
        .isEqualTo("US-ASCII");
  }

  @Test
  void aSingleAccentAtTheEndIsNotTakenForHalfACharacter() {
    assertThat(
            Decoding.of(
                    "Das ist eine gute Frage, sagte André"
                        .getBytes(Charset.forName("windows-1252")),
                    null)
                .text())
        .endsWith("André");
  }
}
