package org.yaddash.search.documents;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.yaddash.search.projection.Languages;

/**
 * Turns texts into bytes that sort as the readers of a language expect: one rule for each
 * configured language, and one for all others.
 */
final class Collation {
  /** Texts that differ only after so many characters sort as equal. */
  private static final int LONGEST = 100;

  private final Map<String, Collator> collators = new LinkedHashMap<>();

  Collation(List<String> languages) {
    collators.put(Languages.ROOT, Collator.getInstance(ULocale.ROOT).freeze());
    for (String language : languages) {
      collators.put(
          language.toLowerCase(Locale.ROOT),
          Collator.getInstance(ULocale.forLanguageTag(language)).freeze());
    }
  }

  /** The languages with an order of their own, in small letters, and {@link Languages#ROOT}. */
  Set<String> languages() {
    return collators.keySet();
  }

  /** The sort value of a text in one of {@link #languages()}. */
  BytesRef key(String language, String text) {
    Collator collator = collators.getOrDefault(language, collators.get(Languages.ROOT));
    if (collator == null) {
      throw new IllegalStateException("There is always a root collator");
    }
    String cut = text.substring(0, Math.min(LONGEST, text.length()));
    RawCollationKey key = collator.getRawCollationKey(cut, null);
    return new BytesRef(key.bytes, 0, key.size);
  }
}
