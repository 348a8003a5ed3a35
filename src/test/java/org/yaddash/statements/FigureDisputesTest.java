package org.yaddash.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FigureDisputesTest {
  private static final UUID PAGE = new UUID(0, 1_000);
  private static final UUID OTHER_PAGE = new UUID(0, 1_001);

  private final List<StatedFigure> figures = new ArrayList<>();

  @Test
  void figuresOfOneEventSpeakAgainstEachOther() {
    add("killed", "", "The fire", 12, "exactly", "");
    add("killed", "", "The fire", 15, "exactly", "");
    add("killed", "", "The fire", 10, "more than", "");
    add("killed", "", "The flood", 7, "exactly", "");

    assertThat(numbers()).containsExactly(List.of(12L, 15L));
  }

  @Test
  void whoNamesNoEventIsComparedByTheDayAndByWhatItStandsBeside() {
    add("killed", "", "", 12, "exactly", "1930-05-02");
    add("killed", "", "The fire", 15, "exactly", "1930-05-02");
    add("wounded", "", "", 3, "exactly", "", PAGE);
    add("wounded", "", "The fire", 4, "exactly", "", PAGE, OTHER_PAGE);
    add("wounded", "", "", 5, "exactly", "", OTHER_PAGE);
    add("wounded", "", "", 99, "exactly", "");

    assertThat(numbers()).containsExactly(List.of(12L, 15L), List.of(3L, 4L, 5L));
  }

  @Test
  void figuresOfOtherPeopleAndOtherDaysMayAllBeTrue() {
    add("killed", "", "The fire", 12, "exactly", "1930-05-02");
    add("killed", "", "The fire", 15, "exactly", "1930-05-03");
    add("killed", "women", "The fire", 4, "exactly", "");
    add("treated", "", "The fire", 30, "exactly", "");
    add("killed", "", "The flood", 7, "exactly", "1930-05-02", PAGE);
    add("killed", "", "The fire", 12, "exactly", "", PAGE);
    figures.remove(1);

    assertThat(numbers()).isEmpty();
  }

  @Test
  void theyAreTheGroupsThatComparingEachWithEachFinds() {
    Random random = new Random(706);
    for (int round = 0; round < 400; round++) {
      figures.clear();
      for (int i = 0; i < 40; i++) {
        add(
            pick(random, "killed", "wounded"),
            pick(random, "", "", "women"),
            pick(random, "", "", "A", "B", "C"),
            random.nextInt(1 + round % 9) * 10L,
            pick(random, "exactly", "", "about", "more than", "at least"),
            pick(random, "", "", "1990-01-20", "1990-01-21"),
            new UUID(0, 2_000 + random.nextInt(30)),
            new UUID(0, 2_000 + random.nextInt(30)));
      }
      Set<Set<StatedFigure>> expected =
          Disputes.among(figures, StatedFigure::id, FigureDisputesTest::contradict).stream()
              .map(HashSet::new)
              .collect(Collectors.toSet());

      assertThat(
              FigureDisputes.among(figures).stream().map(HashSet::new).collect(Collectors.toSet()))
          .isEqualTo(expected);
    }
  }

  private static boolean contradict(StatedFigure one, StatedFigure other) {
    boolean bothName = !one.event().isEmpty() && !other.event().isEmpty();
    boolean sameDay =
        !one.count().asOf().isEmpty() && one.count().asOf().equals(other.count().asOf());
    boolean ofOneEvent =
        bothName
            ? one.event().equals(other.event())
            : sameDay || one.beside().stream().anyMatch(other.beside()::contains);
    return one.measure().equals(other.measure())
        && one.group().equals(other.group())
        && ofOneEvent
        && one.count().disagreesWith(other.count());
  }

  private static String pick(Random random, String... some) {
    return some[random.nextInt(some.length)];
  }

  private void add(
      String measure,
      String group,
      String event,
      long value,
      String qualifier,
      String asOf,
      UUID... beside) {
    figures.add(
        new StatedFigure(
            new UUID(0, figures.size()),
            measure,
            group,
            event,
            new Count(value, qualifier, asOf),
            Set.copyOf(List.of(beside).stream().distinct().toList())));
  }

  private List<List<Long>> numbers() {
    return FigureDisputes.among(figures).stream()
        .map(group -> group.stream().map(figure -> figure.count().value()).toList())
        .toList();
  }
}
