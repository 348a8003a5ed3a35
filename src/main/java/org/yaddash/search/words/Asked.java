package org.yaddash.search.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Search words, read: each must be found, those in quotes side by side, those with a hyphen in
 * front must not. Words that are a date together are one part, which is found however the date is
 * written.
 *
 * @param parts in their order
 */
public record Asked(List<Part> parts) {
  private static final int LONGEST = 1000;
  private static final int MOST_PARTS = 50;
  private static final int MOST_WORDS = 60;

  /**
   * One thing to find.
   *
   * @param text as it was typed, without quotes and hyphen
   * @param phrase whether its words must stand side by side
   * @param not whether it must not be there
   * @param words its words
   * @param date the term of the date that it is, or ""
   */
  public record Part(String text, boolean phrase, boolean not, List<Word> words, String date) {}

  /**
   * One word, by the terms that it may have in the index.
   *
   * @param typed as it was typed
   * @param written as it is written, with its marks; none when it has no marks
   * @param folded without marks
   * @param stems other words with the same stem
   */
  public record Word(String typed, List<String> written, List<String> folded, List<String> stems) {

    /** All of them. */
    public List<String> terms() {
      Set<String> all = new LinkedHashSet<>(folded);
      all.addAll(written);
      all.addAll(stems);
      return List.copyOf(all);
    }
  }

  /** Reads search words; empty when there is no word to find, or far too many. */
  public static Optional<Asked> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    List<Token> run = new ArrayList<>();
    int at = 0;
    int runBegin = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      boolean not = text.charAt(at) == '-' && at + 1 < text.length();
      int start = not ? at + 1 : at;
      boolean quoted = isQuote(text.charAt(start));
      int end = quoted ? closing(text, start) : space(text, start);
      String inside = text.substring(quoted ? start + 1 : start, end);
      if (quoted || not) {
        addRun(text, runBegin, at, parts);
        runBegin = Math.min(text.length(), end + 1);
        add(inside, quoted, not, parts);
      }
      at = end + 1;
    }
    addRun(text, runBegin, text.length(), parts);
    int words = parts.stream().mapToInt(part -> part.words.size()).sum();
    boolean any = parts.stream().anyMatch(part -> !part.not);
    return any && parts.size() <= MOST_PARTS && words <= MOST_WORDS
        ? Optional.of(new Asked(parts))
        : Optional.empty();
  }

  /** Adds plain words: the dates among them whole, the others one by one. */
  private static void addRun(String text, int from, int to, List<Part> parts) {
    if (from >= to) {
      return;
    }
    String run = text.substring(from, to);
    List<Token> tokens = Token.all(run);
    List<Dates.Mention> dates = Dates.in(run, tokens);
    int done = 0;
    for (Dates.Mention date : dates) {
      int begin = tokens.get(date.first()).start();
      int end = tokens.get(date.last()).end();
      addWords(run.substring(done, begin), parts);
      String typed = run.substring(begin, end);
      parts.add(new Part(typed, false, false, words(typed), date.terms().get(0)));
      done = end;
    }
    addWords(run.substring(done), parts);
  }

  private static void addWords(String text, List<Part> parts) {
    int at = 0;
    while (at < text.length()) {
      int end = space(text, at);
      add(text.substring(at, end), false, false, parts);
      at = end + 1;
    }
  }

  private static void add(String text, boolean phrase, boolean not, List<Part> parts) {
    List<Word> words = words(text);
    if (!words.isEmpty()) {
      parts.add(new Part(text, phrase, not, words, ""));
    }
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    for (Token token : Token.all(text)) {
      Word word = Forms.asked(token.text());
      if (!word.folded.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '„' || c == '«';
  }

  private static int closing(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if ("\"“”»".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static int space(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }
}
