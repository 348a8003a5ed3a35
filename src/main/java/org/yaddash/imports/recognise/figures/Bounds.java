package org.yaddash.imports.recognise.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Token;

/**
 * How a text limits a number: {@code at least}, {@code more than}, {@code about}, a range, a change
 * from one number to another. What is only bounded from above ({@code up to 300}) is no count.
 */
final class Bounds {
  /** Said of a number that no qualifier of a figure says. */
  static final String ABOVE = "at most";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("over", "more than"),
          Map.entry("exceeding", "more than"),
          Map.entry("exceeded", "more than"),
          Map.entry("surpassed", "more than"),
          Map.entry("превысило", "more than"),
          Map.entry("превысила", "more than"),
          Map.entry("превышает", "more than"),
          Map.entry("свыше", "more than"),
          Map.entry("более", "more than"),
          Map.entry("больше", "more than"),
          Map.entry("about", "about"),
          Map.entry("around", "about"),
          Map.entry("approximately", "about"),
          Map.entry("some", "about"),
          Map.entry("nearly", "about"),
          Map.entry("almost", "about"),
          Map.entry("roughly", "about"),
          Map.entry("estimated", "about"),
          Map.entry("circa", "about"),
          Map.entry("около", "about"),
          Map.entry("примерно", "about"),
          Map.entry("почти", "about"),
          Map.entry("приблизительно", "about"),
          Map.entry("порядка", "about"),
          Map.entry("təxminən", "about"),
          Map.entry("təqribən", "about"),
          Map.entry("yaklaşık", "about"),
          Map.entry("минимум", "at least"),
          Map.entry("azı", "at least"),
          Map.entry("azından", "at least"),
          Map.entry("az", "at least"),
          Map.entry("under", ABOVE),
          Map.entry("менее", ABOVE),
          Map.entry("меньше", ABOVE),
          Map.entry("до", ABOVE),
          Map.entry("чуть", "about"));

  /** Words of several qualifiers. */
  private static final Set<String> INNER =
      Set.copyOf(
          List.of(
              ("than least at no not fewer less more many as up to не мере меньшей крайней чем"
                      + " как по ən well just a an excess in of upwards")
                  .split(" ", -1)));

  private static final Set<String> CHANGES =
      Set.copyOf(
          List.of(
              ("rose risen rises rising raised increased increasing grew grown climbed jumped"
                      + " went revised corrected changed fell reduced lowered rise growth up")
                  .split(" ", -1)));
  private static final List<String> CHANGE_STEMS =
      List.of(
          ("возрос увелич вырос поднял подним повыс снизи уменьш сократ исправ çat art"
                  + " yüksəl qalx en düş azal")
              .split(" ", -1));

  private Bounds() {}

  /** Whether one of some words stands in {@code [from, to)}. */
  static boolean in(Set<String> words, List<Token> tokens, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
      if (words.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word says that a number changed. */
  static boolean changes(Token token) {
    String word = token.lower();
    if (CHANGES.contains(word)) {
      return true;
    }
    if (word.length() < 4 || word.charAt(word.length() - 1) < 0x80 && !word.endsWith("b")) {
      return false;
    }
    for (String stem : CHANGE_STEMS) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word limits the number with an ending before it: {@code 130-dan çox}. */
  static boolean follows(Token token) {
    return token.is("çox")
        || token.is("artıq")
        || token.is("fazla")
        || token.is("yaxın")
        || token.is("qədər")
        || token.is("az");
  }

  /** {@code 12 or more}, {@code 300 с лишним}. */
  static boolean andMore(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size()) {
      return false;
    }
    Token first = tokens.get(at);
    Token second = tokens.get(at + 1);
    return (first.is("or") || first.is("или")) && (second.is("more") || second.is("более"))
        || first.is("с") && second.is("лишним");
  }

  /** Where the words begin that limit the number at a token; that token where none do. */
  static int qualified(List<Token> tokens, int number) {
    int at = number;
    while (at > 0 && number - at < 5) {
      String word = tokens.get(at - 1).lower();
      boolean opens =
          (word.equals("between") || word.equals("from") || word.equals("от")) && at == number;
      if (!opens
          && !WORDS.containsKey(word)
          && !(INNER.contains(word) && qualifies(tokens, at, number))) {
        break;
      }
      at--;
    }
    return at;
  }

  /**
   * Whether an inner word at {@code at - 1} belongs to a qualifier: {@code at least}, {@code as
   * many as}.
   */
  private static boolean qualifies(List<Token> tokens, int at, int number) {
    Token word = tokens.get(at - 1);
    if (at == number) {
      boolean early =
          word.is("than")
              || word.is("least")
              || word.is("мере")
              || word.is("чем")
              || word.is("more");
      boolean pair =
          at > 1
              && (word.is("as") && tokens.get(at - 2).is("many")
                  || word.is("to") && tokens.get(at - 2).is("up")
                  || word.is("of")
                      && (tokens.get(at - 2).is("excess") || tokens.get(at - 2).is("upwards")));
      return early || pair || word.is("a") || word.is("an");
    }
    return true;
  }

  /** How the number is limited, and by which words; "exactly" where none limit it. */
  static Found<String> of(String text, List<Token> tokens, Counted one) {
    if (one.range()) {
      // "between 200 and 300" says no more than that it was the first
      return found("at least", text, tokens, one.first(), one.next());
    }
    int at = one.first() - 1;
    at -= at >= 1 && (tokens.get(at).is("a") || tokens.get(at).is("an")) ? 1 : 0;
    Found<String> before = at >= 0 ? before(text, tokens, at) : null;
    if (before != null) {
      return before;
    }
    int last = Math.min(tokens.size(), one.next() + 4);
    for (int i = one.next(); i < last; i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.MARK && !token.is("-")) {
        break;
      }
      String meant = behind(tokens, i);
      if (meant != null) {
        return found(meant, text, tokens, i, i + 1);
      }
      if (token.is("qədər")) {
        return found(ABOVE, text, tokens, i, i + 1);
      }
    }
    return found("exactly", text, tokens, one.first(), one.next());
  }

  /** How a word after a number limits it, or null. */
  private static @Nullable String behind(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    Token before = tokens.get(at - 1);
    if (token.is("more") && before.is("or") || token.is("более") && before.is("или")) {
      return "at least";
    }
    return switch (token.lower()) {
      case "çox", "artıq", "fazla", "лишним" -> "more than";
      case "yaxın", "odd" -> "about";
      case "az" -> ABOVE;
      default -> null;
    };
  }

  private static @Nullable Found<String> before(String text, List<Token> tokens, int at) {
    Token word = tokens.get(at);
    Token outer = tokens.get(Math.max(0, at - 1));
    boolean two = at >= 1;
    boolean no =
        at >= 2
            && (tokens.get(at - 2).is("no")
                || tokens.get(at - 2).is("not")
                || tokens.get(at - 2).is("не"));
    if (two && (word.is("than") || word.is("чем"))) {
      boolean more =
          outer.is("more") || outer.is("более") || outer.is("больше") || outer.is("greater");
      boolean fewer =
          outer.is("fewer") || outer.is("less") || outer.is("менее") || outer.is("меньше");
      if (more || fewer) {
        String meant = more ? no ? ABOVE : "more than" : no ? "at least" : ABOVE;
        return found(meant, text, tokens, no ? at - 2 : at - 1, at + 1);
      }
    }
    if (two && word.is("least") && outer.is("at")
        || two && outer.is("не") && (word.is("менее") || word.is("меньше"))) {
      return found("at least", text, tokens, at - 1, at + 1);
    }
    if (at >= 2 && word.is("мере")) {
      return found("at least", text, tokens, at - 2, at + 1);
    }
    if (two && outer.is("не") && (word.is("более") || word.is("больше"))
        || two && word.is("most") && outer.is("at")) {
      return found(ABOVE, text, tokens, at - 1, at + 1);
    }
    if (two && (word.is("to") && outer.is("up") || word.is("as") && outer.is("many"))) {
      return found(ABOVE, text, tokens, at - 1, at + 1);
    }
    if (two && word.is("of") && (outer.is("excess") || outer.is("upwards"))) {
      return found("more than", text, tokens, at - 1, at + 1);
    }
    if (word.is("до") && two && (outer.digits() || changes(outer))) {
      return null;
    }
    String meant = WORDS.get(word.lower());
    return meant == null ? null : found(meant, text, tokens, at, at + 1);
  }

  private static Found<String> found(
      String meant, String text, List<Token> tokens, int from, int to) {
    return Found.at(meant, text, tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** One past {@code 200 and 300} in "between 200 and 300", {@code 200–300}; or -1. */
  static int range(List<Token> tokens, int at, Numbers.Read low, Set<Integer> dated) {
    int link = afterSuffix(tokens, low);
    if (link + 1 >= tokens.size() || dated.contains(link + 1)) {
      return -1;
    }
    Token before = tokens.get(Math.max(0, at - 1));
    boolean opened =
        at > 0
            && (before.is("between")
                || before.is("from")
                || before.is("от")
                || before.is("с")
                || before.is("со"));
    Token word = tokens.get(link);
    boolean linked =
        opened && (word.is("and") || word.is("to") || word.is("до"))
            || word.is("or")
            || word.is("или")
            || word.is("to") && low.inDigits()
            || (word.is("-") || word.is("–") || word.is("—")) && low.inDigits();
    boolean suffixed = link > low.next() && from(tokens, low);
    Numbers.Read high =
        linked ? Numbers.at(tokens, link + 1) : suffixed ? Numbers.at(tokens, link) : null;
    return high != null && high.value() > low.value() && high.inDigits() == low.inDigits()
        ? high.next()
        : -1;
  }

  /** Whether a number is what it was before: {@code rose from 212 to 226}. */
  static boolean former(List<Token> tokens, int at, Numbers.Read low) {
    int link = afterSuffix(tokens, low);
    if (link >= tokens.size()) {
      return false;
    }
    if (link > low.next() && from(tokens, low)) {
      Numbers.Read high = Numbers.at(tokens, link);
      return high != null && changed(tokens, high.next(), high.next() + 6);
    }
    boolean opened =
        at > 0
            && (tokens.get(at - 1).is("from")
                || tokens.get(at - 1).is("с")
                || tokens.get(at - 1).is("со"));
    boolean goesOn = tokens.get(link).is("to") || tokens.get(link).is("до");
    return opened
        && goesOn
        && (tokens.get(link).is("до") && !tokens.get(at - 1).is("from")
            || changed(tokens, at - 14, at));
  }

  private static boolean changed(List<Token> tokens, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
      if (changes(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code 212-dən}. */
  private static boolean from(List<Token> tokens, Numbers.Read number) {
    String suffix = tokens.get(number.next() + 1).lower();
    return suffix.equals("dən") || suffix.equals("dan") || suffix.equals("den");
  }

  /** One past the ending that a number carries: {@code 73-ü}. */
  static int afterSuffix(List<Token> tokens, Numbers.Read number) {
    int at = number.next();
    boolean suffix =
        at + 1 < tokens.size()
            && tokens.get(at).is("-")
            && tokens.get(at + 1).word()
            && tokens.get(at).start() == tokens.get(at - 1).end()
            && tokens.get(at + 1).start() == tokens.get(at).end()
            && tokens.get(at + 1).lower().length() <= 4;
    return suffix ? at + 2 : at;
  }
}
