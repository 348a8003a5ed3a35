package org.yaddash.imports.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.imports.compare.Leaf.Arrow;
import org.yaddash.imports.compare.Leaf.Head;
import org.yaddash.imports.recognise.Outline;

class SequelsTest {
  private static final String ARTICLE = "articles/1";

  private final List<Leaf> leaves = new ArrayList<>();

  @Test
  void aPageThatSaysSoGoesOnWithAnother() {
    page("ladder1.html", "On the Ladder", true, to(1, "Continued on page 2 >>"));
    page("ladder2.html", "The Pages of the Weir", false, to(0, "<< Back to page 1"));
    leaves.get(1).notes().add(new Outline.Note("On the Ladder (continued from page 1)", 70));

    List<Sequels.Chain> chains = Sequels.among(leaves);

    assertThat(chains).hasSize(1);
    assertThat(chains.get(0).first()).isZero();
    assertThat(chains.get(0).steps()).extracting(Sequels.Step::to).containsExactly(1);
    assertThat(String.join(" ", chains.get(0).steps().get(0).evidence()))
        .contains("Continued on page 2", "continued from page 1", "numbered");
  }

  @Test
  void numberedPagesOfOneTitleAreOneArticleInTheirOrder() {
    page("dam.php", "The Dam", true, to(1, "2"), to(2, "3"));
    page("dam2.php", "The Dam", true, to(0, "1"), to(2, "3"));
    page("dam3.php", "The Dam", true, to(0, "1"), to(1, "2"));

    List<Sequels.Chain> chains = Sequels.among(leaves);

    assertThat(chains).hasSize(1);
    assertThat(chains.get(0).steps()).extracting(Sequels.Step::to).containsExactly(1, 2);
  }

  @Test
  void partsInRussianAreJoined() {
    page("a.html", "Плотина (часть 1)", true, to(1, "Продолжение »"));
    page("b.html", "Плотина (часть 2)", true, to(0, "« Назад"));

    assertThat(Sequels.among(leaves)).hasSize(1);
  }

  @Test
  void nextLeadsFromArticleToArticleAndJoinsNothing() {
    page("story1.html", "The Miller", true, to(1, "Next >>"));
    page("story2.html", "The Ferryman", true, to(0, "<< Previous"), to(2, "Next >>"));
    page("story3.html", "The Keeper", true, to(1, "<< Previous"));

    assertThat(Sequels.among(leaves)).isEmpty();
  }

  @Test
  void aSharedSiteTitleJoinsNothing() {
    page("miller.html", "The Pages of the Weir", false, to(1, "Next"));
    page("ferry.html", "The Pages of the Weir", false, to(0, "Back"));

    assertThat(Sequels.among(leaves)).isEmpty();
  }

  @Test
  void aCircleOfPagesEnds() {
    page("a.html", "The Dam", true, to(1, "continued"));
    page("b.html", "The Dam", true, to(0, "continued"));

    assertThat(Sequels.among(leaves)).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "shift1.html, shift2.html, true",
    "shift9.html, shift10.html, true",
    "dam.html, dam2.html, true",
    "dam.html, dam-2.html, true",
    "a/1/x.html, a/2/x.html, true",
    "shift1.html, shift3.html, false",
    "shift2.html, shift1.html, false",
    "dam.html, weir2.html, false",
    "dam.html, dam.html, false",
  })
  void filesAreNumberedOneAfterTheOther(String one, String other, boolean follows) {
    assertThat(Sequels.follows(one, other)).isEqualTo(follows);
  }

  private void page(String path, String title, boolean titled, Arrow... arrows) {
    Head head = new Head(UUID.randomUUID(), ARTICLE, title, titled, "The water", "was over.");
    leaves.add(
        new Leaf(UUID.randomUUID(), path, List.of(arrows), new ArrayList<>(), List.of(head)));
  }

  private static Arrow to(int page, String words) {
    return new Arrow(page, "", words, null);
  }
}
