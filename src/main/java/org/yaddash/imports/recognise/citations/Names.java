package org.yaddash.imports.recognise.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaddash.imports.recognise.citations.Citation.Piece;
import org.yaddash.imports.recognise.citations.Citation.Value;
import org.yaddash.imports.recognise.citations.words.KnownWords;
import org.yaddash.imports.recognise.citations.words.KnownWords.Kind;
import org.yaddash.imports.recognise.citations.words.Word;

/** Takes the names of a reference apart: "Lockridge, A., B. Marsh and C. Fenn" are three. */
final class Names {
  private static final Set<String> BY =
      Set.of(
          "by",
          "von",
          "par",
          "de",
          "por",
          "prepared",
          "published",
          "written",
          "the",
          "авт",
          "автор");
  private static final Set<String> ROLES =
      Set.of("ed", "eds", "hrsg", "hg", "dir", "ред", "сост", "comp", "red", "editors", "editor");

  private Names() {}

  /** The names of one piece. */
  static List<Value> in(String text, Piece piece) {
    List<Word> words = words(text, piece);
    List<List<Word>> groups = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      if (isAnd(word) && joinsPeople(words, at)) {
        groups.add(open);
        open = new ArrayList<>();
      } else {
        open.add(word);
        if (word.last() == ';') {
          groups.add(open);
          open = new ArrayList<>();
        }
      }
    }
    groups.add(open);
    List<Value> names = new ArrayList<>();
    for (List<Word> group : groups) {
      byCommas(text, group, names);
    }
    return names;
  }

  /** The words that can belong to names: without "by", "et al.", "(eds.)". */
  private static List<Word> words(String text, Piece piece) {
    List<Word> words = new ArrayList<>();
    for (Word word : Word.split(piece.text(), piece.text().length())) {
      boolean lead = words.isEmpty() && BY.contains(word.core()) && startsSmall(word);
      boolean others =
          (KnownWords.shared().is(word.core(), Kind.ET_AL) || word.core().equals("др"))
              && startsSmall(word);
      boolean role = ROLES.contains(word.core()) && (word.first() == '(' || startsSmall(word));
      boolean mark = word.core().isEmpty() && !word.text().equals("&");
      if (!lead && !others && !role && !mark) {
        int shift = piece.start();
        words.add(new Word(word.start() + shift, word.end() + shift, word.text(), word.core()));
      }
    }
    while (!words.isEmpty() && isAnd(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  private static boolean startsSmall(Word word) {
    for (int i = 0; i < word.text().length(); i++) {
      if (Character.isLetter(word.text().charAt(i))) {
        return Character.isLowerCase(word.text().charAt(i));
      }
    }
    return false;
  }

  private static boolean isAnd(Word word) {
    return word.text().equals("&")
        || KnownWords.shared().is(word.core(), Kind.AND)
            && startsSmall(word)
            && word.core().length() == word.text().length();
  }

  /**
   * Whether what stands on both sides of an "and" looks like people, not like one body ("Ministry
   * of Trade and Health").
   */
  private static boolean joinsPeople(List<Word> words, int and) {
    return isPerson(words, and - 1, -1) && isPerson(words, and + 1, 1);
  }

  private static boolean isPerson(List<Word> words, int from, int by) {
    int count = 0;
    boolean initials = true;
    for (int at = from; at >= 0 && at < words.size(); at += by) {
      Word word = words.get(at);
      char end = word.last();
      boolean other = by < 0 && count > 0 && (end == ',' && !initials || end == ';');
      if (isAnd(word) || other) {
        break;
      }
      initials &= isInitials(word);
      boolean body =
          KnownWords.shared().is(word.core(), Kind.PUBLISHER) && count + 1 < words.size()
              || startsSmall(word) && !KnownWords.shared().is(word.core(), Kind.NAME_PARTICLE);
      if (body || ++count > 5) {
        return false;
      }
      if (by > 0 && (end == ',' || end == ';') && count > 1) {
        break;
      }
    }
    return count > 0;
  }

  /** Commas part names, and the family name from what follows it. */
  private static void byCommas(String text, List<Word> group, List<Value> names) {
    List<List<Word>> segments = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    for (Word word : group) {
      open.add(word);
      if (word.last() == ',') {
        segments.add(open);
        open = new ArrayList<>();
      }
    }
    if (!open.isEmpty()) {
      segments.add(open);
    }
    List<Word> name = new ArrayList<>();
    for (List<Word> segment : segments) {
      boolean given =
          !name.isEmpty()
              && name.stream().noneMatch(Names::isInitials)
              && (segment.stream().allMatch(Names::isInitials)
                  || name.size() == 1 && segments.size() == 2 && isGiven(segment)
                  || name.size() <= 2
                      && isGiven(segment)
                      && isInitials(segment.get(segment.size() - 1)));
      boolean suffix =
          segment.size() == 1 && Set.of("jr", "sr", "ii", "iii").contains(segment.get(0).core());
      if (!given && !suffix) {
        close(text, name, names);
        name = new ArrayList<>();
      }
      name.addAll(segment);
    }
    close(text, name, names);
  }

  /** One or two words with capitals, as given names are. */
  private static boolean isGiven(List<Word> segment) {
    return segment.size() <= 3
        && segment.stream().noneMatch(Names::startsSmall)
        && segment.stream().noneMatch(word -> KnownWords.shared().is(word.core(), Kind.PUBLISHER));
  }

  /** "A.", "J.-P.", "AB", «Ю.И.» */
  private static boolean isInitials(Word word) {
    int letters = 0;
    int small = 0;
    boolean stop = false;
    for (int i = 0; i < word.text().length(); i++) {
      char c = word.text().charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      small += Character.isLowerCase(c) ? 1 : 0;
      stop |= c == '.';
    }
    return letters > 0
        && letters <= 4
        && (small == 0 && (letters <= 2 || stop) || stop && letters <= 2);
  }

  private static void close(String text, List<Word> name, List<Value> names) {
    if (name.isEmpty()) {
      return;
    }
    Value value = PlainValues.trim(text, name.get(0).start(), name.get(name.size() - 1).end());
    if (!value.text().isEmpty() && value.text().chars().anyMatch(Character::isLetter)) {
      names.add(value);
    }
  }
}
