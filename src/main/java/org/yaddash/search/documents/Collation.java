package org.yaddash.search.documents;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.apache.lucene.util.BytesRef;
import org.yaddash.search.projection.Languages;

/**
 * Turns texts into bytes that sort as the readers of a language expect: one rule for each
 * configured language, and one for all others. Safe for many threads. Most sorted texts stand in
 * many entries, so that what they were turned into is kept for a while.
 */
final class Collation {
  /** Texts that differ only after so many characters sort as equal. */
  private static final int LONGEST = 100;

  private static final int MOST_KEPT = 20_000;

  /** Language → its rule, as a place among {@link #rules}: some languages sort alike. */
  private final Map<String, Integer> languages = new LinkedHashMap<>();

  private final List<Collator> rules = new ArrayList<>();

  /** A collator is for one thread: a shared one makes the others wait. */
  private final ThreadLocal<List<Collator>> own = ThreadLocal.withInitial(this::copies);

  private final Map<Ruled, BytesRef> kept = new ConcurrentHashMap<>();

  private record Ruled(int rule, String text) {}

  Collation(List<String> languages) {
    add(Languages.ROOT, ULocale.ROOT);
    languages.forEach(
        language -> add(language.toLowerCase(Locale.ROOT), ULocale.forLanguageTag(language)));
  }

  private void add(String language, ULocale locale) {
    Collator rule = Collator.getInstance(locale).freeze();
    int known = rules.indexOf(rule);
    if (known < 0) {
      known = rules.size();
      rules.add(rule);
    }
    languages.put(language, known);
  }

  private List<Collator> copies() {
    return rules.stream().map(Collator::cloneAsThawed).toList();
  }

  /** The languages with an order of their own, in small letters, and {@link Languages#ROOT}. */
  Set<String> languages() {
    return languages.keySet();
  }

  /** The sort value of a text in one of {@link #languages()}. */
  BytesRef key(String language, String text) {
    return kept(languages.getOrDefault(language, 0), cut(text));
  }

  /** The sort values of a text in each of {@link #languages()}. */
  List<BytesRef> keys(String text) {
    String cut = cut(text);
    return each(rule -> kept(rule, cut));
  }

  /** The same of a text that hardly any other entry has. */
  List<BytesRef> keysOfItsOwn(String text) {
    String cut = cut(text);
    return each(rule -> make(rule, cut));
  }

  private List<BytesRef> each(IntFunction<BytesRef> key) {
    List<BytesRef> made = new ArrayList<>(rules.size());
    for (int rule = 0; rule < rules.size(); rule++) {
      made.add(key.apply(rule));
    }
    List<BytesRef> keys = new ArrayList<>(languages.size());
    languages.values().forEach(rule -> keys.add(made.get(rule)));
    return keys;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  private BytesRef kept(int rule, String cut) {
    Ruled ruled = new Ruled(rule, cut);
    BytesRef known = kept.get(ruled);
    if (known != null) {
      return known;
    }
    BytesRef made = make(rule, cut);
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(ruled, made);
    return made;
  }

  private BytesRef make(int rule, String text) {
    RawCollationKey key = own.get().get(rule).getRawCollationKey(text, null);
    return BytesRef.deepCopyOf(new BytesRef(key.bytes, 0, key.size));
  }
}
