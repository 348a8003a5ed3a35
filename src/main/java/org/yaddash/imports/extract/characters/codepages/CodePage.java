package org.yaddash.imports.extract.characters.codepages;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A charset of one byte a character, weighed by how well bytes read in it as a language. The costs
 * are negative log likelihoods: the lower the better.
 */
public final class CodePage {
  private static final byte EDGE = 0;
  private static final byte LOWER = 1;
  private static final byte UPPER = 2;
  private static final byte LETTER = 3;
  private static final byte COMMON = 4;
  private static final byte RARE = 5;
  private static final byte BAD = 6;

  /** The class of a Latin letter for a language of another script. */
  private static final int ASCII_LETTER = -1;

  private static final String COMMON_SIGNS = "\u00a0«»“”„‘’‚–—…№©®•·°§`´′″€£ºª";

  /**
   * The cost of a Latin letter among another script, about that of a letter in its own language.
   */
  private static final float LATIN_LETTER = 3.3f;

  /** What stands before words, not after them, and the reverse. */
  private static final String OPENING = "«„‚‘№©";

  private static final String CLOSING = "»”’€°®…™—–‘‚";

  /** What two letters of different scripts in one word cost. */
  private static final double MIXED_SCRIPTS = 9;

  /**
   * The most that one letter after another costs, for names and abbreviations are in no language.
   */
  private static final float DEAREST = 9;

  private static final Map<String, CodePage> PAGES = new ConcurrentHashMap<>();

  /** The code pages that each group of languages was written in, the likelier first. */
  private static final Map<String, List<String>> USED =
      Map.of(
          "Cyrl",
              List.of(
                  "windows-1251",
                  "KOI8-R",
                  "KOI8-U",
                  "IBM866",
                  "ISO-8859-5",
                  "x-MacCyrillic",
                  "IBM855"),
          "Grek", List.of("windows-1253", "ISO-8859-7", "x-MacGreek", "IBM737"),
          "Hebr", List.of("windows-1255", "ISO-8859-8", "IBM862"),
          "Arab", List.of("windows-1256", "ISO-8859-6"),
          "Thai", List.of("x-windows-874", "TIS-620"),
          "west", List.of("windows-1252", "x-MacRoman", "IBM850", "ISO-8859-15"),
          "turk", List.of("windows-1254", "IBM857", "x-MacTurkish"),
          "mid", List.of("windows-1250", "ISO-8859-2", "IBM852", "x-MacCentralEurope"),
          "baltic", List.of("windows-1257", "ISO-8859-13", "ISO-8859-4", "IBM775"));

  private static final Set<String> TURKIC = Set.of("tr", "az");
  private static final Set<String> MIDDLE = Set.of("pl", "cs", "sk", "hu", "ro", "hr", "sl", "sq");
  private static final Set<String> BALTIC = Set.of("lt", "lv", "et");

  final String name;
  final Charset charset;
  private final char[] chars = new char[256];
  private final byte[] kinds = new byte[256];

  private CodePage(String name) {
    this.name = name;
    // Java's MacCyrillic is the one of before 1997; the other differs from it by the Ukrainian
    // letter only.
    this.charset = Charset.forName(name.equals("x-MacCyrillic") ? "x-MacUkraine" : name);
    byte[] one = new byte[1];
    for (int b = 0; b < 256; b++) {
      one[0] = (byte) b;
      String s = new String(one, charset);
      char c = s.length() == 1 ? s.charAt(0) : '\ufffd';
      chars[b] = c;
      kinds[b] = kind(c, b);
    }
  }

