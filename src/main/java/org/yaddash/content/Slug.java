package org.yaddash.content;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form of slugs: small Latin letters and digits in words joined by hyphens. Azerbaijani letters
 * fold to their bases, Azerbaijani Cyrillic follows the Latin spelling ({@code Гара Јанвар} is
 * {@code qara-yanvar}), other Cyrillic is written as English readers know it ({@code Чёрный январь}
 * is {@code chernyy-yanvar}), and every other script as ICU does.
 */
final class Slug {
  /** Beyond this, whole words are cut off; leaves room for a number. */
  static final int LONGEST = 80;

  private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

  /** Letters that only Azerbaijani Cyrillic has; one of them tells its other letters apart. */
  private static final String AZERBAIJANI_CYRILLIC = "ғҝјҹәҒҜЈҸӘ";

  private static final Map<Integer, String> LATIN =
      letters("ə e, ı i, ş s, ç c, ğ g, ö o, ü u, ß ss, æ ae, ø o, đ d, ł l, þ th, ð d");

  private static final Map<Integer, String> CYRILLIC =
      letters(
          "а a, б b, в v, г g, д d, е e, ё e, ж zh, з z, и i, й y, к k, л l, м m, н n, о o, п p,"
              + " р r, с s, т t, у u, ф f, х kh, ц ts, ч ch, ш sh, щ shch, ъ , ы y, ь , э e, ю yu,"
              + " я ya, і i, ї yi, є ye, ґ g, ў u, ө o, ү u, һ h");

  private static final Map<Integer, String> AZERBAIJANI =
      letters(
          "а a, б b, в v, г q, ғ g, д d, е e, ә e, ж j, з z, и i, ы i, ј y, й y, к k, ҝ g, л l, м m,"
              + " н n, о o, ө o, п p, р r, с s, т t, у u, ү u, ф f, х x, һ h, ч c, ҹ c, ш s, э e,"
              + " ю yu, я ya, ц s, щ s, ё yo, ь , ъ ");

  private Slug() {}

  /** The slug of a text; "" when it has no letter and no digit. */
  static String of(String whole, String language) {
    // a slug needs no more than the beginning of a long text
    String text =
        Normalizer.normalize(
            whole.substring(0, Math.min(whole.length(), 4 * LONGEST)), Normalizer.Form.NFC);
    Map<Integer, String> cyrillic = isAzerbaijani(text, language) ? AZERBAIJANI : CYRILLIC;
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      int small = Character.toLowerCase(letter);
      String known = LATIN.getOrDefault(small, cyrillic.get(small));
      letters.append(known == null ? Character.toString(letter) : known);
    }
    String latin = letters.toString();
    boolean plain = latin.chars().allMatch(letter -> letter < 0x80);
    String ascii = plain ? latin : Script.TO_ASCII.transliterate(latin);
    return join(ascii.toLowerCase(Locale.ROOT));
  }

  /** Whether an editor may give this slug. */
  static boolean isWellFormed(String slug) {
    return slug.length() <= LONGEST && WELL_FORMED.matcher(slug).matches();
  }

  private static boolean isAzerbaijani(String text, String language) {
    return language.equals("az")
        || language.startsWith("az-")
        || text.codePoints().anyMatch(letter -> AZERBAIJANI_CYRILLIC.indexOf(letter) >= 0);
  }

  private static String join(String ascii) {
    StringBuilder slug = new StringBuilder();
    boolean apart = false;
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        if (apart && !slug.isEmpty()) {
          slug.append('-');
        }
        slug.append(c);
        apart = false;
      } else if (c != '\'') {
        apart = true;
      }
    }
    if (slug.length() <= LONGEST) {
      return slug.toString();
    }
    int cut = slug.lastIndexOf("-", LONGEST);
    return slug.substring(0, cut > LONGEST / 2 ? cut : LONGEST);
  }

  private static Map<Integer, String> letters(String pairs) {
    return Arrays.stream(pairs.split(", ", -1))
        .collect(Collectors.toMap(pair -> pair.codePointAt(0), pair -> pair.substring(2)));
  }

  /** Made only when it is first needed: ICU's rules take a while to load. */
  private static final class Script {
    static final Transliterator TO_ASCII =
        Transliterator.getInstance("Any-Latin; Latin-ASCII; [:Nonspacing Mark:] Remove");
  }
}
