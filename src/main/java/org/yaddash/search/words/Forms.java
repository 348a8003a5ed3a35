package org.yaddash.search.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The forms under which a word is found: as it is written, folded (small letters without marks,
 * Azerbaijani Cyrillic in Latin), and by its stem in each language that it may be in. As terms of
 * the index the first begin with {@value #WRITTEN}, the last with {@value #STEM} and their
 * language, so that no form is taken for another; a form that is the same as the folded one is not
 * a term of its own.
 *
 * @param written the term of the word as it is written; "" when it has no marks
 * @param folded the word's folded forms, at least one
 * @param stems the terms of its stems
 * @param terms all of these
 */
record Forms(String written, List<String> folded, List<String> stems, List<String> terms) {
  /** Begins the terms of words as they are written. */
  static final char WRITTEN = '=';

  /** Begins the terms of stems. */
  static final char STEM = '~';

  /** Begins the terms of dates. */
  static final char DATE = '@';

  private static final int LONGEST = 60;
  private static final int SHORTEST_STEMMED = 3;

  /** The stemmers of a thread; they are not for several. */
  private static final class Stemmers {
    final SnowballStemmer english = new EnglishStemmer();
    final SnowballStemmer russian = new RussianStemmer();
    final SnowballStemmer turkish = new TurkishStemmer();
  }

  private static final ThreadLocal<Stemmers> STEMMERS = ThreadLocal.withInitial(Stemmers::new);

  private static final int MOST_KEPT = 20_000;

  /** A few words make up most of any text: their forms are kept for a while. */
  private static final Map<Known, Forms> KEPT = new ConcurrentHashMap<>();

  private record Known(String word, int tongues) {}

  /** The forms of a word of a text that may be in these languages. */
  static Forms of(String word, Set<Tongue> tongues) {
    String some = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    int which = 0;
    for (Tongue tongue : tongues) {
      which |= 1 << tongue.ordinal();
    }
    Known known = new Known(some, which);
    Forms kept = KEPT.get(known);
    if (kept != null) {
      return kept;
    }
    Forms made = make(some, tongues);
    if (KEPT.size() >= MOST_KEPT) {
      KEPT.clear();
    }
    KEPT.put(known, made);
    return made;
  }

  private static Forms make(String some, Set<Tongue> tongues) {
    String small = small(Normalizer.normalize(some, Normalizer.Form.NFC));
    boolean cyrillic = Tongue.isCyrillic(small);
    Set<String> folded = new LinkedHashSet<>();
    folded.add(folded(small));
    if (small.indexOf('ä') >= 0) {
      folded.add(folded(small.replace('ä', 'ə')));
    }
    String latin = small;
    if (cyrillic && !tongues.contains(Tongue.RUSSIAN)) {
      latin = AzerbaijaniLetters.latin(small);
      folded.add(folded(latin));
    }
    folded.remove("");
    Set<String> stems = new LinkedHashSet<>();
    if (small.length() > SHORTEST_STEMMED && isOfLetters(small)) {
      for (Tongue tongue : tongues) {
        String stem = stem(tongue, small, latin, cyrillic);
        if (!stem.isEmpty() && !folded.contains(stem)) {
          stems.add(STEM + tongue.code() + stem);
        }
      }
    }
    String written = folded.contains(small) ? "" : WRITTEN + small;
    List<String> terms = new ArrayList<>(folded);
    if (!written.isEmpty()) {
      terms.add(written);
    }
    terms.addAll(stems);
    return new Forms(written, List.copyOf(folded), List.copyOf(stems), List.copyOf(terms));
  }

  /** The terms of all words that have a word's stem, in whatever language it is. */
  static Asked.Word asked(String word) {
    Forms asRussian = of(word, EnumSet.of(Tongue.RUSSIAN));
    Forms asOthers = of(word, EnumSet.complementOf(EnumSet.of(Tongue.RUSSIAN)));
    Set<String> folded = new LinkedHashSet<>(asRussian.folded);
    folded.addAll(asOthers.folded);
    Set<String> stems = new LinkedHashSet<>(asRussian.stems);
    stems.addAll(asOthers.stems);
    for (String stem : List.copyOf(stems)) {
      stems.add(stem.substring(3));
    }
    for (String one : folded) {
      boolean cyrillic = Tongue.isCyrillic(one);
      for (Tongue tongue : Tongue.values()) {
        if (cyrillic == (tongue == Tongue.RUSSIAN)) {
          stems.add(STEM + tongue.code() + one);
        }
      }
    }
    stems.removeAll(folded);
    Set<String> written = new LinkedHashSet<>(List.of(asRussian.written, asOthers.written));
    written.remove("");
    return new Asked.Word(word, List.copyOf(written), List.copyOf(folded), List.copyOf(stems));
  }

  private static String small(String word) {
    return word.replace('İ', 'i').toLowerCase(Locale.ROOT);
  }

  /** Small letters without marks. */
  static String folded(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length() && plain; i++) {
      char c = word.charAt(i);
      plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'а' && c <= 'и');
    }
    return plain
        ? word
        : ICUFoldingFilter.NORMALIZER.normalize(word.replace('ə', 'e').replace('ı', 'i'));
  }

  private static boolean isOfLetters(String word) {
    return word.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’');
  }

  private static String stem(Tongue tongue, String small, String latin, boolean cyrillic) {
    return switch (tongue) {
      case AZERBAIJANI -> AzerbaijaniStem.of(folded(beforeApostrophe(latin)));
      case RUSSIAN -> cyrillic ? folded(stem(STEMMERS.get().russian, small.replace('ё', 'е'))) : "";
      case ENGLISH ->
          cyrillic ? "" : folded(stem(STEMMERS.get().english, small.replace('’', '\'')));
      case TURKISH -> cyrillic ? "" : folded(stem(STEMMERS.get().turkish, beforeApostrophe(small)));
    };
  }

  private static String stem(SnowballStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /** Turkish and Azerbaijani part a name from its endings so. */
  private static String beforeApostrophe(String word) {
    for (int i = 2; i < word.length(); i++) {
      if (word.charAt(i) == '\'' || word.charAt(i) == '’') {
        return word.substring(0, i);
      }
    }
    return word;
  }
}
