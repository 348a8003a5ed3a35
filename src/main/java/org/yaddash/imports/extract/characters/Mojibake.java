package org.yaddash.imports.extract.characters;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text that was UTF-8, was read as something else and was written as UTF-8 again: {@code
 * MÃ¼É™llif}.
 */
final class Mojibake {
  private static final List<Charset> MISREAD_AS =
      List.of(
          Charset.forName("windows-1252"),
          Charset.forName("windows-1251"),
          Charset.forName("windows-1254"));

  private static final int LOOKED_AT = 100_000;

  private Mojibake() {}

  /** The text as it was meant, or null when it is as it was meant. */
  static @Nullable String repaired(String text) {
    for (Charset charset : MISREAD_AS) {
      byte[] table = table(charset);
      if (worthwhile(text, table)) {
        return repair(text, table);
      }
    }
    return null;
  }

  /** For each character below U+2200 the byte that the charset has for it, 0 for none. */
  private static byte[] table(Charset charset) {
    byte[] table = new byte[0x2200];
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

  private static boolean worthwhile(String text, byte[] table) {
    int high = 0;
    int twice = 0;
    int to = Math.min(text.length(), LOOKED_AT);
    int i = 0;
    while (i < to) {
      if (text.charAt(i) < 0x80) {
        i++;
        continue;
      }
      int from = i;
      while (i < to && text.charAt(i) >= 0x80) {
        i++;
      }
      high += i - from;
      twice += encodedTwice(text, from, i, table);
    }
    return twice >= 4 && twice * 2 > high;
  }

  /** How many characters of a run were encoded twice. */
  private static int encodedTwice(String text, int from, int to, byte[] table) {
    byte[] bytes = bytes(text, from, to, table);
    Utf8 utf8 = Utf8.count(bytes);
    return utf8.sequences() == 0 || utf8.broken() * 3 > utf8.sequences()
        ? 0
        : to - from - utf8.broken();
  }

  private static byte[] bytes(String text, int from, int to, byte[] table) {
    byte[] bytes = new byte[to - from];
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      // What has no byte becomes one that breaks any sequence.
      bytes[i - from] = c < table.length && table[c] != 0 ? table[c] : (byte) 0xff;
    }
    return bytes;
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
      byte[] bytes = bytes(text, from, i, table);
      int k = 0;
      while (k < bytes.length) {
        int length = Utf8.length(bytes, k, bytes.length);
        if (length == 0) {
          repaired.append(text.charAt(from + k));
          k++;
        } else {
          repaired.append(new String(bytes, k, length, StandardCharsets.UTF_8));
          k += length;
        }
      }
    }
    return repaired.toString();
  }
}
