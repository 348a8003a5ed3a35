package org.yaddash.imports.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.compare.Leaf.Arrow;
import org.yaddash.imports.compare.Leaf.Head;
import org.yaddash.imports.recognise.Continued;
import org.yaddash.imports.recognise.Outline;

/**
 * Finds the articles that run over several pages. A page is the sequel of another when that one
 * leads on to it ("Continued on page 2", "1 2 3", a link that is marked as the next), and something
 * says that it is the same text: the same title, or the sequel's own word for it. A mere "Next"
 * between articles of different titles joins nothing.
 */
public final class Sequels {
  private static final int MOST_TRIED = 50;
  private static final int LONGEST_CHAIN = 100;
  private static final int ENOUGH = 3;
  private static final int NEAR_TOP = 300;
  private static final int NEAR_END = 600;

  /**
   * A page that goes on with the text of another.
   *
   * @param to its place among the leaves
   * @param evidence why, a sentence each
   */
  public record Step(int to, List<String> evidence) {}

  /**
   * An article over several pages.
   *
   * @param first the page that it begins on
   * @param steps the others, in order
   */
  public record Chain(int first, List<Step> steps) {}

  private record Link(int from, int to, int weight, List<String> evidence) {}

  private final List<Leaf> leaves;

  private Sequels(List<Leaf> leaves) {
    this.leaves = leaves;
  }

  /** The chains among these pages, in the order of their first ones. */
  public static List<Chain> among(List<Leaf> leaves) {
    return new Sequels(leaves).chains();
  }

  private List<Chain> chains() {
    List<Link> links = new ArrayList<>();
    for (int from = 0; from < leaves.size(); from++) {
      if (!leaves.get(from).articles().isEmpty()) {
        for (int to : ledOnTo(from)) {
          @Nullable Link link = link(from, to);
          if (link != null) {
            links.add(link);
          }
        }
      }
    }
    links.sort(Comparator.comparingInt(Link::weight).reversed());
    Map<Integer, Link> next = new HashMap<>();
    Set<Integer> followed = new HashSet<>();
    for (Link link : links) {
      if (!next.containsKey(link.from()) && !followed.contains(link.to())) {
        next.put(link.from(), link);
        followed.add(link.to());
      }
    }
    List<Chain> chains = new ArrayList<>();
    for (int first = 0; first < leaves.size(); first++) {
      List<Step> steps = new ArrayList<>();
      @Nullable Link link = followed.contains(first) ? null : next.get(first);
      while (link != null && steps.size() < LONGEST_CHAIN) {
        steps.add(new Step(link.to(), link.evidence()));
        link = next.get(link.to());
      }
      if (!steps.isEmpty()) {
        chains.add(new Chain(first, steps));
      }
    }
    return chains;
  }

  /** The pages of one article to which a page's own words may lead on. */
  private Set<Integer> ledOnTo(int from) {
    Set<Integer> some = new LinkedHashSet<>();
    for (Arrow arrow : leaves.get(from).arrows()) {
      boolean on = Continued.onwards(arrow.text()) || Continued.part(arrow.text()) > 1;
      if (on
          && arrow.to() != from
          && some.size() < MOST_TRIED
          && leaves.get(arrow.to()).articles().size() == 1) {
        some.add(arrow.to());
      }
    }
    return some;
  }

