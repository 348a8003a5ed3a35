package org.yaddash.imports.extract.characters.codepages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One language, known by how probably one letter follows another. The numbers stand in {@code
 * tongues.txt}: for each language a line with its tag, its script and its letters, then a line for
 * the edge of a word and one for each letter, each with the cost of what may follow (first the end
 * of the word, then the letters): a printable character, {@code !} for certain, each next one
 * {@value #STEP} nats less likely.
 */
public final class Tongue {
  private static final double STEP = 0.15;

  /** What a letter of the same script costs that the language does not have. */
  private static final float FOREIGN = 9;

  private static final int ENOUGH_LETTERS = 12;
  private static final int SAMPLE_LETTERS = 6_000;

  private static final Character.UnicodeScript[] SCRIPTS = Character.UnicodeScript.values();

  /** The scripts of the letters that most texts are made of. */
  private static final Character.@Nullable UnicodeScript[] FIRST_SCRIPTS = firstScripts();

  /** Every language that is known. */
  static final List<Tongue> ALL = load();

  final String tag;
  final String script;
  private final char from;
  private final byte[] classes;
  private final int width;
  private final float[] costs;

  /** The classes of the characters that most texts are made of. */
  private final byte[] known = new byte[0x600];

  private Tongue(String tag, String script, String letters, List<String> rows) {
    this.tag = tag;
    this.script = script;
    int last = letters.chars().max().orElse(0);
    this.from = (char) letters.chars().min().orElse(0);
    this.classes = new byte[last - from + 1];
    for (int i = 0; i < letters.length(); i++) {
      classes[letters.charAt(i) - from] = (byte) (i + 1);
    }
    if (tag.equals("az")) {
      // Code pages without the schwa were written with a letter that the language does not have.
      classes['ä' - from] = classes['ə' - from];
    } else if (tag.equals("az-Cyrl")) {
      // nor did machines made for Russian have all of its letters
      classes['э' - from] = classes['ә' - from];
      classes['й' - from] = classes['ј' - from];
    }
    this.width = letters.length() + 2;
    this.costs = new float[width * width];
    Arrays.fill(costs, FOREIGN);
    for (int a = 0; a < rows.size(); a++) {
      for (int b = 0; b < rows.get(a).length(); b++) {
        costs[a * width + b] = (float) ((rows.get(a).charAt(b) - '!') * STEP);
      }
      costs[(width - 1) * width + a] = 3;
    }
    costs[0] = 0;
    for (char c = 0; c < known.length; c++) {
      known[c] = (byte) foundClassOf(c);
    }
  }

  private static List<Tongue> load() {
    List<Tongue> all = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Tongue.class.getResourceAsStream("tongues.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        if (line.startsWith("#")) {
          line = lines.readLine();
          continue;
        }
        String[] head = line.split(" ", 3);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i <= head[2].length(); i++) {
          rows.add(lines.readLine());
        }
        all.add(new Tongue(head[0], head[1], head[2], rows));
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(all);
  }

  boolean latin() {
    return script.equals("Latn");
  }

  /**
   * The letter's class: 0 when it is none of this script, the highest when it is foreign to the
   * language.
   */
  int classOf(char c) {
    return c < known.length ? known[c] : foundClassOf(c);
  }

  private int foundClassOf(char c) {
    if (latin() && (tag.equals("tr") || tag.equals("az"))) {
      if (c == 'I') {
        c = 'ı';
      } else if (c == 'İ') {
        c = 'i';
      }
    }
    char lower = c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
    int i = lower - from;
    if (i >= 0 && i < classes.length && classes[i] != 0) {
      return classes[i];
    }
    return Character.isLetter(lower) ? width - 1 : 0;
  }

  /** How many classes there are, the edge of a word (0) and foreign letters included. */
  int width() {
    return width;
  }

  /** The cost of class b after class a, at {@code a * width() + b}, in nats. */
  float[] costs() {
    return costs;
  }

  /** The mean cost of a letter when the text is read as this language. */
  private double cost(Pairs pairs) {
    int[] classes = new int[pairs.signs.length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = classOf(pairs.signs[i]);
    }
    double sum = 0;
    int read = 0;
    for (int i = 0; i < pairs.counts.length; i++) {
      int own = classes[pairs.here[i]];
      sum += (double) costs[classes[pairs.before[i]] * width + own] * pairs.counts[i];
      read += own == 0 ? 0 : pairs.counts[i];
    }
    return read == 0 ? Double.MAX_VALUE : sum / read;
  }

  /**
   * The language that a text reads best as.
   *
   * @return its BCP 47 tag, or null when there is too little to tell or it reads as none that is
   *     known
   */
  public static @Nullable String of(CharSequence text) {
    int[] scripts = new int[SCRIPTS.length];
    int step = Math.max(1, text.length() / (SAMPLE_LETTERS * 8));
    int letters = 0;
    for (int i = 0; i < text.length(); i += step) {
      char c = text.charAt(i);
      Character.@Nullable UnicodeScript script = scriptOf(c);
      if (script != null) {
        letters++;
        scripts[script.ordinal()]++;
      }
    }
    if (letters < ENOUGH_LETTERS) {
      return null;
    }
    Character.UnicodeScript most = SCRIPTS[0];
    for (Character.UnicodeScript one : SCRIPTS) {
      most = scripts[one.ordinal()] > scripts[most.ordinal()] ? one : most;
    }
    int kana =
        scripts[Character.UnicodeScript.HIRAGANA.ordinal()]
            + scripts[Character.UnicodeScript.KATAKANA.ordinal()];
    if (kana * 8 > letters) {
      return "ja";
    }
    return switch (most) {
      case HAN -> "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case LATIN -> best(text, "Latn", most);
      case CYRILLIC -> best(text, "Cyrl", most);
      case ARABIC -> best(text, "Arab", most);
      default -> alone(most);
    };
  }

  /** The script of a letter; null for what is none. */
  private static Character.@Nullable UnicodeScript scriptOf(char c) {
    return c < FIRST_SCRIPTS.length ? FIRST_SCRIPTS[c] : foundScriptOf(c);
  }

  private static Character.@Nullable UnicodeScript foundScriptOf(char c) {
    return Character.isLetter(c) ? Character.UnicodeScript.of(c) : null;
  }

  private static Character.@Nullable UnicodeScript[] firstScripts() {
    Character.@Nullable UnicodeScript[] first = new Character.@Nullable UnicodeScript[0x600];
    for (char c = 0; c < first.length; c++) {
      first[c] = foundScriptOf(c);
    }
    return first;
  }

  private static @Nullable String alone(Character.UnicodeScript script) {
    return switch (script) {
      case GREEK -> "el";
      case HEBREW -> "he";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case THAI -> "th";
      default -> null;
    };
  }

  private static @Nullable String best(
      CharSequence text, String script, Character.UnicodeScript unicode) {
    char[] sample = new char[SAMPLE_LETTERS * 2];
    int length = 0;
    // Three stretches, so that a menu at the beginning does not decide for the page.
    int third = text.length() / 3;
    for (int part = 0; part < 3; part++) {
      int most = sample.length * (part + 1) / 3;
      for (int i = part * third; i < text.length() && length < most; i++) {
        char c = text.charAt(i);
        boolean own = scriptOf(c) == unicode;
        if (own || length > 0 && sample[length - 1] != ' ') {
          sample[length++] = own ? c : ' ';
        }
        if (part < 2 && i >= (part + 1) * third) {
          break;
        }
      }
    }
    Pairs pairs = new Pairs(sample, length, ' ');
    Tongue best = null;
    double least = Double.MAX_VALUE;
    for (Tongue tongue : ALL) {
      if (tongue.script.equals(script)) {
        double cost = tongue.cost(pairs);
        if (cost < least) {
          least = cost;
          best = tongue;
        }
      }
    }
    return best == null || least > 4.5 ? null : best.tag;
  }

  /** Whether a tag, as a page may give it, names the same language. */
  static boolean same(@Nullable String tag, String given) {
    return tag != null && given.toLowerCase(Locale.ROOT).startsWith(tag);
  }
}
