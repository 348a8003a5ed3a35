package org.yaddash.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads names as sounds: one small or capital Latin letter each, small ones as they are, {@code C}
 * for ch, {@code S} for sh, {@code Z} for zh, {@code J} for dzh, {@code T} for ts, {@code A} for
 * ya, {@code O} for yo and ö, {@code U} for yu and ü. Sounds that follow each other twice are one.
 */
public final class Sounds {
  /** All sounds that there are. */
  static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzACEJOSTUZ";

  /** So many sounds of one name are read at most. */
  public static final int LONGEST = 40;

  private static final int LONGEST_TEXT = 300;
  private static final int MOST_NAMES = 12;
  private static final String OF_AZERBAIJANI = "əğı";

  private static final ThreadLocal<Transliterator> LATIN =
      ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower"));

  private static final Map<Character, String> LETTERS = new HashMap<>();

  /** What several Latin letters stand for, the longest first. */
  private static final String[] SPELLINGS = {
    "shch", "S", "sch", "S", "tch", "C", "dzh", "J", "dj", "J", "zh", "Z", "kh", "h", "ch", "C",
    "sh", "S", "ph", "f", "th", "t", "gh", "g", "ck", "k", "ts", "T", "tz", "T", "x", "ks", "q",
    "k", "yu", "U", "ju", "U", "ya", "A", "ia", "A", "yo", "O", "ye", "e", "ee", "i", "oo", "u",
    "ou", "u"
  };

  static {
    // Cyrillic, with the letters of Azerbaijani and its neighbours; what is not here is left to ICU
    letters(
        "а a б b в v г g д d е e ё O ж Z з z и i й y к k л l м m н n о o п p р r с s т t у u ф f");
    letters("х h ц T ч C ш S щ S ъ - ы i ь - э e ю U я A");
    letters("ә E ғ g ҝ g ҹ J ө O ү U һ h ј y і i ї i є e ґ g қ k ң n ұ u љ l њ n ћ C ђ J џ J ў u");
    // Latin letters that lose their sound when they lose their mark
    letters("ə E ä E đ J ı i ş S ç C ğ g ö O ő O ü U ű U š S č C ć C ž Z");
  }

  private Sounds() {}

  private static void letters(String pairs) {
    String[] all = pairs.split(" ", -1);
    for (int i = 0; i + 1 < all.length; i += 2) {
      LETTERS.put(all[i].charAt(0), all[i + 1].equals("-") ? "" : all[i + 1]);
    }
  }

  /**
   * A name in a text.
   *
   * @param sounds its sounds, at least one
   * @param start where it begins
   * @param end where it ends
   */
  public record Name(String sounds, int start, int end) {}

  /** The sounds of each name in a text, in order: of "Ada Ferrin-Lowe" three. */
  public static List<String> ofAll(String text) {
    return names(text).stream().map(Name::sounds).toList();
  }

  /** Each name in a text, in order. */
  public static List<Name> names(String text) {
    String some = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    List<Name> all = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= some.length() && all.size() < MOST_NAMES; i++) {
      boolean inside = i < some.length() && isPart(some.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        String sounds = of(some.substring(start, i));
        if (!sounds.isEmpty()) {
          all.add(new Name(sounds, start, i));
        }
        start = -1;
      }
    }
    return all;
  }

  private static boolean isPart(char c) {
    return Character.isLetter(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\''
        || c == '’'
        || c == 'ʻ'
        || c == 'ʼ';
  }

  /** The sounds of one name; empty when nothing in it can be read. */
  public static String of(String name) {
    String small =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC)
            .replace('İ', 'i')
            .toLowerCase(Locale.ROOT);
    boolean cyrillic = small.chars().anyMatch(c -> c >= 0x400 && c < 0x530);
    boolean azerbaijani = !cyrillic && small.chars().anyMatch(c -> OF_AZERBAIJANI.indexOf(c) >= 0);
    StringBuilder read = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      String known = azerbaijani ? azerbaijani(c) : LETTERS.get(c);
      if (known == null) {
        rest.append(c);
      } else {
        read(rest, read, cyrillic);
        read.append(known);
      }
    }
    read(rest, read, cyrillic);
    String sounds = read.toString().replace("dZ", "J");
    StringBuilder single = new StringBuilder();
    for (int i = 0; i < sounds.length() && single.length() < LONGEST; i++) {
      char c = sounds.charAt(i);
      if (single.isEmpty() || single.charAt(single.length() - 1) != c) {
        single.append(c);
      }
    }
    return single.toString();
  }

  /** What a letter stands for in a name that is plainly in the Azerbaijani or Turkish alphabet. */
  private static @org.jspecify.annotations.Nullable String azerbaijani(char c) {
    return switch (c) {
      case 'c' -> "J";
      case 'x' -> "h";
      case 'q' -> "g";
      case 'j' -> "Z";
      default -> LETTERS.get(c);
    };
  }

  /** Reads letters that are not in the table. */
  private static void read(StringBuilder rest, StringBuilder read, boolean cyrillic) {
    if (rest.isEmpty()) {
      return;
    }
    String plain = rest.toString();
    rest.setLength(0);
    if (!plain.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      StringBuilder letters = new StringBuilder();
      for (char c : LATIN.get().transliterate(plain).toCharArray()) {
        if (c >= 'a' && c <= 'z') {
          letters.append(c);
        }
      }
      plain = letters.toString();
    }
    if (!cyrillic) {
      for (int i = 0; i < SPELLINGS.length; i += 2) {
        plain = plain.replace(SPELLINGS[i], SPELLINGS[i + 1]);
      }
    }
    read.append(plain);
  }
}
