package org.yaddash.imports.recognise.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into sentences. */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "rev", "gen", "col", "lt", "sgt", "capt", "st", "jr",
          "sr", "vs", "etc", "eg", "ie", "no", "nos", "vol", "p", "pp", "ed", "eds", "fig", "ca",
          "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec", "u", "г", "гг", "в", "вв", "т", "тт", "с", "стр", "ул", "им", "др", "пр", "см",
          "ср", "изд", "ред", "тыс", "млн", "млрд", "руб", "чел", "обл", "рис", "акад", "проф",
          "янв", "фев", "авг", "сент", "окт", "нояб", "дек", "səh", "s", "c", "il", "dos", "akad",
          "и", "о", "h", "b", "m", "q");

  private Sentences() {}

  /**
   * The sentences of {@code [from, to)}: each as start and end, with closing quotation marks and
   * brackets, without the white space around it.
   */
  public static List<int[]> of(String text, int from, int to) {
    return LastText.get().sentences(text, from, to);
  }

  static List<int[]> cut(String text, int from, int to) {
    List<int[]> sentences = new ArrayList<>();
    int start = skip(text, from, to);
    int at = start;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '\n' && at + 1 < to && text.charAt(at + 1) == '\n') {
        add(sentences, text, start, at);
        start = skip(text, at, to);
        at = Math.max(start, at + 1);
      } else if (c == '.' || c == '!' || c == '?' || c == '…') {
        int end = at + 1;
        while (end < to && (isEnder(text.charAt(end)) || closes(text.charAt(end)))) {
          end++;
        }
        end = afterNote(text, at, end, to);
        if (endsHere(text, start, at, end, to)) {
          add(sentences, text, start, end);
          start = skip(text, end, to);
          at = Math.max(start, end);
        } else {
          at = end;
        }
      } else {
        at++;
      }
    }
    add(sentences, text, start, to);
    return sentences;
  }

  /**
   * The mark of a note may stand between the full stop and the next sentence; it goes with the full
   * stop.
   */
  private static int afterNote(String text, int at, int end, int to) {
    int note = end;
    while (note < to && note < end + 3 && Character.isDigit(text.charAt(note))) {
      note++;
    }
    boolean number = at > 0 && Character.isDigit(text.charAt(at - 1));
    int next = skip(text, note, to);
    boolean sentence =
        note > end && next > note && next < to && Character.isUpperCase(text.charAt(next));
    return sentence && !number ? note : end;
  }

  private static boolean endsHere(String text, int start, int at, int end, int to) {
    if (end >= to) {
      return true;
    }
    if (!Tokens.space(text.charAt(end))) {
      return false;
    }
    int next = skip(text, end, to);
    if (next >= to) {
      return true;
    }
    int point = text.codePointAt(next);
    boolean opens = "\"“«„‘'([—–-•".indexOf(point) >= 0;
    if (!Character.isUpperCase(point) && !Character.isDigit(point) && !opens) {
      // a script without capitals ends its sentences all the same
      return Character.isLetter(point) && !Character.isLowerCase(point);
    }
    if (text.charAt(at) != '.') {
      return true;
    }
    int word = at;
    while (word > start && Character.isLetter(text.charAt(word - 1)) && at - word < 12) {
      word--;
    }
    int length = at - word;
    if (length == 0) {
      return true;
    }
    boolean initial = length == 1 && Character.isUpperCase(text.charAt(word));
    if (initial && Character.isUpperCase(point)) {
      return false;
    }
    return !ABBREVIATIONS.contains(Tokens.lower(text.substring(word, at)))
        || end - at > 1
        || Character.isUpperCase(point) && text.startsWith("etc", word);
  }

  private static void add(List<int[]> sentences, String text, int start, int end) {
    int to = end;
    while (to > start && Tokens.space(text.charAt(to - 1))) {
      to--;
    }
    if (to > start) {
      sentences.add(new int[] {start, to});
    }
  }

  private static int skip(String text, int from, int to) {
    int at = from;
    while (at < to && Tokens.space(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isEnder(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  private static boolean closes(char c) {
    return c == '"' || c == '”' || c == '»' || c == '’' || c == '\'' || c == ')' || c == ']'
        || c == '“';
  }
}
