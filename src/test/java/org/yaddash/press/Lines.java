package org.yaddash.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines, with words divided where a line would be too loose. */
final class Lines {
  private static final String VOWELS = "aeiouyAEIOUYаеёиоуыэюяıöüəä";

  private final Type type;
  private final float width;
  private final boolean divided;

  Lines(Type type, float width, boolean divided) {
    this.type = type;
    this.width = width;
    this.divided = divided;
  }

  /** The lines, each as its words; the first is shorter by the indent. */
  List<List<String>> of(String text, float indent) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    float room = width - indent;
    float used = 0;
    float space = type.width(" ");
    for (String word : text.trim().split("\\s+", -1)) {
      String rest = word;
      while (true) {
        float before = line.isEmpty() ? 0 : space;
        if (used + before + type.width(rest) <= room) {
          line.add(rest);
          used += before + type.width(rest);
          break;
        }
        int cut = divided ? cut(rest, room - used - before) : 0;
        if (cut > 0) {
          String head = rest.substring(0, cut);
          line.add(head.endsWith("-") || head.endsWith("–") ? head : head + "-");
          rest = rest.substring(cut);
        } else if (line.isEmpty()) {
          line.add(rest);
          break;
        }
        lines.add(line);
        line = new ArrayList<>();
        used = 0;
        room = width;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** How many letters of the word fit in front of a division; 0 when none do. */
  private int cut(String word, float room) throws IOException {
    for (int i = word.length() - 3; i >= 2; i--) {
      if (mayDivide(word, i) && type.width(word.substring(0, i) + "-") <= room) {
        return i;
      }
    }
    return 0;
  }

  /** After a hyphen that is there, or between a vowel and a consonant that a vowel follows. */
  private static boolean mayDivide(String word, int at) {
    char before = word.charAt(at - 1);
    char after = word.charAt(at);
    if (before == '-') {
      return true;
    }
    return word.length() >= 6
        && word.indexOf('-') < 0
        && isVowel(before)
        && Character.isLetter(after)
        && !isVowel(after)
        && isVowel(word.charAt(at + 1));
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
