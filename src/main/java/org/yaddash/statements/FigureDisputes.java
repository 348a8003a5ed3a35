package org.yaddash.statements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Groups figures that cannot all be true: they count the same people of the same event, and no
 * number is what all say. That the event is the same is taken for granted only when both name it,
 * or, where one does not, when they count for the same day or stand beside the same entry.
 *
 * <p>No figure is compared with every other. Of figures that may all be compared, one group
 * contradicts itself at most: whoever contradicts any of them contradicts the one that admits least
 * or the one that asks for most. So the figures are put together by event, by day and by neighbour,
 * divided until all that are left may be compared, and looked through once.
 */
public final class FigureDisputes {
  private static final Comparator<StatedFigure> BY_NUMBER =
      Comparator.comparingLong((StatedFigure figure) -> figure.count().value())
          .thenComparing(StatedFigure::id);
  private static final Comparator<List<StatedFigure>> IN_ORDER =
      Comparator.comparing((List<StatedFigure> group) -> group.get(0).measure())
          .thenComparing(group -> group.get(0).group())
          .thenComparing(FigureDisputes::event)
          .thenComparing(group -> group.get(0).id());
  private static final Comparator<Member> LEAST_ADMITTED =
      Comparator.comparingDouble(member -> member.figure.count().most());
  private static final Comparator<Member> MOST_ASKED =
      Comparator.comparingDouble(member -> member.figure.count().least());

  private FigureDisputes() {}

  /** A figure, and where its group is. */
  private static final class Member {
    private final StatedFigure figure;

    /** Another of the group, nearer to the one that all of it come to; null when it is that one. */
    private @Nullable Member towards;

    private boolean disputed;

    private Member(StatedFigure figure) {
      this.figure = figure;
    }

    private Member end() {
      Member end = this;
      while (end.towards != null) {
        end = end.towards;
      }
      Member at = this;
      while (at.towards != null) {
        Member next = at.towards;
        at.towards = end;
        at = next;
      }
      return end;
    }

    private void join(Member other) {
      disputed = true;
      Member end = end();
      if (end != other.end()) {
        end.towards = other.end();
      }
    }

    private String event() {
      return figure.event();
    }

    private String day() {
      return figure.count().asOf();
    }

    private boolean contradicts(Member other) {
      return figure.count().disagreesWith(other.figure.count());
    }
  }

  /**
   * The groups of figures that contradict each other, or a third one together, each in the order of
   * their numbers. The groups are in the order of what they count, of whom and at which event.
   */
  public static List<List<StatedFigure>> among(List<StatedFigure> figures) {
    List<Member> members = figures.stream().map(Member::new).toList();
    by(members, member -> member.figure.measure())
        .forEach(
            measure ->
                by(measure, member -> member.figure.group()).forEach(FigureDisputes::compare));
    List<Member> disputed = members.stream().filter(member -> member.disputed).toList();
    return by(disputed, Member::end).stream()
        .map(group -> group.stream().map(member -> member.figure).sorted(BY_NUMBER).toList())
        .sorted(IN_ORDER)
        .toList();
  }

  /** What the sources of a group call the event; "" when none of them says. */
  public static String event(List<StatedFigure> group) {
    return group.stream()
        .map(StatedFigure::event)
        .filter(event -> !event.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Compares what counts the same people. */
  private static void compare(List<Member> counted) {
    for (List<Member> ofTheEvent : by(counted, Member::event)) {
      if (!ofTheEvent.get(0).event().isEmpty()) {
        compareOfOneEvent(ofTheEvent);
      }
    }
    for (List<Member> ofTheDay : by(counted, Member::day)) {
      if (!ofTheDay.get(0).day().isEmpty()) {
        compareOfOneEvent(ofTheDay);
      }
    }
    Map<UUID, List<Member>> neighbours = new LinkedHashMap<>();
    for (Member member : counted) {
      for (UUID entry : member.figure.beside()) {
        neighbours.computeIfAbsent(entry, one -> new ArrayList<>()).add(member);
      }
    }
    neighbours.values().forEach(FigureDisputes::compareOfOneEvent);
  }

  /** Compares what is of one event wherever two do not name different ones. */
  private static void compareOfOneEvent(List<Member> some) {
    for (List<Member> ofTheEvent : withTheSilent(some, Member::event)) {
      withTheSilent(ofTheEvent, Member::day).forEach(FigureDisputes::join);
    }
  }

  /** Those that say the same, each time with all that say nothing. */
  private static List<List<Member>> withTheSilent(
      List<Member> some, Function<Member, String> said) {
    List<Member> silent = some.stream().filter(member -> said.apply(member).isEmpty()).toList();
    if (silent.size() == some.size()) {
      return List.of(some);
    }
    List<List<Member>> parts = new ArrayList<>();
    for (List<Member> part : by(some, said)) {
      if (!said.apply(part.get(0)).isEmpty()) {
        parts.add(Stream.concat(part.stream(), silent.stream()).toList());
      }
    }
    return parts;
  }

  /** Puts those into one group that contradict any other; each may be compared with each. */
  private static void join(List<Member> comparable) {
    Member lowest = Collections.min(comparable, LEAST_ADMITTED);
    Member highest = Collections.max(comparable, MOST_ASKED);
    if (lowest.contradicts(highest)) {
      for (Member member : comparable) {
        if (member.contradicts(lowest) || member.contradicts(highest)) {
          member.join(lowest);
        }
      }
    }
  }

  private static <K> Collection<List<Member>> by(List<Member> members, Function<Member, K> said) {
    return members.stream()
        .collect(Collectors.groupingBy(said, LinkedHashMap::new, Collectors.toList()))
        .values();
  }
}
