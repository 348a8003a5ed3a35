package org.yaddash.imports.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.scan.ScannedPage;

/** Candidates from pages that were read from pictures. */
class ScannedTest {
  private static final String TITLE = "The ice of that year";
  private static final String STORY =
      "The ferry to Ostnevan sank on the third of March, when the ice broke above the old mill."
          + " Eleven people were on board, and nine of them reached the bank. The council wrote down"
          + " their names and what each had seen from the deck, and sent the book to the capital.";

  @Test
  void aCandidateNamesTheWordsInItThatAreUnsure() {
    String text = TITLE + "\n\n" + STORY;
    ScannedPage page =
        new ScannedPage(
            1,
            60,
            0.8,
            List.of(new ScannedPage.Unsure("Ostnevan", 0.31), new ScannedPage.Unsure("~~", 0.12)),
            2,
            "9".repeat(60));
    Legacy legacy =
        new Legacy(
            "application/pdf",
            null,
            "en",
            text,
            List.of(
                new Block.Heading(place(0, TITLE.length()), List.of(), 1, true),
                new Block.Paragraph(place(TITLE.length() + 2, text.length()), List.of(), 1)),
            Map.of("ocr.page", List.of(page.written())),
            List.of());

    List<Candidate> articles =
        new Recogniser()
            .recognise(legacy, new Surroundings("book.pdf", null, null, Set.of())).stream()
                .filter(candidate -> candidate.type().equals("articles"))
                .toList();

    assertThat(articles).hasSize(1);
    assertThat(String.join("\n", articles.get(0).doubts()))
        .contains("2 of 60 words there are unsure. In it: \"Ostnevan\" (0.31).")
        .doesNotContain("~~");
    assertThat(articles.get(0).confidence()).isLessThanOrEqualTo(0.8);
  }

  private static Block.Place place(int start, int end) {
    return new Block.Place(start, end, 1, List.of(), List.of());
  }
}