  private @Nullable Link link(int from, int to) {
    Leaf one = leaves.get(from);
    Leaf other = leaves.get(to);
    Head head = one.articles().get(one.articles().size() - 1);
    Head rest = other.articles().get(0);
    List<String> evidence = new ArrayList<>();
    int weight = leads(from, to, evidence);
    if (weight == 0) {
      return null;
    }
    boolean same = false;
    String title = Continued.bare(head.title());
    boolean told = title.length() >= 4;
    if (told && title.equals(Continued.bare(rest.title()))) {
      boolean sure = head.titled() && rest.titled();
      evidence.add("Both are called \"%s\".".formatted(head.title()));
      weight += sure ? 2 : 1;
      same = sure;
    }
    for (Outline.Note note : other.notes()) {
      if (note.at() <= NEAR_TOP && Continued.marks(note.text())) {
        boolean names = told && Continued.bare(note.text()).startsWith(title);
        evidence.add("The second says at its top: \"%s\".".formatted(note.text()));
        weight += names ? 3 : 2;
        same = true;
        break;
      }
    }
    for (Outline.Note note : one.notes()) {
      if (note.at() >= NEAR_END && Continued.marks(note.text())) {
        evidence.add("The first says at its end: \"%s\".".formatted(note.text()));
        weight++;
        same |= !rest.titled() || told && title.equals(Continued.bare(rest.title()));
        break;
      }
    }
    if (follows(one.path(), other.path())) {
      evidence.add("The files are numbered one after the other.");
      weight++;
      same |= !rest.titled() && !Continued.bare(rest.title()).isEmpty() && back(to, from);
    }
    if (goesOn(head.end(), rest.begin())) {
      evidence.add("The first ends, and the second begins, in the middle of a sentence.");
      weight += 2;
      same |= !rest.titled();
    }
    return same && weight >= ENOUGH ? new Link(from, to, weight, evidence) : null;
  }

  /** How strongly a page leads on to another; 0 when it does not. */
  private int leads(int from, int to, List<String> evidence) {
    int number = 0;
    @Nullable String words = null;
    for (Arrow arrow : leaves.get(from).arrows()) {
      if (arrow.to() == to) {
        number = number == 0 ? Continued.part(arrow.text()) : number;
        words = words == null && Continued.onwards(arrow.text()) ? arrow.text() : words;
      }
    }
    int own = 0;
    for (Arrow arrow : leaves.get(to).arrows()) {
      if (arrow.to() == from && own == 0) {
        own = Continued.part(arrow.text());
      }
    }
    boolean counted = number > 1 && own == number - 1;
    if (words == null && !counted || own > 0 && number > 0 && own != number - 1) {
      return 0;
    }
    if (words != null) {
      evidence.add("The first leads on with the words \"%s\".".formatted(words));
    }
    if (counted) {
      evidence.add("They call each other pages %d and %d.".formatted(own, number));
    } else if (back(to, from)) {
      evidence.add("The second leads back to the first.");
    }
    return (words == null ? 0 : 1) + (counted || back(to, from) ? 1 : 0);
  }

  private boolean back(int from, int to) {
    for (Arrow arrow : leaves.get(from).arrows()) {
      if (arrow.to() == to && (Continued.back(arrow.text()) || Continued.part(arrow.text()) > 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text breaks off in a sentence that another goes on with. */
  private static boolean goesOn(String end, String begin) {
    String last = end.strip();
    String first = begin.strip();
    return !last.isEmpty()
        && !first.isEmpty()
        && (Character.isLetter(last.charAt(last.length() - 1)) || last.endsWith(","))
        && Character.isLowerCase(first.charAt(0));
  }

  /** Whether two paths differ by a number alone, which is one higher in the second. */
  static boolean follows(String one, String other) {
    int start = 0;
    int most = Math.min(one.length(), other.length());
    while (start < most && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    while (start > 0 && digit(one, start - 1)) {
      start--;
    }
    int end = start;
    while (digit(one, end)) {
      end++;
    }
    int otherEnd = start;
    while (digit(other, otherEnd)) {
      otherEnd++;
    }
    if (otherEnd == start && start < other.length() && "-_".indexOf(other.charAt(start)) >= 0) {
      otherEnd = start + 1;
      while (digit(other, otherEnd)) {
        otherEnd++;
      }
      return end == start
          && number(other, start + 1, otherEnd) == 2
          && one.substring(end).equals(other.substring(otherEnd));
    }
    int first = end == start ? 1 : number(one, start, end);
    return otherEnd > start
        && first >= 0
        && number(other, start, otherEnd) == first + 1
        && one.substring(end).equals(other.substring(otherEnd));
  }

  private static boolean digit(String path, int at) {
    return at >= 0 && at < path.length() && path.charAt(at) >= '0' && path.charAt(at) <= '9';
  }

  private static int number(String path, int from, int to) {
    return to > from && to - from <= 9 ? Integer.parseInt(path.substring(from, to)) : -1;
  }
}
