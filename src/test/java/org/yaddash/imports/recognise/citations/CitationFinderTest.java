package org.yaddash.imports.recognise.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The people and places of these references are invented; Wellendale and Dərəkənd lie nowhere. */
class CitationFinderTest {
  private final CitationFinder finder = new CitationFinder();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12. Marlow, J. and K. Fenn, The Wellendale Flood (London: Valley Press, 1974), pp. 12–15.",
        "Лукинский В. С. Река и люди. – М.: Наука, 1987. – С. 45.",
        "Vəlixanlı A. Dərəkəndin yaddaşı. Bakı: Elm, 1992, s. 45",
        "Ibid., p. 12.",
        "Там же.",
        "ГАРФ. Ф. 12. Оп. 1. Д. 12. Л. 34.",
      })
  void aFootnoteIsAReference(String footnote) {
    assertThat(finder.whole(footnote)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "* This is a later remark by the editors of the Wellendale page.",
        "Water stood two metres high, and 40 people were treated in the school by 3 March 1974.",
        "There were 12 children among the dead of 1974.",
        "On page 12 of the report it says that London had been told in 1973.",
        "Всего пострадали 300 человек, из них 12 детей, как сообщил 12 мая 1971 года врач больницы.",
        "1974-cü ildə Dərəkənddə 40 nəfər yaralanmışdı və onlar xəstəxanaya aparılmışdı.",
        "There, the water stood two metres high in 1974.",
        "Там же, в долине, погибли 12 человек.",
        "Back to the contents",
        "Wellendale, 3 March 1974",
      })
  void aSentenceIsNot(String sentence) {
    assertThat(finder.whole(sentence)).isEmpty();
    assertThat(finder.inProse(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "According to the Black January: Baku 1990, Documents and Materials, AzerNeshr, Baku, 1990, p. 287, with a"
            + " reference to the Ministry of Health of Azerbaijan SSR, \"By February 1, 1990, 706 people had applied\""
            + " | Black January: Baku 1990, Documents and Materials, AzerNeshr, Baku, 1990, p. 287",
        "According to “\"Black January in Azerbaijan,\" a report by Human Rights Watch, \"Among the most heinous\"”"
            + " | \"Black January in Azerbaijan,\" a report by Human Rights Watch",
        "Forty were treated (Marlow J., The Wellendale Flood, London: Valley Press, 1974, p. 12) and sent home."
            + " | Marlow J., The Wellendale Flood, London: Valley Press, 1974, p. 12",
        "In his book The Wellendale Flood (London: Valley Press, 1974), p. 33, Marlow writes that the dam was weak."
            + " | The Wellendale Flood (London: Valley Press, 1974), p. 33",
        "Согласно книге «Река и люди» (М.: Наука, 1987, с. 45), погибли 12 человек. Всего пострадали 300 (из них 12"
            + " детей). | «Река и люди» (М.: Наука, 1987, с. 45)",
        "По данным Лукинский В. С. Река и люди. М.: Наука, 1987. С. 45, было ранено 30 человек."
            + " | Лукинский В. С. Река и люди. М.: Наука, 1987. С. 45",
        "«Дамба стояла пустая» – Лукинский В. С., Река и люди, М., 1987, с. 45"
            + " | Лукинский В. С., Река и люди, М., 1987, с. 45",
        "\"Su gecə gəldi\" (Vəlixanlı A. Dərəkəndin yaddaşı. Bakı: Elm, 1992, s. 45)."
            + " | Vəlixanlı A. Dərəkəndin yaddaşı. Bakı: Elm, 1992, s. 45",
      })
  void aReferenceIsFoundInProse(String text, String reference) {
    List<CitationFinder.Found> found = finder.inProse(text);

    assertThat(found).hasSize(1);
    assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo(reference);
    assertThat(found.get(0).confidence()).isBetween(0.5, 1.0);
    assertThat(found.get(0).citation().text()).isEqualTo(reference);
  }

  @Test
  void aTitleStandsBeforeItsBracketEvenWithWordsBetween() {
    String text =
        "\"Dərə faciəsi\" kitabına görə (Bakı, Azərnəşr, 1992, s. 12) 40 nəfər yaralanmışdı.";

    Citation citation = finder.inProse(text).get(0).citation();

    assertThat(citation.title().orElseThrow().text()).isEqualTo("Dərə faciəsi");
    assertThat(citation.pages().orElseThrow().text()).isEqualTo("12");
  }

  @Test
  void linesOfAListAreFoundEach() {
    String text =
        """
        Sources:
        1. Marlow J., The Wellendale Flood, London: Valley Press, 1974, p. 12
        2. Ibid., p. 14
        3. Лукинский В. С. Река и люди. М.: Наука, 1987. С. 45.
        """;

    assertThat(finder.inProse(text)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(1",
        "see 1990 ",
        "\"a,\" a report by B ",
        "(1990)",
        "«",
        "— 1 ",
        "p. 1 ",
        "\n1",
        "A. 1990, "
      })
  void aHostileTextEnds(String unit) {
    assertThat(finder.inProse(unit.repeat(20_000))).isNotNull();
    assertThat(finder.whole(unit.repeat(20_000))).isEmpty();
  }
}
