package org.yaddash.imports.recognise.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.Sheet;

class QuotationsTest {
  @Test
  void theCitationInBracketsAfterAQuotationIsItsSource() {
    Quotation quotation =
        only(
            "The doctors kept a book. “By then 206 people had been treated in this hospital.” (District Hospital of"
                + " Tervash, Protocol No. 5, quoted in: A. Noshkar, Water over Tervash, Olm Valley Press, Saravend, 1993, p. 118.)");

    Source source = Objects.requireNonNull(quotation.source());
    assertThat(value(source.title())).isEqualTo("Water over Tervash");
    assertThat(value(source.publisher())).isEqualTo("Olm Valley Press");
    assertThat(value(source.place())).isEqualTo("Saravend");
    assertThat(value(source.year())).isEqualTo("1993");
    assertThat(value(source.page())).isEqualTo("118");
    assertThat(value(quotation.attributedTo())).startsWith("District Hospital of Tervash");
  }

  @Test
  void whatPointsBackTakesTheSourceBeforeItWithItsOwnPage() {
    List<Quotation> quotations =
        Quotations.in(
            Sheet.plain()
                .paragraph(
                    "According to the Report of the Commission, Kelmar State Press, Saravend, 1965, p. 12, “the sluice was found"
                        + " closed and its seal unbroken.”")
                .paragraph("“It was opened by persons unknown to us.” (There, p. 20.)")
                .legacy());

    assertThat(quotations).hasSize(2);
    Source second = Objects.requireNonNull(quotations.get(1).source());
    assertThat(value(second.title())).isEqualTo("Report of the Commission");
    assertThat(value(second.page())).isEqualTo("20");
  }

  @Test
  void aSpeakerIsNamedBeforeOrAfterHisWords() {
    assertThat(
            value(
                only("“There is no danger from the pond at all,” said the director, Vilmur Almirsky.")
                    .attributedTo()))
        .isEqualTo("the director, Vilmur Almirsky");
    assertThat(value(only("Orsila Varlesh said: “We are looking for the names.”").attributedTo()))
        .isEqualTo("Orsila Varlesh");
    assertThat(
            value(
                only("«Мы не ищем виновных, мы ищем имена», — сказала Орсила Варлеш.")
                    .attributedTo()))
        .isEqualTo("Орсила Варлеш");
  }

  @Test
  void wordsThatGoOnAfterTheirSpeakerAreOneQuotation() {
    Quotation quotation =
        only(
            "“We have lost everything,” said Orsila Varlesh, 63. “The water took the house in minutes.”");

    assertThat(quotation.text().value())
        .isEqualTo("We have lost everything … The water took the house in minutes.");
    assertThat(value(quotation.attributedTo())).isEqualTo("Orsila Varlesh");
  }

  @Test
  void theSpeakerMayStandInsideTheMarksOrBetweenDashes() {
    Quotation inside =
        only("«Biz günahkar axtarmırıq, – deyir sədr Orsila Varleş. – Biz adları axtarırıq».");
    assertThat(inside.text().value()).isEqualTo("Biz günahkar axtarmırıq … Biz adları axtarırıq");
    assertThat(value(inside.attributedTo())).isEqualTo("sədr Orsila Varleş");

    Quotation dialogue = only("— Мы не знаем имён, — сказала Орсила Варлеш. — Мы их ищем.");
    assertThat(dialogue.text().value()).isEqualTo("Мы не знаем имён … Мы их ищем.");
    assertThat(value(dialogue.attributedTo())).isEqualTo("Орсила Варлеш");
  }

  @Test
  void aPronounIsNotMadeANameOfAnotherParagraph() {
    List<Quotation> quotations =
        Quotations.in(
            Sheet.plain()
                .paragraph("“There is no danger from the pond at all,” said Vilmur Almirsky.")
                .paragraph("“Nobody asked us about the pond,” she said.")
                .legacy());

    assertThat(value(quotations.get(1).attributedTo())).isEqualTo("she");
    assertThat(quotations.get(1).doubts()).isNotEmpty();
  }

  @Test
  void aNoteAtTheEndOfTheSentenceIsTheSourceOfItsQuotation() {
    Quotation quotation =
        Quotations.in(
                Sheet.plain()
                    .paragraph(
                        "“There is no danger from the pond,” said the director two days before it broke.[1]")
                    .paragraph("[1] The Olm Courier, Saravend, November 15, 1964, p. 2.")
                    .legacy())
            .get(0);

    assertThat(value(quotation.attributedTo())).startsWith("the director");
    assertThat(value(Objects.requireNonNull(quotation.source()).title()))
        .isEqualTo("The Olm Courier");
    assertThat(value(Objects.requireNonNull(quotation.source()).place())).isEqualTo("Saravend");
  }

  @Test
  void aBlockQuotationTakesTheLineUnderIt() {
    Legacy legacy =
        Sheet.web()
            .paragraph("A list that was printed abroad says otherwise.")
            .quote("We have counted ninety-four dead, and the counting goes on.")
            .paragraph("— Mirvala Kelvarova, The Night, Lantern Books, Port Helm, 1971, p. 9")
            .legacy();

    Quotation quotation = Quotations.in(legacy).get(0);

    assertThat(quotation.text().value()).startsWith("We have counted").endsWith("goes on.");
    assertThat(value(Objects.requireNonNull(quotation.source()).year())).isEqualTo("1971");
  }

