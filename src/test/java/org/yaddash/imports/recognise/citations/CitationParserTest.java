package org.yaddash.imports.recognise.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The people and places of these references are invented; Wellendale and Dərəkənd lie nowhere. */
class CitationParserTest {
  private final CitationParser parser = new CitationParser();

  @Test
  void aBookNamedInProseComesApart() {
    Citation citation =
        parser.parse(
            "Black January: Baku 1990, Documents and Materials, AzerNeshr, Baku, 1990, p. 287");

    assertThat(text(citation.title()))
        .isEqualTo("Black January: Baku 1990, Documents and Materials");
    assertThat(text(citation.publisher())).isEqualTo("AzerNeshr");
    assertThat(text(citation.place())).isEqualTo("Baku");
    assertThat(text(citation.year())).isEqualTo("1990");
    assertThat(text(citation.pages())).isEqualTo("287");
    assertThat(citation.authors()).isEmpty();
  }

  @Test
  void aReportIsNamedByItsTitleAndItsMaker() {
    Citation citation =
        parser.parse("\"Black January in Azerbaijan,\" a report by Human Rights Watch");

    assertThat(text(citation.title())).isEqualTo("Black January in Azerbaijan");
    assertThat(texts(citation.authors())).containsExactly("Human Rights Watch");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // reference | author | title | place | publisher | year | pages
        "Marlow, J. and K. Fenn, The Wellendale Flood: A History (London: Valley Press, 1974), pp. 12–15."
            + " | Marlow, J. | The Wellendale Flood: A History | London | Valley Press | 1974 | 12–15",
        "Fenn, K. (1981). The night of the dam. New York: Valley Press."
            + " | Fenn, K. | The night of the dam | New York | Valley Press | 1981 | -",
        "Лукинский В. С. Река и люди: очерки истории Вельдольской долины. – М.: Наука, 1987. – 320 с."
            + " | Лукинский В. С. | Река и люди: очерки истории Вельдольской долины | М. | Наука | 1987 | -",
        "Лукинский В. С., Река и люди, М., «Наука», 1987, стр. 45–47"
            + " | Лукинский В. С. | Река и люди | М. | Наука | 1987 | 45–47",
        "Лукинский В.С. Река и люди. СПб.: Лениздат, 1987. С. 45."
            + " | Лукинский В.С. | Река и люди | СПб. | Лениздат | 1987 | 45",
        "Лукинский В.С.Река и люди.М.:Наука,1987.С.12."
            + " | Лукинский В.С. | Река и люди | М. | Наука | 1987 | 12",
        "Vəlixanlı A. Dərəkəndin yaddaşı. Bakı: Elm, 1992, 214 s."
            + " | Vəlixanlı A. | Dərəkəndin yaddaşı | Bakı | Elm | 1992 | -",
        "Vəlixanlı A.B., Dərəkəndin yaddaşı, Bakı, Azərnəşr, 1992, s. 45-46"
            + " | Vəlixanlı A.B. | Dərəkəndin yaddaşı | Bakı | Azərnəşr | 1992 | 45-46",
        "Dərə faciəsi: sənədlər və materiallar. Bakı, Elm nəşriyyatı, 1992, səh. 45"
            + " | - | Dərə faciəsi: sənədlər və materiallar | Bakı | Elm nəşriyyatı | 1992 | 45",
        "Мәммәдли Ә. Дәрәкәндин јаддашы. Бакы: Азәрнәшр, 1975, с. 33."
            + " | Мәммәдли Ә. | Дәрәкәндин јаддашы | Бакы | Азәрнәшр | 1975 | 33",
        "Karataşlı, Ahmet. Vadide Sel. İstanbul: Vadi Yayınları, 1975, s. 33."
            + " | Karataşlı, Ahmet | Vadide Sel | İstanbul | Vadi Yayınları | 1975 | 33",
      })
  void booksOfManyStyles(
      String reference,
      @Nullable String author,
      String title,
      String place,
      String publisher,
      String year,
      String pages) {
    Citation citation = parser.parse(reference);

    assertThat(citation.authors().stream().findFirst().map(Citation.Value::text).orElse(null))
        .isEqualTo(author);
    assertThat(text(citation.title())).isEqualTo(title);
    assertThat(text(citation.place())).isEqualTo(place);
    assertThat(text(citation.publisher())).isEqualTo(publisher);
    assertThat(text(citation.year())).isEqualTo(year);
    assertThat(text(citation.pages())).isEqualTo(pages);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Долинская А. Наводнение глазами врача // Рабочий край. – 1971. – 12 мая. – С. 3."
            + " | Наводнение глазами врача | Рабочий край | 1971 | 3",
        "Həsənbəyli R. Daşqının ilk günü // Dərənin səsi, 1991, 12 yanvar, № 3, s. 2"
            + " | Daşqının ilk günü | Dərənin səsi | 1991 | 2",
        "John Marlow, \"Water over Wellendale,\" The Vale Herald, March 3, 1971, p. A3."
            + " | Water over Wellendale | The Vale Herald | 1971 | A3",
        "Marlow J, Fenn KA, Thorne P. Injuries after a dam failure. J Rescue Med. 1973;12(3):45-52."
            + " | Injuries after a dam failure | J Rescue Med | 1973 | 45-52",
      })
  void articlesStandInJournalsAndNewspapers(
      String reference, String title, String container, String year, String pages) {
    Citation citation = parser.parse(reference);

    assertThat(text(citation.title())).isEqualTo(title);
    assertThat(text(citation.container())).isEqualTo(container);
    assertThat(text(citation.year())).isEqualTo(year);
    assertThat(text(citation.pages())).isEqualTo(pages);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ibid., p. 12",
        "There, p. 12",
        "there, p. 12.",
        "3. Ibid., p. 12",
        "Там же. С. 12.",
        "там же, с. 12",
        "Yenə orada, s. 12",
        "Marlow, op. cit., p. 12",
        "Лукинский В.С. Указ. соч. С. 12.",
      })
  void aReferenceThatRefersBackSaysSoAndKeepsItsPage(String reference) {
    Citation citation = parser.parse(reference);

    assertThat(citation.refersBack()).isTrue();
    assertThat(text(citation.pages())).isEqualTo("12");
    assertThat(citation.title()).isEmpty();
  }

  @Test
  void anAuthorStaysOneWhenHisWorkIsOnlyReferredTo() {
    assertThat(texts(parser.parse("Лукинский В.С. Указ. соч. С. 12.").authors()))
        .containsExactly("Лукинский В.С.");
  }

  @Test
  void aTitleOfTwoSentencesHasNoAuthor() {
    Citation citation =
        parser.parse(
            "Наводнение в Вельдоле. Сборник документов / Под ред. И. К. Рыбинского. М.: Наука, 1972."
                + " С. 112.");

    assertThat(citation.authors()).isEmpty();
    assertThat(text(citation.title())).isEqualTo("Наводнение в Вельдоле. Сборник документов");
    assertThat(text(citation.pages())).isEqualTo("112");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There and Back: A Miner's Life, London: Valley Press, 1974, p. 12",
        "There were 12 children among them",
      })
  void aTitleThatBeginsWithThereDoesNotReferBack(String reference) {
    assertThat(parser.parse(reference).refersBack()).isFalse();
  }

  @Test
  void anAddressLosesItsBracketAndFullStop() {
    Citation citation =
        parser.parse(
            "Fenn K. The dam. URL: <https://vale.example/a/dam.html>. (accessed 12.03.2015)");

    assertThat(text(citation.url())).isEqualTo("https://vale.example/a/dam.html");
  }

  @Test
  void everyPlaceIsTheTextThatItNames() {
    String reference =
        "12. Marlow, J. and K. Fenn, «The Flood», (London: Valley Press, 1974), pp. 12–15.";
    Citation citation = parser.parse(reference);

    assertThat(citation.pieces())
        .isNotEmpty()
        .allSatisfy(
            piece ->
                assertThat(reference.substring(piece.start(), piece.end()))
                    .isEqualTo(piece.text()));
    List<Optional<Citation.Value>> values =
        List.of(
            citation.title(),
            citation.place(),
            citation.publisher(),
            citation.year(),
            citation.pages());
    assertThat(values)
        .allSatisfy(
            value ->
                assertThat(
                        reference.substring(value.orElseThrow().start(), value.orElseThrow().end()))
                    .isEqualTo(value.orElseThrow().text()));
  }

  @Test
  void piecesDoNotOverlapAndLeaveNothingButSpaceBetween() {
    String reference = "Fenn,  K.\u00a0(1981). The night\nof the dam. New York: Valley Press.";
    int at = 0;
    for (Citation.Piece piece : parser.parse(reference).pieces()) {
      assertThat(reference.substring(at, piece.start())).matches("[\\s\u00a0]*+");
      at = piece.end();
    }
    assertThat(at).isEqualTo(reference.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0\n",
        ".",
        "((((",
        "«",
        "\ud83d",
        "1",
        "–––––.",
        "//",
        "[1]",
        "http://"
      })
  void whatIsNoReferenceIsParsedToo(String text) {
    assertThat(parser.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "a", "a ", "1,", "«a» ", "«", "A. ", "://", "1–", "x;", "İ. "})
  void onlyTheFirstTwoThousandCharactersAreRead(String unit) {
    Citation citation = parser.parse(unit.repeat(500_000));

    assertThat(citation.pieces())
        .allSatisfy(piece -> assertThat(piece.end()).isLessThanOrEqualTo(CitationParser.LIMIT));
    assertThat(citation.authors().size() + citation.pieces().size())
        .isLessThan(2 * CitationParser.LIMIT);
    assertThat(citation.title().isPresent() || citation.title().isEmpty()).isTrue();
  }

  @Test
  void manyThreadsReadTheSame() {
    String reference = "Лукинский В. С. Река и люди. М.: Наука, 1987. С. 45.";
    Citation alone = parser.parse(reference);

    assertThat(
            IntStream.range(0, 64).parallel().mapToObj(i -> new CitationParser().parse(reference)))
        .allMatch(alone::equals);
  }

  private static @Nullable String text(Optional<Citation.Value> value) {
    return value.map(Citation.Value::text).orElse(null);
  }

  private static List<String> texts(List<Citation.Value> values) {
    return values.stream().map(Citation.Value::text).toList();
  }
}
