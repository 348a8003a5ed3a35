package org.yaddash.imports.likeness;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a name of any script as it sounds, so that Ələkbərov, Алекперов and Alekperov come close
 * to each other.
 */
public final class NameFold {
  private static final int LONGEST = 300;
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  private static final Map<Character, String> LETTERS = new LinkedHashMap<>();
  private static final List<String[]> SOUNDS = new ArrayList<>();

  static {
    // Cyrillic as English and Azerbaijani spell it; the rest is left to ICU
    letters(
        "а a б b в v г g д d е e ё e ж j з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц s ч c ш s"
            + " щ s ы i э e ю u я a ә e ғ g ҝ g ҹ j ө o ү u һ h ј i і i ї i є e ґ g қ k ң n ұ u љ l њ n ћ c ђ j");
    // letters of the Latin alphabets of the region
    letters("ə e ä e ı i ş s ç c ğ g ö o ü u ø o ł l đ d ß s æ e œ o þ t š s č c ž j x h q g");
    LETTERS.put('ъ', "");
    LETTERS.put('ь', "");
    sounds("shch", "s", "sch", "s", "tch", "c", "dzh", "j", "dj", "j", "zh", "j", "kh", "h");
    sounds("gh", "g", "ch", "c", "sh", "s", "ph", "f", "th", "t", "ck", "k", "ts", "s", "tz", "s");
    sounds("ks", "x", "yu", "u", "iu", "u", "ya", "a", "ia", "a", "yo", "e", "io", "e", "ye", "e");
    sounds("ie", "e", "w", "v", "y", "i", "iy", "i", "ii", "i");
  }

  private NameFold() {}

  /** The name as it sounds: small Latin letters and single spaces. */
  public static String fold(String name) {
    String some = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    StringBuilder known = new StringBuilder();
    boolean latin = latin(some);
    for (char c : some.replace('İ', 'i').toLowerCase(Locale.ROOT).toCharArray()) {
      String letter = LETTERS.get(c);
      boolean english = latin && (c == 'x' || c == 'q');
      known.append(letter == null || english ? String.valueOf(c) : letter);
    }
    String plain;
    synchronized (LATIN) {
      plain = LATIN.transliterate(known.toString());
    }
    StringBuilder letters = new StringBuilder();
    for (char c : plain.toCharArray()) {
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      } else if (c != '\'' && c != '`' && letters.length() > 0 && last(letters) != ' ') {
        letters.append(' ');
      }
    }
    String folded = letters.toString().strip();
    for (String[] sound : SOUNDS) {
      folded = folded.replace(sound[0], sound[1]);
    }
    return single(folded);
  }

  /** Whether a name is in plain English letters: then its x and q are no Azerbaijani ones. */
  private static boolean latin(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }

  private static char last(StringBuilder letters) {
    return letters.charAt(letters.length() - 1);
  }

  private static String single(String folded) {
    StringBuilder single = new StringBuilder();
    for (char c : folded.toCharArray()) {
      if (single.length() == 0 || last(single) != c) {
        single.append(c);
      }
    }
    return single.toString();
  }

  private static void letters(String pairs) {
    String[] all = pairs.split(" ", -1);
    for (int i = 0; i + 1 < all.length; i += 2) {
      LETTERS.put(all[i].charAt(0), all[i + 1]);
    }
  }

  private static void sounds(String... pairs) {
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      SOUNDS.add(new String[] {pairs[i], pairs[i + 1]});
    }
  }
}