  @Test
  void titlesAndScareQuotesAreNoQuotations() {
    Legacy legacy =
        Sheet.plain()
            .paragraph(
                "Her book “Water Over the Town” was printed in the “free” press of the “new era”, he said.")
            .legacy();

    assertThat(Quotations.in(legacy)).allMatch(Quotation::reported);
  }

  @Test
  void afterAColonOrBeforeACitationFewWordsAreAQuotation() {
    assertThat(
            value(
                only("Губернатор Генрих Локридж заявил: «Никому не велели уходить».")
                    .attributedTo()))
        .isEqualTo("Губернатор Генрих Локридж");
    Quotation cited =
        only("„Ворота были закрыты“ (Запрудная А. Плотина. – Кельмар: Терва, 1992. – С. 45).");
    assertThat(cited.text().value()).isEqualTo("Ворота были закрыты");
    assertThat(value(Objects.requireNonNull(cited.source()).page())).isEqualTo("45");
    assertThat(
            value(
                only("\"Biz onu görməzdən əvvəl eşitdik\", – tibb bacısı Olqa Sədova xatırlayır.")
                    .attributedTo()))
        .isEqualTo("tibb bacısı Olqa Sədova");
  }

  @Test
  void ibidemMeansTheLastDocumentAlsoWhenSomebodySpokeSince() {
    List<Quotation> quotations =
        Quotations.in(
            Sheet.plain()
                .paragraph(
                    "Governor Henry Lockridge said: “Nobody was told to leave.” (Anna Weir, The Weir, Kelmar: Tarn Press, 1992,"
                        + " p. 45.)")
                .paragraph("“We heard it before we saw it,” recalled Olga Sedova, a nurse.")
                .paragraph("“The gates were shut,” he added (ibid., p. 12).")
                .legacy());

    Source last = Objects.requireNonNull(quotations.get(2).source());
    assertThat(value(last.title())).isEqualTo("The Weir");
    assertThat(value(last.page())).isEqualTo("12");
  }

  @Test
  void whatSomebodyIsToldToDoIsNoReport() {
    assertThat(
            Quotations.in(
                Sheet.plain()
                    .paragraph(
                        "Nobody had told them to leave, because the director waited for word from the capital.")
                    .paragraph("По данным на 9 февраля 1990 года, в городе умерло 170 человек.")
                    .legacy()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anna Weir | The sluice keeper, Anna Weir, told the commission: “I opened the gates at four.”",
        "Henry Lockridge | “Nobody was told to leave the town,” Henry Lockridge said in 1974.",
        "Эдгар Стромов | «Он ничего не открывал, — заявил в 1974 году Эдгар Стромов, — и он это знает».",
        "Антон Вейров | Антон Вейров показал комиссии: «Я открыл ворота в четыре часа».",
        "Газета «Усский вестник» | Газета «Усский вестник» 14 марта 1971 года писала: „Нижнего города больше нет“.",
        "Anton Veyirli | Anton Veyirli komissiyaya demişdir: “Qapıları saat dörddə açdım”.",
        "Edqar Stromlu | “O, heç nə açmayıb, – deyə Edqar Stromlu 1974-cü ildə bildirmişdi, – və o bunu bilir”.",
        "“Usk xəbərləri” qəzeti | “Usk xəbərləri” qəzeti 1971-ci il martın 14-də yazırdı: «Aşağı şəhər daha yoxdur».",
      })
  void aSpeakerIsNamedWithoutWhenAndToWhomItWasSaid(String who, String paragraph) {
    assertThat(value(only(paragraph).attributedTo())).isEqualTo(who);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“Nobody was told to leave.” (Anna Weir, The Weir, Kelmar: Tarn Press, 1992, p. 45.) | Ibid., p. 46: “The lists were never whole.” | The Weir",
        "«Ворота были закрыты» (Запрудная А. Плотина. – Кельмар: Терва, 1992. – С. 45). | Там же, с. 46: «Списки были неполны». | Плотина",
        "“Qapılar bağlı idi o gecə” (Bəndli A. Su bəndi. Kelmar: Terva, 1992, s. 45). | Yenə orada, s. 46: “Siyahılar natamam idi”. | Su bəndi",
      })
  void whatPointsBackMayStandBeforeAQuotation(String first, String second, String title) {
    List<Quotation> quotations =
        Quotations.in(Sheet.plain().paragraph(first).paragraph(second).legacy());

    assertThat(quotations).hasSize(2);
    Source source = Objects.requireNonNull(quotations.get(1).source());
    assertThat(value(source.title())).isEqualTo(title);
    assertThat(value(source.page())).isEqualTo("46");
  }

  private static Quotation only(String paragraph) {
    List<Quotation> quotations = Quotations.in(Sheet.plain().paragraph(paragraph).legacy());
    assertThat(quotations).hasSize(1);
    return quotations.get(0);
  }

  private static String value(
      org.yaddash.imports.recognise.words.@org.jspecify.annotations.Nullable Found<String> found) {
    return found == null ? "" : found.value();
  }
}
