package org.yaddash.imports.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.press.Proof;

/** What repeats from page to page, or goes on over them, and is text all the same. */
class PdfOverPagesTest {
  private static final List<String> KEEPERS =
      List.of("Ostremar Vel", "Tamvira Gor", "Zarnuk Perl", "Haldar Ukm", "Selmuna Var");

  @TempDir Path dir;

  private Legacy read(Proof proof) throws IOException {
    Path file = Files.write(dir.resolve("made.pdf"), proof.print());
    return new Extractor().extract(new Original(file, "made.pdf", null, 1_000_000));
  }

  private static List<String> texts(Legacy legacy) {
    return legacy.blocks().stream().map(legacy::textOf).filter(t -> !t.isEmpty()).toList();
  }

  private static List<String> prose(int lines, int page) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      all.add(
          "the keeper "
              + (char) ('a' + page)
              + " counts "
              + (char) ('a' + i % 26)
              + " boats a night in "
              + (i / 26 + 3));
    }
    return all;
  }

  @Test
  void notesOfThreeWordsStayThoughEveryPageEndsWithOne() throws IOException {
    try (Proof proof = new Proof()) {
      for (int page = 0; page < 5; page++) {
        proof.page().words(50, 30, 8, "Chronicle of Ostrevan").lines(50, 60, 10, prose(34, page));
        double end = 50 + proof.wide(10, prose(34, page).get(33));
        proof.words(end, 60 + 33 * 12.5 - 3.5, 6, String.valueOf(page + 1));
        proof.words(50, 537, 5, String.valueOf(page + 1)).words(54, 540, 8, "Ibid., p. 1" + page);
      }
      Legacy legacy = read(proof);
      assertThat(legacy.blocks())
          .filteredOn(b -> b instanceof Block.Note)
          .extracting(legacy::textOf)
          .containsExactly(
              "1Ibid., p. 10", "2Ibid., p. 11", "3Ibid., p. 12", "4Ibid., p. 13", "5Ibid., p. 14");
      assertThat(legacy.text()).doesNotContain("Chronicle");
    }
  }

  @Test
  void aHeadOfAShortChapterGoesThoughOnlyOnePageHasIt() throws IOException {
    try (Proof proof = new Proof()) {
      for (int page = 0; page < 6; page++) {
        proof.page().lines(50, 80, 10, prose(34, page));
        String head =
            page % 2 == 0 ? "Chronicle of Ostrevan" : "The Mill of " + KEEPERS.get(page / 2);
        proof.words(130, 50, 10, head).words(200, 560, 10, "– " + (page + 12) + " –");
      }
      Legacy legacy = read(proof);
      assertThat(legacy.text()).doesNotContain("The Mill of").doesNotContain("Chronicle");
      assertThat(legacy.metadata().get("runninghead")).contains("The Mill of " + KEEPERS.get(1));
    }
  }

  @Test
  void aTableGoesOnOverPagesWithoutLosingARow() throws IOException {
    try (Proof proof = new Proof()) {
      for (int page = 0; page < 3; page++) {
        proof.page();
        double y = 40;
        if (page == 0) {
          proof.words(50, y, 14, "Those who died when the dam broke");
          y += 24;
        }
        double left = 50 + 6 * (page % 2);
        if (page < 2) {
          y = row(proof, left, y, "No", "Surname, name", "Born", "Trade");
        }
        for (int i = 0; i < 25; i++) {
          int n = page * 25 + i + 1;
          y = row(proof, left, y, "" + n, KEEPERS.get(n % 5), "" + (1850 + n), "miller");
        }
      }
      Legacy legacy = read(proof);
      List<Block.Row> rows = new ArrayList<>();
      for (Block block : legacy.blocks()) {
        if (block instanceof Block.Row row) {
          rows.add(row);
        }
      }
      assertThat(rows).hasSize(76).extracting(Block.Row::table).containsOnly(1);
      assertThat(rows)
          .extracting(legacy::textOf)
          .allMatch(text -> text.split("\t", -1).length == 4);
      assertThat(legacy.textOf(rows.get(51))).isEqualTo("51\tTamvira Gor\t1901\tmiller");
      assertThat(legacy.blocks())
          .filteredOn(b -> b instanceof Block.PageBreak)
          .extracting(b -> ((Block.PageBreak) b).label())
          .containsOnly("");
    }
  }

  private static double row(
      Proof proof, double left, double y, String number, String name, String born, String trade)
      throws IOException {
    proof.words(left, y, 9, number).words(left + 30, y, 9, name);
    proof.words(left + 170, y, 9, born).words(left + 230, y, 9, trade);
    return y + 18;
  }

  @Test
  void entriesThatAreNumberedOnBeginParagraphsInEveryColumn() throws IOException {
    try (Proof proof = new Proof()) {
      proof.page();
      int n = 0;
      for (double x : new double[] {50, 220}) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
          lines.add(++n + ". " + KEEPERS.get(i % 5) + " Temranov,");
          lines.add("born in " + (1850 + n) + ", a miller");
        }
        proof.lines(x, 60, 10, lines);
      }
      assertThat(texts(read(proof)))
          .hasSize(24)
          .contains(
              "12. Tamvira Gor Temranov, born in 1862, a miller",
              "13. Ostremar Vel Temranov, born in 1863, a miller");
    }
  }

  @Test
  void anInitialThatIsAWordStaysOne() throws IOException {
    try (Proof proof = new Proof()) {
      proof.page().words(50, 100, 34, "В").words(78, 78, 10, "городе Верхний Мираж было тихо,");
      proof.words(78, 90, 10, "и никто не помнил, когда река").words(78, 102, 10, "была так");
      proof.words(50, 114, 10, "высока, как в том городе той зимой. Всё молчало.");
      proof.words(50, 214, 34, "О").words(78, 192, 10, "днажды мельник ушёл за реку,");
      proof.words(78, 204, 10, "и с тех пор его не видели ни у").words(78, 216, 10, "моста, ни");
      assertThat(read(proof).text()).contains("В городе Верхний Мираж").contains("Однажды мельник");
    }
  }
}
