package org.yaddash.imports.recognise.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
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

    assertThat(Quotations.in(legacy)).isEmpty();
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
