package org.yaddash.imports.extract.characters;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The charset names that a file is given: by a header, by its XML declaration, by its meta tags.
 */
final class Labels {
  private static final int LOOKED_AT = 200_000;
  private static final int MOST = 4;

  /** What old pages call charsets, where Java has another name or means less. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("latin5", "windows-1254"),
          Map.entry("johab", "x-Johab"),
          Map.entry("euc-tw", "x-EUC-TW"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("maccyrillic", "x-MacCyrillic"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("macroman", "x-MacRoman"),
          Map.entry("x-mac-roman", "x-MacRoman"),
          Map.entry("x-mac-turkish", "x-MacTurkish"),
          Map.entry("cp1251", "windows-1251"),
          Map.entry("win-1251", "windows-1251"),
          Map.entry("win1251", "windows-1251"),
          Map.entry("windows1251", "windows-1251"),
          Map.entry("koi8r", "KOI8-R"),
          Map.entry("koi8", "KOI8-R"),
          Map.entry("dos-866", "IBM866"),
          Map.entry("cp-866", "IBM866"),
          Map.entry("logical", "windows-1255"),
          Map.entry("iso-8859-8-i", "ISO-8859-8"),
          Map.entry("iso-8859-8-e", "ISO-8859-8"),
          Map.entry("visual", "ISO-8859-8"));

  private Labels() {}

  /** The labels, the one from outside first, as they are written but in lower case; none twice. */
  static List<String> in(byte[] bytes, @Nullable String hint) {
    List<String> labels = new ArrayList<>();
    if (hint != null && !hint.isBlank()) {
      labels.add(hint.strip().toLowerCase(Locale.ROOT));
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    find(head, "encoding", Math.min(head.length(), 300), labels);
    find(head, "charset", head.length(), labels);
    return labels;
  }

  private static void find(String head, String word, int to, List<String> labels) {
    int at = indexOf(head, word, 0, to);
    while (at >= 0 && labels.size() < MOST) {
      int i = skipSpace(head, at + word.length());
      if (i < head.length() && head.charAt(i) == '=' && inTag(head, at)) {
        i = skipSpace(head, i + 1);
        if (i < head.length() && (head.charAt(i) == '"' || head.charAt(i) == '\'')) {
          i = skipSpace(head, i + 1);
        }
        int from = i;
        while (i < head.length() && i - from < 40 && nameChar(head.charAt(i))) {
          i++;
        }
        String label = head.substring(from, i).toLowerCase(Locale.ROOT);
        if (!label.isEmpty() && !labels.contains(label)) {
          labels.add(label);
        }
      }
      at = indexOf(head, word, at + word.length(), to);
    }
  }

  private static int indexOf(String head, String word, int from, int to) {
    char small = word.charAt(0);
    char capital = Character.toUpperCase(small);
    for (int i = from; i + word.length() <= to; i++) {
      char c = head.charAt(i);
      if ((c == small || c == capital) && head.regionMatches(true, i, word, 0, word.length())) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a place is inside a meta tag or an XML declaration. */
  private static boolean inTag(String head, int at) {
    for (int i = at; i >= 0 && i > at - 300; i--) {
      char c = head.charAt(i);
      if (c == '>') {
        return false;
      }
      if (c == '<') {
        return head.regionMatches(true, i, "<meta", 0, 5) || head.startsWith("<?xml", i);
      }
    }
    return false;
  }

  private static int skipSpace(String s, int from) {
    int i = from;
    while (i < s.length() && s.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  private static boolean nameChar(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "-_.:+()".indexOf(c) >= 0;
  }

  /** The charset that has exactly this name, or null. */
  static @Nullable Charset named(String label) {
    try {
      return Charset.isSupported(label) ? Charset.forName(label) : charset(label);
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  /** The charsets that labels mean; without those that mean none. */
  static List<Charset> charsets(List<String> labels) {
    return labels.stream().map(Labels::charset).filter(Objects::nonNull).toList();
  }

  /** The charset that a label means, or null when it means none. UTF-7 is none: it hides markup. */
  static @Nullable Charset charset(String label) {
    String name = MEANT.getOrDefault(label.toLowerCase(Locale.ROOT), label);
    try {
      return !name.toLowerCase(Locale.ROOT).contains("utf-7") && Charset.isSupported(name)
          ? Charset.forName(name)
          : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }
}