  private static byte kind(char c, int b) {
    if (b < 0x80) {
      return c >= 'a' && c <= 'z' ? LOWER : c >= 'A' && c <= 'Z' ? UPPER : EDGE;
    }
    if (c == '\ufffd' || c < '\u00a0') {
      return BAD;
    }
    if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return Character.isLowerCase(c)
          ? (c == 'ª' || c == 'º' ? COMMON : LOWER)
          : Character.isUpperCase(c) ? UPPER : LETTER;
    }
    if (COMMON_SIGNS.indexOf(c) >= 0) {
      return COMMON;
    }
    return c >= '\u2500' && c < '\u2600' ? BAD : RARE;
  }

  /** The page of this name; null when its characters take more than one byte or it is not known. */
  public static @Nullable CodePage of(String name) {
    CodePage known = PAGES.get(name);
    if (known != null) {
      return known;
    }
    if (!Charset.isSupported(name)) {
      return null;
    }
    Charset charset = Charset.forName(name);
    if (!charset.canEncode() || charset.newEncoder().maxBytesPerChar() > 1.01 || !ascii(charset)) {
      return null;
    }
    return PAGES.computeIfAbsent(name, CodePage::new);
  }

  private static boolean ascii(Charset charset) {
    return new String(new byte[] {'<', 'a', '0'}, charset).equals("<a0");
  }

  /** The pages that a language is looked for in. */
  static List<String> usedFor(Tongue tongue) {
    if (!tongue.latin()) {
      return USED.getOrDefault(tongue.script, List.of());
    }
    String group =
        TURKIC.contains(tongue.tag)
            ? "turk"
            : MIDDLE.contains(tongue.tag) ? "mid" : BALTIC.contains(tongue.tag) ? "baltic" : "west";
    return USED.getOrDefault(group, List.of());
  }

  /** Java's name of the page. */
  public String name() {
    return name;
  }

  /** What reads and writes it. */
  public Charset charset() {
    return charset;
  }

  /** The name that the page is known by outside Java. */
  public String publicName() {
    return name.equals("x-MacRoman")
        ? "macintosh"
        : name.startsWith("x-Mac") && !name.equals("x-MacCyrillic") ? name.substring(2) : name;
  }

  /**
   * What words cost when they are read in this page as this language, but for what they cost in any
   * language ({@link #plainCost}).
   */
  double cost(Pairs pairs, Tongue tongue) {
    int[] classes = new int[pairs.signs.length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = classOf(pairs.signs[i], tongue);
    }
    double sum = 0;
    for (int i = 0; i < pairs.counts.length; i++) {
      int last = classes[pairs.before[i]];
      sum += cost(last, classes[pairs.here[i]], tongue) * pairs.counts[i];
    }
    return sum;
  }

  /** The classes of all bytes read as this language. */
  int[] classes(Tongue tongue) {
    int[] classes = new int[256];
    for (int b = 0; b < classes.length; b++) {
      classes[b] = classOf(b, tongue);
    }
    return classes;
  }

  /** The class of a byte read as this language: below 0 for what is no letter of its script. */
  private int classOf(int b, Tongue tongue) {
    byte kind = kinds[b];
    if (kind >= COMMON) {
      return -kind;
    }
    if (kind == EDGE) {
      return 0;
    }
    if (!tongue.latin() && b < 0x80) {
      return ASCII_LETTER;
    }
    int own = tongue.classOf(chars[b]);
    return own == 0 ? tongue.width() - 1 : own;
  }

  /** What a byte of a class costs after one of another. */
  static double cost(int last, int c, Tongue tongue) {
    float[] costs = tongue.costs();
    int width = tongue.width();
    int prev = Math.max(last, 0);
    if (c > 0) {
      return Math.min(costs[prev * width + c], DEAREST)
          + (last == ASCII_LETTER ? MIXED_SCRIPTS : 0);
    }
    return c == ASCII_LETTER ? LATIN_LETTER + (last > 0 ? MIXED_SCRIPTS : 0) : costs[prev * width];
  }

  /** What these words cost when they are read in this page as this language; cases aside. */
  double cost(byte[] words, int length, Tongue tongue) {
    Pairs pairs = Pairs.of(words, length);
    return cost(pairs, tongue) + signCost(pairs, words, length);
  }

  /** What words cost in this page whatever the language: signs, and the cases of letters. */
  double plainCost(Pairs pairs, byte[] words, int length) {
    return signCost(pairs, words, length) + caseCost(words, length);
  }

  private double signCost(Pairs pairs, byte[] words, int length) {
    if (!hasSigns(pairs)) {
      return 0;
    }
    double sum = 0;
    boolean inWord = false;
    double sign = 0;
    for (int i = 0; i < length; i++) {
      int b = words[i] & 0xff;
      byte kind = kinds[b];
      if (kind < COMMON) {
        inWord = kind != EDGE;
        sum += inWord ? sign : 0;
        sign = 0;
        continue;
      }
      sum += kind == COMMON ? 2.5 : kind == RARE ? 6 : 11;
      if (inWord && OPENING.indexOf(chars[b]) >= 0) {
        sum += 3;
      }
      sign = inWord ? inWord(b) : CLOSING.indexOf(chars[b]) >= 0 || kind == RARE ? 3 : 0;
      inWord = false;
    }
    return sum;
  }

  private boolean hasSigns(Pairs pairs) {
    for (char b : pairs.signs) {
      if (kinds[b] >= COMMON) {
        return true;
      }
    }
    return false;
  }

  /** What it costs that a sign has letters on both sides. */
  private double inWord(int b) {
    return chars[b] == '’' || chars[b] == '´' || chars[b] == '·' || chars[b] == '\u00a0'
        ? 0
        : kinds[b] == COMMON ? 5 : 3;
  }

  /** What the letters' cases cost: capitals inside words are rare. */
  private double caseCost(byte[] words, int length) {
    double sum = 0;
    int run = 0; // capitals since the word's edge; -1 after a small letter
    for (int i = 0; i < length; i++) {
      byte kind = kinds[words[i] & 0xff];
      if (kind == LOWER) {
        sum += run > 1 && words[i] < 0 ? 3 : 0;
        run = -1;
      } else if (kind == UPPER) {
        if (run < 0) {
          sum += words[i] < 0 ? 7 : 1;
          run = 1;
        } else {
          run++;
        }
      } else {
        run = 0;
      }
    }
    return sum;
  }

  /**
   * Every page and language worth trying, parted by whether the language is written in Latin
   * letters.
   */
  static List<Reading> readings(boolean latin, boolean other) {
    List<Reading> readings = new ArrayList<>();
    for (Tongue tongue : Tongue.ALL) {
      if (tongue.latin() ? latin : other) {
        for (String name : usedFor(tongue)) {
          CodePage page = of(name);
          if (page != null) {
            readings.add(new Reading(page, tongue));
          }
        }
      }
    }
    return readings;
  }

  /** A page and a language that it may be read as. */
  record Reading(CodePage page, Tongue tongue) {}
}
