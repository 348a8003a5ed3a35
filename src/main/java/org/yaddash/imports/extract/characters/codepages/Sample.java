package org.yaddash.imports.extract.characters.codepages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The words of some bytes that tell a charset: those with high bytes, outside markup and scripts,
 * and a few of the others, which tell the language. Words are parted by one space each.
 *
 * @param words the bytes
 * @param length how many of them count
 * @param highLength how many of them belong to words with high bytes, which come first
 * @param letters how many bytes of these words are letters or high bytes
 * @param alike neighbouring high bytes
 * @param mixed high bytes beside an ASCII letter
 * @param latinShare how many letters of words without high bytes there are to one of the others, in
 *     the whole text
 */
record Sample(
    byte[] words,
    int length,
    int highLength,
    int letters,
    int alike,
    int mixed,
    double latinShare) {
  private static final int MOST_HIGH = 4_000;
  private static final int MOST_PLAIN = 700;
  private static final int LONGEST_WORD = 60;

  /** Takes the sample; where the markup holds all high bytes, it is read as text too. */
  static Sample of(byte[] bytes) {
    Sample outside = take(bytes, true);
    return outside.alike + outside.mixed > 0 || outside.hasHigh() ? outside : take(bytes, false);
  }

  private boolean hasHigh() {
    for (int i = 0; i < length; i++) {
      if (words[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may be a language in Latin letters. */
  boolean perhapsLatin() {
    return mixed * 10 >= alike || latinShare > 0.5;
  }

  /** Whether it may be a language in other letters. */
  boolean perhapsOther() {
    return alike * 5 >= mixed;
  }

  /**
   * What it costs to read the text in a script other than Latin, which most of its words are in.
   */
  double againstOtherScripts() {
    return latinShare <= 1 ? 0 : Math.min(12, 4 * Math.log(latinShare) + 1);
  }

  private static Sample take(byte[] bytes, boolean skipMarkup) {
    ByteArrayOutputStream high = new ByteArrayOutputStream(MOST_HIGH + 64);
    ByteArrayOutputStream plain = new ByteArrayOutputStream(MOST_PLAIN + 64);
    int i = 0;
    int plainLetters = 0;
    int highLetters = 0;
    while (i < bytes.length && high.size() < MOST_HIGH) {
      byte b = bytes[i];
      if (b == '<' && skipMarkup) {
        i = afterMarkup(bytes, i);
        continue;
      }
      if (b == '&') {
        i = afterEntity(bytes, i);
        continue;
      }
      if (!word(b)) {
        i++;
        continue;
      }
      int from = i;
      boolean some = false;
      while (i < bytes.length && word(bytes[i]) && i - from < LONGEST_WORD) {
        some |= bytes[i] < 0;
        i++;
      }
      plainLetters += some ? 0 : i - from;
      highLetters += some ? i - from : 0;
      ByteArrayOutputStream to = some ? high : plain;
      if (some || plain.size() < MOST_PLAIN) {
        to.write(bytes, from, i - from);
        to.write(' ');
      }
    }
    int highLength = high.size();
    high.write(plain.toByteArray(), 0, plain.size());
    byte[] words = high.toByteArray();
    int alike = 0;
    int mixed = 0;
    int letters = 0;
    for (int k = 0; k < words.length; k++) {
      letters += words[k] != ' ' && k < highLength ? 1 : 0;
      if (k > 0 && (words[k] < 0 || words[k - 1] < 0) && words[k] != ' ' && words[k - 1] != ' ') {
        if (words[k] < 0 && words[k - 1] < 0) {
          alike++;
        } else {
          mixed++;
        }
      }
    }
    double latinShare = plainLetters / (double) Math.max(1, highLetters);
    return new Sample(words, words.length, highLength, letters, alike, mixed, latinShare);
  }

  /** Whether a byte may stand in a word: a letter of ASCII or a byte beyond it. */
  static boolean word(byte b) {
    return b < 0 || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }

  private static int afterEntity(byte[] bytes, int at) {
    int i = at + 1;
    while (i < bytes.length
        && i < at + 12
        && (word(bytes[i]) && bytes[i] > 0 || bytes[i] == '#' || digit(bytes[i]))) {
      i++;
    }
    return i < bytes.length && bytes[i] == ';' ? i + 1 : at + 1;
  }

  private static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static int afterMarkup(byte[] bytes, int at) {
    int i = at + 1;
    if (i >= bytes.length
        || !(word(bytes[i]) && bytes[i] > 0
            || bytes[i] == '/'
            || bytes[i] == '!'
            || bytes[i] == '?')) {
      return i;
    }
    if (starts(bytes, i, "!--")) {
      return after(bytes, i + 3, "-->", at + 1);
    }
    boolean script = starts(bytes, i, "script");
    boolean style = starts(bytes, i, "style");
    int end = Math.min(bytes.length, at + 20_000);
    while (i < end && bytes[i] != '>') {
      i++;
    }
    if (i == end) {
      return at + 1;
    }
    return script ? after(bytes, i, "</script", i) : style ? after(bytes, i, "</style", i) : i + 1;
  }

  private static int after(byte[] bytes, int from, String end, int otherwise) {
    for (int i = from; i + end.length() <= bytes.length; i++) {
      if (bytes[i] == end.charAt(0) && starts(bytes, i, end)) {
        return i + end.length();
      }
    }
    return otherwise;
  }

  private static boolean starts(byte[] bytes, int at, String word) {
    if (at + word.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      int b = bytes[at + i];
      if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sample s && Arrays.equals(words, s.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return new String(words, 0, length, StandardCharsets.ISO_8859_1);
  }
}
