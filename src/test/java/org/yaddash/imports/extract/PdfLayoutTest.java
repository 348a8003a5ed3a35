package org.yaddash.imports.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.maintext.MainText;
import org.yaddash.imports.recognise.pages.Article;
import org.yaddash.imports.recognise.pages.Articles;
import org.yaddash.press.Proof;

/** Pages that are hard to read back: how they are set must not change what they say. */
class PdfLayoutTest {
  @TempDir Path dir;

  private Legacy read(Proof proof) throws IOException {
    Path file = Files.write(dir.resolve("made.pdf"), proof.print());
    return new Extractor().extract(new Original(file, "made.pdf", null, 1_000_000));
  }

  private static List<String> texts(Legacy legacy) {
    return legacy.blocks().stream().map(legacy::textOf).filter(t -> !t.isEmpty()).toList();
  }

  /** Lines that fill a column without any hyphen. */
  private static List<String> prose(int lines, String seed) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      all.add("the " + seed + " keeps the river road " + (char) ('a' + i % 26) + " open all year");
    }
    return all;
  }

  private static String letters(int page, int column) {
    return " is " + "abcdef".charAt(page * 2 + column);
  }

  @Test
  void aRunningHeadGoesThoughOnePageHangsLower() throws IOException {
    try (Proof proof = new Proof()) {
      for (int page = 0; page < 2; page++) {
        double y = 40 + 6 * page;
        proof.page().words(160, y, 8, "Chronicle of Ostrevan");
        proof.lines(50, y + 25, 10, prose(30, "village " + page));
      }
      Legacy legacy = read(proof);
      assertThat(legacy.text()).doesNotContain("Chronicle");
      assertThat(legacy.metadata().get("runninghead")).containsExactly("Chronicle of Ostrevan");
    }
  }

  @Test
  void headsThatChangeAndAlternateGoByTheirPageNumbers() throws IOException {
    List<String> heads = List.of("The Mill", "The Bridge", "The Ferry", "The Weir", "The Lock");
    try (Proof proof = new Proof()) {
      for (int page = 0; page < 5; page++) {
        proof.page();
        String head = heads.get(page);
        String folio = String.valueOf(41 + page);
        if (page % 2 == 0) {
          proof.italic(50, 40, 10, head).words(350, 40, 10, folio);
        } else {
          proof.words(50, 40, 10, folio).italic(300, 40, 10, head);
        }
        proof.lines(50, 66, 10, prose(32, "keeper " + page));
      }
      Legacy legacy = read(proof);
      heads.forEach(head -> assertThat(legacy.text()).doesNotContain(head));
      assertThat(legacy.blocks())
          .filteredOn(b -> b instanceof Block.PageBreak)
          .extracting(b -> ((Block.PageBreak) b).label())
          .endsWith("42", "43", "44", "45");
    }
  }

  @Test
  void aFirstLineThatTwoPagesShareIsTextWhereItIsSetAsText() throws IOException {
    try (Proof proof = new Proof()) {
      for (int page = 0; page < 4; page++) {
        List<String> lines = prose(34, "house " + page);
        if (page == 1 || page == 3) {
          lines.set(0, "and so it was again in the year that followed");
        }
        proof.page().lines(50, 60, 10, lines);
      }
      assertThat(read(proof).text().split("and so it was again", -1)).hasSize(3);
    }
  }

  @Test
  void threeColumnsBetweenHeadingsAreNoTable() throws IOException {
    try (Proof proof = new Proof()) {
      proof.page(800, 500, 0);
      for (int part = 0; part < 3; part++) {
        double y = 60 + part * 120;
        proof.bold(40, y, 14, "Part " + (part + 1) + " of the report on the harbour");
        for (int column = 0; column < 3; column++) {
          for (int line = 0; line < 5; line++) {
            proof.words(
                40 + column * 250,
                y + 20 + line * 13,
                10,
                "p" + part + " c" + column + " l" + line + " and some more words here");
          }
        }
      }
      Legacy legacy = read(proof);
      assertThat(legacy.blocks()).noneMatch(b -> b instanceof Block.Row);
      String text = legacy.text();
      int at = -1;
      for (int part = 0; part < 3; part++) {
        for (int column = 0; column < 3; column++) {
          for (int line = 0; line < 5; line++) {
            int next = text.indexOf("p" + part + " c" + column + " l" + line);
            assertThat(next).as("part %d column %d line %d", part, column, line).isGreaterThan(at);
            at = next;
          }
        }
      }
    }
  }

  @Test
  void aJustifiedLineWithWideGapsStaysInItsColumn() throws IOException {
    try (Proof proof = new Proof()) {
      proof.page();
      for (int i = 0; i < 16; i++) {
        double y = 60 + i * 13;
        if (i % 3 == 1) {
          double x = 50;
          for (String word : List.of("one", "two", "three", "four", "end" + i)) {
            x = word.startsWith("end") ? 203 - proof.wide(10, word) : x;
            proof.words(x, y, 10, word);
            x += proof.wide(10, word) + 12.5;
          }
        } else if (i % 3 == 2) {
          proof.words(50, y, 10, "short line");
        } else {
          proof.words(50, y, 10, "a line that goes right on to " + i + " here");
        }
        proof.words(230, y, 10, "right column line " + i + " of it");
      }
      Legacy legacy = read(proof);
      assertThat(legacy.text())
          .contains("one two three four end1")
          .contains("one two three four end13");
    }
  }

  @Test
  void aTitleThatLooksLikeAnyLineStaysInTheText() throws IOException {
    try (Proof proof = new Proof()) {
      proof.page().lines(50, 60, 10, List.of("A ferry ran aground below the old mill"));
      proof.lines(50, 84, 10, prose(20, "ferry"));
      List<Article> articles =
          Articles.in(Page.of(read(proof)), new MainText.Looks(), null, "en", Set.of(), Set.of());
      assertThat(articles).hasSize(1);
      assertThat(articles.get(0).body().get(0).place().start()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "девушка и провер-, ка документов, девушка и проверка документов",
    "на старом мес-, то никто не вернулся, на старом место никто не вернулся",
    "говорил им кто-, то из стоявших рядом, говорил им кто-то из стоявших рядом",
    "спросили кого-, нибудь ещё, спросили кого-нибудь ещё",
    "люди стояли по-, сле работы, люди стояли после работы",
    "он говорил по-, русски и тихо, он говорил по-русски и тихо",
    "снег лежал еле-, еле до утра, снег лежал еле-еле до утра",
    "её послали в экс-, педицию летом, её послали в экспедицию летом",
    "qapını tez-, tez döyürdülər, qapını tez-tez döyürdülər",
    "onlar KMRD-, nin iclasına getdilər, onlar KMRD-nin iclasına getdilər",
    "kənddən gələn adam-, lar susurdular, kənddən gələn adamlar susurdular",
    "it was a fine exam-, ple of that, it was a fine example of that",
    "they counted twenty-, three of them, they counted twenty-three of them",
    "the roads to Nor-, Ostrevan were shut, the roads to Nor-Ostrevan were shut",
  })
  void aHyphenAtTheLineEndStaysOnlyWhereItBelongs(String line, String next, String whole)
      throws IOException {
    try (Proof proof = new Proof()) {
      proof.page().lines(50, 60, 10, List.of(line, next));
      assertThat(texts(read(proof))).containsExactly(whole);
    }
  }

  @Test
  void whereNoWordIsDividedEveryHyphenBelongs() throws IOException {
    List<String> lines = prose(30, "keeper");
    lines.set(10, "of what the river-");
    lines.set(11, "warden saw that night, the keeper told nobody");
    try (Proof proof = new Proof()) {
      assertThat(read(proof.page().lines(50, 60, 10, lines)).text())
          .contains("what the river-warden saw");
    }
  }

  @Test
  void theRestOfTheBookTellsWhetherAHyphenBelongs() throws IOException {
    try (Proof proof = new Proof()) {
      proof
          .page()
          .lines(50, 60, 10, List.of("the ex-", "keeper and a re-", "port on the co-", "op"));
      proof.lines(50, 200, 10, List.of("A keeper came.", "The co-op sent him."));
      assertThat(read(proof).text())
          .startsWith("the ex-keeper and a report on the co-op")
          .contains("A keeper came.");
    }
  }

  @Test
  void anInitialOverThreeLinesBeginsItsWord() throws IOException {
    try (Proof proof = new Proof()) {
      proof.page().words(50, 84, 34, "В");
      proof.lines(
          76,
          60,
          10,
          List.of(
              "есной паром снова пошёл через реку",
              "и люди возвращались в дома, которые",
              "оставили"));
      proof.lines(50, 97.5, 10, List.of("осенью, и никто не знал, сколько их", "вернётся."));
      assertThat(texts(read(proof)))
          .containsExactly(
              "Весной паром снова пошёл через реку и люди возвращались в дома, которые оставили"
                  + " осенью, и никто не знал, сколько их вернётся.");
    }
  }

  @Test
  void spacedLettersAreOneWord() throws IOException {
    try (Proof proof = new Proof()) {
      proof.page().spaced(60, 60, 14, 3.5, "ÖN SÖZ");
      proof.lines(50, 90, 10, prose(12, "bridge"));
      assertThat(texts(read(proof)).get(0)).isEqualTo("ÖN SÖZ");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 270})
  void aTurnedPageReadsAsItIsSeen(int turned) throws IOException {
    try (Proof proof = new Proof()) {
      for (int page = 0; page < 3; page++) {
        proof.page(595, 420, turned).words(240, 30, 8, "The book of the valley");
        for (int column = 0; column < 2; column++) {
          List<String> lines = new ArrayList<>();
          for (int i = 0; i < 20; i++) {
            lines.add("page " + page + " column " + column + " line " + i + letters(page, column));
          }
          proof.lines(50 + column * 260, 60, 10, lines);
        }
        proof.words(290, 400, 8, String.valueOf(page + 7));
      }
      Legacy legacy = read(proof);
      assertThat(legacy.text()).doesNotContain("valley");
      assertThat(legacy.text().indexOf("page 1 column 0 line 19"))
          .isPositive()
          .isLessThan(legacy.text().indexOf("page 1 column 1 line 0"));
      assertThat(legacy.blocks())
          .filteredOn(b -> b instanceof Block.PageBreak)
          .extracting(b -> ((Block.PageBreak) b).label())
          .endsWith("8", "9");
    }
  }

  @Test
  void whatStandsBesideTheTextIsANoteAndNoPartOfItsSentences() throws IOException {
    List<String> lines = prose(30, "miller");
    try (Proof proof = new Proof()) {
      proof.page().lines(120, 60, 10, lines);
      proof.words(50, 85, 7, "The river").words(50, 93.5, 7, "road opens");
      proof.page().lines(60, 60, 10, lines.subList(0, 20));
      // on the very line of the text, and only here
      proof.words(304, 60 + 12.5 * 5, 7, "Flood of 1901");
      Legacy legacy = read(proof);

      assertThat(notes(legacy)).containsExactly("The river road opens", "Flood of 1901");
      assertThat(legacy.text().replace('\n', ' ')).contains("road b open all year the miller");
      assertThat(texts(legacy)).noneMatch(t -> t.contains("year Flood") || t.contains("river the"));
    }
  }

  @Test
  void aNoteInTheMarginComesAfterTheParagraphThatItStandsBeside() throws IOException {
    List<String> first = new ArrayList<>(prose(7, "miller"));
    first.add("and that is all.");
    try (Proof proof = new Proof()) {
      proof.page().lines(120, 60, 10, first).lines(120, 260, 10, prose(12, "ferryman"));
      proof.words(50, 74, 7, "1901").words(50, 288, 7, "1902");
      Legacy legacy = read(proof);

      List<String> texts = texts(legacy);
      assertThat(texts.get(0)).startsWith("the miller").endsWith("that is all.");
      assertThat(texts.get(1)).isEqualTo("1901");
      assertThat(texts.get(2)).startsWith("the ferryman");
      assertThat(texts.get(3)).isEqualTo("1902");
      assertThat(notes(legacy)).containsExactly("1901", "1902");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void smallTypeThatIsNotBesideTheTextIsNoMarginalNote(boolean below) throws IOException {
    try (Proof proof = new Proof()) {
      proof.page().lines(120, 60, 10, prose(20, "miller"));
      if (below) {
        // the number of a foot note hangs beside its own small lines
        proof.words(110, 500, 7, "1").lines(124, 500, 7, prose(3, "note"));
      } else {
        // a column as wide as the text
        proof.lines(330, 60, 7, prose(20, "ferryman"));
      }
      assertThat(notes(read(proof))).doesNotContain("1").allMatch(t -> t.startsWith("1 "));
    }
  }

  private static List<String> notes(Legacy legacy) {
    return legacy.blocks().stream()
        .filter(Block.Note.class::isInstance)
        .map(legacy::textOf)
        .toList();
  }
}
