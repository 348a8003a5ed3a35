package org.yaddash.imports.recognise.quotes.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Speech that is reported without quotation marks. The town and its people are made up. */
class ReportedTest {
  @Test
  void aVerbOfSayingHandsOverToAClause() {
    assertThat(told("The mayor said that the dam was safe."))
        .isEqualTo("The mayor: the dam was safe");
    assertThat(told("The ministry has said it will publish the list."))
        .isEqualTo("The ministry: it will publish the list");
    assertThat(
            told(
                "Osval Fardunov, the director of the colliery, told reporters that no one had been warned."))
        .isEqualTo("Osval Fardunov, the director of the colliery: no one had been warned");
    assertThat(
            told(
                "On Monday, Prime Minister Temran Ordavanov announced that the inquiry would be reopened."))
        .isEqualTo("Prime Minister Temran Ordavanov: the inquiry would be reopened");
  }

  @Test
  void whoSaidItMayStandAtTheEndOrInBetween() {
    assertThat(told("The dam was safe, the mayor said on Tuesday."))
        .isEqualTo("the mayor: The dam was safe");
    assertThat(told("The dam was safe, said Osval Fardunov, the director of the colliery."))
        .isEqualTo("Osval Fardunov, the director of the colliery: The dam was safe");
    assertThat(told("The houses, she added, had been empty for years."))
        .isEqualTo("she: The houses … had been empty for years");
  }

  @Test
  void aDocumentOrAPersonIsNamedByAccordingTo() {
    assertThat(told("According to the inspector of dams, water stood at the foot of the dam."))
        .isEqualTo("the inspector of dams: water stood at the foot of the dam");
    assertThat(told("Forty-six houses were carried away, according to the State Commission."))
        .isEqualTo("the State Commission: Forty-six houses were carried away");
    assertThat(told("По словам Орсилы Варлеш, пропавшими считаются 23 человека."))
        .isEqualTo("Орсилы Варлеш: пропавшими считаются 23 человека");
    assertThat(told("Komissiyanın məlumatına görə, bənd möhkəm idi."))
        .isEqualTo("Komissiyanın: bənd möhkəm idi");
  }

  @Test
  void russianAndAzerbaijaniHandOverInTheirOwnWays() {
    assertThat(told("Министр сообщил, что в шахте погибли 61 человек."))
        .isEqualTo("Министр: в шахте погибли 61 человек");
    assertThat(told("Плотина была в порядке, заявил директор шахты."))
        .isEqualTo("директор шахты: Плотина была в порядке");
    assertThat(told("Nazir bildirib ki, şaxtada 61 nəfər həlak olub."))
        .isEqualTo("Nazir: şaxtada 61 nəfər həlak olub");
  }

  @Test
  void whatNobodyIsSaidToHaveSaidIsNotReported() {
    assertThat(told("It is said that the pond had no bottom.")).isEmpty();
    assertThat(told("The miners did not say who had the key.")).isEmpty();
    assertThat(told("She was told that he was dead.")).isEmpty();
    assertThat(told("A report that the dam was leaking reached the ministry in June.")).isEmpty();
    assertThat(told("The names of 112 people were read aloud; it took nineteen minutes."))
        .isEmpty();
    assertThat(told("Events do not always run according to plan and that is part of it."))
        .isEmpty();
  }

  @Test
  void otherSourcesAreNobody() {
    assertThat(told("Başqa məlumatlara görə, qurbanların sayı iki yüz nəfər idi.")).isEmpty();
    assertThat(told("According to other sources, the dam was safe until the spring.")).isEmpty();
    assertThat(told("Some reports said that the dam was safe until the spring.")).isEmpty();
    assertThat(told("According to other survivors, the dam was safe until the spring."))
        .startsWith("other survivors: ");
    assertThat(told("Şəhər komissiyasının məlumatına görə, 212 nəfər həlak olmuşdur."))
        .startsWith("Şəhər komissiyasının: ");
  }

  private static String told(String sentence) {
    Reported.Telling told = Reported.in(sentence, 0, sentence.length());
    return told == null ? "" : told.who().value() + ": " + told.content().value();
  }
}
