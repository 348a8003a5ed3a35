package org.yaddash.imports.extract.characters;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Text that was UTF-8, was read as something else and was written as UTF-8 again: {@code
 * MÃ¼É™llif}.
 */
final class Mojibake {
  /** A charset that UTF-8 was read as, and the byte of each character below U+2600 in it. */
  private record Misreading(String name, byte[] table) {}

  private static final List<Misreading> MISREADINGS =
      Stream.of("windows-1252", "windows-1251", "windows-1254", "KOI8-R")
          .map(name -> new Misreading(name, table(Charset.forName(name))))
          .toList();

  private static final byte[] LATIN = table(Charset.forName("windows-1252"));

  /**
   * A text as it was meant.
   *
   * @param misreadAs the charset that it had been read as
   */
  record Repair(String text, String misreadAs) {}

  private static final int LOOKED_AT = 100_000;
  private static final char REPLACEMENT = '\ufffd';

  private Mojibake() {}

  /** The text as it was meant, one encoding undone; null when it is as it was meant. */
  static @Nullable Repair repair(String text) {
    char[] head = text.substring(0, Math.min(text.length(), LOOKED_AT)).toCharArray();
    for (Misreading misreading : MISREADINGS) {
      if (worthwhile(head, misreading.table())) {
        return new Repair(repair(text, misreading.table()), misreading.name());
      }
    }
    return null;
  }

  /** For each character below U+2600 the byte that the charset has for it, 0 for none. */
  private static byte[] table(Charset charset) {
    byte[] table = new byte[0x2600];
    byte[] one = new byte[1];
    for (int b = 0x80; b < 0x100; b++) {
      one[0] = (byte) b;
      char c = new String(one, charset).charAt(0);
      // Undefined bytes pass as control characters.
      table[c == '\ufffd' ? b : c < table.length ? c : b] = (byte) b;
    }
    for (int b = 0x80; b < 0xa0; b++) {
      table[b] = table[b] == 0 ? (byte) b : table[b];
    }
    return table;
  }

  /**
   * The bytes of a text in windows-1252, when it is written as nothing in Latin letters is: in runs
   * of accented letters, or with letters that only Icelandic has; null when it is not, or cannot be
   * put in those bytes.
   */
  static byte @Nullable [] narrow(String text) {
    int suspicious = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        run = 0;
      } else if (c >= LATIN.length || LATIN[c] == 0) {
        return null;
      } else {
        run = c >= 0xc0 ? run + 1 : 0;
        suspicious += run == 3 || "\u00fe\u00f0\u00fd\u00de\u00d0\u00dd".indexOf(c) >= 0 ? 1 : 0;
      }
    }
    if (suspicious < 3) {
      return null;
    }
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      bytes[i] = c < 0x80 ? (byte) c : LATIN[c];
    }
    return bytes;
  }

  private static boolean worthwhile(char[] text, byte[] table) {
    int high = 0;
    int twice = 0;
    int i = 0;
    while (i < text.length) {
      if (text[i] < 0x80) {
        i++;
        continue;
      }
      int from = i;
      while (i < text.length && text[i] >= 0x80) {
        i++;
      }
      high += i - from;
      twice += encodedTwice(text, from, i, table);
    }
    return twice >= 4 && twice * 2 > high;
  }

  /** How many characters of a run were encoded twice. */
  private static int encodedTwice(char[] text, int from, int to, byte[] table) {
    byte[] bytes = bytes(text, from, to, table);
    Utf8 utf8 = Utf8.count(bytes);
    return utf8.sequences() == 0 || utf8.broken() * 3 > utf8.sequences()
        ? 0
        : to - from - utf8.broken();
  }

  private static byte[] bytes(char[] text, int from, int to, byte[] table) {
    byte[] bytes = new byte[to - from];
    for (int i = from; i < to; i++) {
      char c = text[i];
      // What has no byte becomes one that breaks any sequence.
      bytes[i - from] = c < table.length && table[c] != 0 ? table[c] : (byte) 0xff;
    }
    return bytes;
  }

  /** Whether a letter's first half stands here, and its second half was lost on the way. */
  private static boolean lostSecond(String text, int at, int to, byte first) {
    int lead = first & 0xff;
    return lead >= 0xc2 && lead < 0xe0 && at + 1 < to && text.charAt(at + 1) == REPLACEMENT;
  }

  private static String repair(String text, byte[] table) {
    StringBuilder repaired = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < 0x80) {
        repaired.append(c);
        i++;
        continue;
      }
      int from = i;
      while (i < text.length() && text.charAt(i) >= 0x80) {
        i++;
      }
      byte[] bytes = bytes(text.substring(from, i).toCharArray(), 0, i - from, table);
      int k = 0;
      while (k < bytes.length) {
        int length = Utf8.length(bytes, k, bytes.length);
        if (length == 0) {
          boolean lost = lostSecond(text, from + k, i, bytes[k]);
          repaired.append(lost ? REPLACEMENT : text.charAt(from + k));
          k += lost ? 2 : 1;
        } else {
          repaired.append(new String(bytes, k, length, StandardCharsets.UTF_8));
          k += length;
        }
      }
    }
    return repaired.toString();
  }
}
