package org.yaddash.imports.recognise.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.Sheet;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.layout.SiteMetadata;
import org.yaddash.imports.recognise.words.Found;

class CreditsTest {
  private static final String PROSE =
      "When the water came, the people of the lower town were asleep, and those who heard it thought of wind and turned over.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Mirvala Kelvarova | Mirvala Kelvarova",
        "By Mirvala Kelvarova and Adlor Noshkar | Mirvala Kelvarova; Adlor Noshkar",
        "By Mirvala Kelvarova, Journalist | Mirvala Kelvarova",
        "By Mirvala Kelvarova, MS, Ph.D. | Mirvala Kelvarova, MS, Ph.D.",
        "Words by Adlor Noshkar | Adlor Noshkar",
        "Last updated 3 March 1995 by Adlor Noshkar. | Adlor Noshkar",
        "Автор: Адлор Ношкар | Адлор Ношкар",
      })
  void authorsAreReadFromTheWaysOfSigning(String line, String authors) {
    Legacy legacy = Sheet.web().heading(1, "The Flood").paragraph(line).paragraph(PROSE).legacy();

    assertThat(values(bylines(legacy).authors(0, 1, 3))).isEqualTo(authors);
  }

  @Test
  void aLineThatOnlySaysArticleByNamesTheLineBelowIt() {
    Legacy legacy =
        Sheet.web()
            .heading(1, "The Flood")
            .paragraph(PROSE)
            .heading(2, "Article by")
            .paragraph("Mirvala Kelvarova")
            .legacy();

    assertThat(values(bylines(legacy).authors(0, 1, 4))).isEqualTo("Mirvala Kelvarova");
  }

  @Test
  void aDateThatTouchesALinkedNameIsNoPartOfIt() {
    Legacy legacy =
        Sheet.web()
            .heading(1, "The Flood")
            .paragraph("By [[Adlor Noshkar|/author/noshkar]]January 5, 1995")
            .paragraph(PROSE)
            .legacy();

    assertThat(values(bylines(legacy).authors(0, 1, 3))).isEqualTo("Adlor Noshkar");
  }

  @Test
  void whatIsSaidOfAnAuthorIsNotTheName() {
    Legacy legacy =
        Sheet.web()
            .heading(1, "The Flood")
            .in("body", "div.author-description")
            .paragraph("Licensed Dam Inspector")
            .in("body")
            .paragraph(PROSE)
            .legacy();

    assertThat(bylines(legacy).authors(0, 1, 3)).isEmpty();
  }

  @Test
  void aPersonWhomTheFileNamesIsBetterThanItsStaff() {
    Legacy legacy =
        Sheet.web()
            .says(
                "jsonld",
                "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Courier Staff\"}}")
            .says("meta.author", "Adlor Noshkar")
            .paragraph(PROSE)
            .legacy();

    assertThat(values(bylines(legacy).authorsOfFile())).isEqualTo("Adlor Noshkar");
  }

  @Test
  void theDaySinceWhenAWriterIsAMemberIsNotTheDateOfTheText() {
    Legacy legacy =
        Sheet.web()
            .heading(1, "The Flood")
            .paragraph("Registered: 1994-01-27")
            .paragraph(PROSE)
            .legacy();

    assertThat(date(legacy)).isNull();
  }

  @Test
  void theDayOfPublishingIsBetterThanThatOfAChangeBesideIt() {
    Legacy both =
        Sheet.web()
            .paragraph("Updated: January 2, 1996 Mill News")
            .paragraph("December 22, 1994")
            .heading(1, "The Flood")
            .paragraph(PROSE)
            .legacy();
    Legacy changedOnly =
        Sheet.web()
            .heading(1, "The Flood")
            .paragraph("Обновлено: 02.01.1996")
            .paragraph(PROSE)
            .legacy();

    assertThat(date(both)).isEqualTo("1994-12-22");
    assertThat(date(changedOnly)).isEqualTo("1996-01-02");
  }

  @Test
  void aLineThatIsHardlyMoreThanADateIsFoundFurtherBelowTheTitle() {
    List<String> tools =
        List.of("Share", "Mail", "Larger type", "Smaller type", "Listen", "Gallery");
    Sheet above = Sheet.web().heading(1, "The Flood");
    Sheet below = Sheet.web().heading(1, "The Flood");
    for (String line : tools) {
      above = above.paragraph(line);
      below = below.paragraph(line);
    }

    assertThat(date(above.paragraph("Kelmar, 3 March 1995").paragraph(PROSE).legacy()))
        .isEqualTo("1995-03-03");
    assertThat(date(below.paragraph(PROSE).paragraph("Kelmar, 3 March 1995").legacy())).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "meta.dcterms.issued | 1995-03-04",
        "meta.prism.publicationdate | 1995-03-04",
        "time.published | 1995-03-04T10:00:00+04:00",
        "time | 1995-03-04",
        "time.changed | 4 March 1995",
        "link.canonical | https://courier.example/1995/03/04/the-flood",
      })
  void theDateIsReadFromWhatThePageSaysForMachines(String key, String value) {
    Legacy legacy = Sheet.web().says(key, value).paragraph(PROSE).legacy();

    assertThat(date(legacy)).isEqualTo("1995-03-04");
  }

  @Test
  void eachAuthorWhomAPaperNamesInATagOfItsOwnIsOne() {
    Legacy legacy =
        Sheet.web()
            .says("meta.citation_author", "Kelvarova, Mirvala")
            .says("meta.citation_author", "Noshkar, Adlor")
            .paragraph(PROSE)
            .legacy();

    assertThat(values(bylines(legacy).authorsOfFile()))
        .isEqualTo("Kelvarova, Mirvala; Noshkar, Adlor");
  }

  @Test
  void authorsAreFoundByReferenceAndByMarkedElements() {
    Legacy referred =
        Sheet.web()
            .says(
                "jsonld",
                "{\"@graph\":[{\"@type\":\"Article\",\"author\":[{\"@id\":\"#a\"},{\"@id\":\"#b\"}]},"
                    + "{\"@id\":\"#a\",\"name\":\"Mirvala Kelvarova\"},{\"@id\":\"#b\",\"name\":\"Adlor Noshkar\"}]}")
            .paragraph(PROSE)
            .legacy();
    Legacy marked = Sheet.web().says("author.marked", "By Adlor Noshkar").paragraph(PROSE).legacy();

    assertThat(values(bylines(referred).authorsOfFile()))
        .isEqualTo("Mirvala Kelvarova; Adlor Noshkar");
    assertThat(values(bylines(marked).authorsOfFile())).isEqualTo("Adlor Noshkar");
  }

  @Test
  void theLastChangeCountsWhereNothingElseIsTold() {
    Legacy told =
        Sheet.web()
            .says("meta.article:modified_time", "1995-03-04T10:00:00Z")
            .says("meta.article:published_time", "1994-11-24T10:00:00Z")
            .paragraph(PROSE)
            .legacy();
    Legacy untold =
        Sheet.web()
            .says("meta.article:modified_time", "1995-03-04T10:00:00Z")
            .paragraph(PROSE)
            .legacy();

    assertThat(date(told)).isEqualTo("1994-11-24");
    assertThat(date(untold)).isEqualTo("1995-03-04");
  }

  @Test
  void aLineFarBelowThatSaysWhenThePageWasUpdatedGivesItsDate() {
    Sheet sheet = Sheet.web().heading(1, "The Flood").paragraph(PROSE);
    sheet = sheet.paragraph("Last updated: November 13, 1995");
    for (int i = 0; i < 40; i++) {
      sheet = sheet.paragraph("[[Department " + i + "|/d" + i + "]]");
    }

    assertThat(date(sheet.legacy())).isEqualTo("1995-11-13");
  }

  @Test
  void aLineOfNamesBelowTheTitleNeedsNoWordThatSaysSo() {
    assertThat(below("Anna Weir and Bruno Lockridge")).isEqualTo("Anna Weir; Bruno Lockridge");
    assertThat(below("К. Шлюзов")).isEqualTo("К. Шлюзов");
    assertThat(below("By A. Weir")).isEqualTo("A. Weir");
    assertThat(below("By Anna Weir\nKelmar Gazette, 4 March 1991")).isEqualTo("Anna Weir");
    assertThat(below("Mill Street and Weir Road")).isEmpty();
  }

  @Test
  void aSentenceThatBeginsWithAQuotationIsNoImprint() {
    assertThat(Imprint.read("«Сторож знал об этом» (там же, с. 12).", 0, 38, "ru")).isNull();
    String paper = "\"Kelmar səsi\" qəzeti, 1990-cı il, № 4, səh. 5-6";
    Imprint imprint = Objects.requireNonNull(Imprint.read(paper, 0, paper.length(), "az"));
    assertThat(imprint.title().value()).isEqualTo("Kelmar səsi");
    assertThat(Objects.requireNonNull(imprint.pages()).value()).isEqualTo("5-6");
  }

  @Test
  void aNameAndADateBelowATextSignIt() {
    Legacy legacy =
        Sheet.web()
            .heading(1, "The Lamp and the Water")
            .paragraph(PROSE)
            .paragraph("Bruno Lockridge,\nKelmar, March 1991")
            .legacy();

    assertThat(values(bylines(legacy).authors(0, 1, Page.of(legacy).size())))
        .isEqualTo("Bruno Lockridge");
    assertThat(date(legacy)).isEqualTo("1991-03");
  }

  private static String below(String line) {
    Legacy legacy =
        Sheet.web()
            .heading(1, "The Flood")
            .paragraph(line)
            .paragraph(PROSE)
            .paragraph(PROSE)
            .legacy();
    return values(bylines(legacy).authors(0, 2, Page.of(legacy).size()));
  }

  private static Bylines bylines(Legacy legacy) {
    return new Bylines(Page.of(legacy), new SiteMetadata(legacy.metadata()));
  }

  private static @Nullable String date(Legacy legacy) {
    Page page = Page.of(legacy);
    Found<String> date =
        new Datelines(page, new SiteMetadata(legacy.metadata()), "en")
            .date(-1, 0, page.size(), null, true);
    return date == null ? null : date.value();
  }

  private static String values(List<Found<String>> found) {
    return String.join("; ", found.stream().map(Found::value).toList());
  }
}
