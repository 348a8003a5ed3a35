package org.yaddash.imports.recognise.people.lists;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;

/**
 * Where the words of an entry say that somebody was born or lies buried: {@code born in Usk in
 * 1932}, {@code родилась в селе Уск}, {@code 1932-ci ildə Usk kəndində anadan olub}, {@code Torvend
 * qəbiristanlığında dəfn edilib}.
 */
final class StatedPlace {
  private static final Set<String> IN = Set.of("in", "at", "near", "в", "во", "на");
  private static final Set<String> BIRTH = Set.of("anadan", "doğulub", "doğulmuşdur", "анадан");

  private static final Set<String> BURIED = Set.of("dəfn", "дәфн");

  /** Words for a settlement that stand before or behind its name. */
  private static final Set<String> KINDS =
      Set.of(
          "the",
          "village",
          "town",
          "city",
          "of",
          "district",
          "селе",
          "деревне",
          "городе",
          "посёлке",
          "поселке",
          "районе",
          "станице",
          "ауле",
          "хуторе",
          "г",
          "с",
          "пос",
          "дер",
          ".");

  private static final List<String> TURKIC_KINDS =
      List.of(
          "kənd",
          "şəhər",
          "rayon",
          "qəsəbə",
          "xiyaban",
          "qəbiristan",
          "məzarlı",
          "кәнд",
          "шәһәр",
          "рајон",
          "хијабан",
          "гәбиристан");
  private static final List<String> LOCATIVE = List.of("də", "da", "dә", "дә", "да");
  private static final int MOST_WORDS = 6;

  private StatedPlace() {}

  /** Where a part that says of somebody's birth puts it, or null where it names no place. */
  static @Nullable Found<String> ofBirth(
      String text, List<Token> tokens, EntryYears.Part part, Set<Integer> dated) {
    for (int i = part.first(); i < part.next(); i++) {
      Found<String> place =
          BIRTH.contains(tokens.get(i).lower())
              ? before(text, tokens, part.first(), i, dated)
              : IN.contains(tokens.get(i).lower())
                  ? after(text, tokens, i + 1, part.next(), dated)
                  : null;
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** Where a part that ends in {@code dəfn edilib} puts the grave, or null. */
  static @Nullable Found<String> ofBurial(
      String text, List<Token> tokens, EntryYears.Part part, Set<Integer> dated) {
    for (int i = part.first() + 1; i < part.next(); i++) {
      if (BURIED.contains(tokens.get(i).lower())) {
        return before(text, tokens, part.first(), i, dated);
      }
    }
    return null;
  }

  /** The capital words after a preposition, with the kind of settlement before them. */
  private static @Nullable Found<String> after(
      String text, List<Token> tokens, int from, int to, Set<Integer> dated) {
    int at = from;
    boolean named = false;
    while (at < to && at < from + MOST_WORDS && !dated.contains(at)) {
      Token token = tokens.get(at);
      boolean name = token.word() && token.capital();
      if (!name && !(KINDS.contains(token.lower()) && !named) && !(named && token.is("-"))) {
        break;
      }
      named |= name;
      at++;
    }
    return named ? Found.words(text, tokens.get(from).start(), tokens.get(at - 1).end()) : null;
  }

  /** The words before such a verb that end in a locative, which the value goes without. */
  private static @Nullable Found<String> before(
      String text, List<Token> tokens, int from, int birth, Set<Integer> dated) {
    int last = birth - 1;
    if (last < from || dated.contains(last) || !tokens.get(last).word()) {
      return null;
    }
    String ending = locative(tokens.get(last).lower());
    int first = last;
    while (first > from && first > birth - MOST_WORDS && place(tokens.get(first - 1))) {
      first--;
    }
    if (ending.isEmpty() || dated.contains(first) || !tokens.get(first).capital()) {
      return null;
    }
    return Found.words(text, tokens.get(first).start(), tokens.get(last).end())
        .map(words -> words.substring(0, words.length() - ending.length()));
  }

  private static boolean place(Token token) {
    return token.word()
        && (token.capital() || TURKIC_KINDS.stream().anyMatch(token.lower()::startsWith));
  }

  /** {@code də} of Bakıda, {@code ndə} of kəndində; "" where a word has no such ending. */
  private static String locative(String word) {
    for (String ending : LOCATIVE) {
      if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        boolean possessed =
            stem.endsWith("n") && TURKIC_KINDS.stream().anyMatch(stem::startsWith)
                || stem.endsWith("н") && TURKIC_KINDS.stream().anyMatch(stem::startsWith);
        return possessed ? stem.substring(stem.length() - 1) + ending : ending;
      }
    }
    return "";
  }
}
