package org.yaddash.search.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The languages that a reader asks for and those to fall back on, BCP 47 in small letters.
 *
 * @param asked most wanted first; "en-gb" stands for "en" too
 * @param fallback the configured ones
 * @param all whether every language is to be delivered; then nothing is chosen
 */
public record Languages(List<String> asked, List<String> fallback, boolean all) {

  /** The order of no language in particular. */
  public static final String ROOT = "root";

  /** Asks for these, most wanted first, then falls back. */
  public static Languages of(List<String> asked, List<String> fallback) {
    Set<String> wider = new LinkedHashSet<>();
    for (String tag : asked) {
      String rest = tag.toLowerCase(Locale.ROOT);
      wider.add(rest);
      for (int cut = rest.lastIndexOf('-'); cut > 0; cut = rest.lastIndexOf('-')) {
        rest = rest.substring(0, cut);
        wider.add(rest);
      }
    }
    return new Languages(
        List.copyOf(wider),
        fallback.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList(),
        false);
  }

  /** Asks for every language at once. */
  public static Languages all(List<String> fallback) {
    return new Languages(List.of(), fallback, true);
  }

  /** These, best first: those asked for, those to fall back on, then the rest as they stand. */
  public List<String> rank(Collection<String> available) {
    List<String> ranked = new ArrayList<>(available.size());
    for (List<String> wanted : List.of(asked, fallback)) {
      for (String tag : wanted) {
        for (String one : available) {
          if (one.equalsIgnoreCase(tag) && !ranked.contains(one)) {
            ranked.add(one);
          }
        }
      }
    }
    for (String one : available) {
      if (!ranked.contains(one)) {
        ranked.add(one);
      }
    }
    return ranked;
  }

  /** The configured language that an answer without any localized value is meant for. */
  public String first() {
    return asked.stream().filter(fallback::contains).findFirst().orElse(fallback.get(0));
  }

  /** The configured language whose order texts are sorted by, or "root" for that of no language. */
  public String collation() {
    for (String tag : asked) {
      if (fallback.contains(tag)) {
        return tag;
      }
    }
    return asked.isEmpty() ? fallback.get(0) : ROOT;
  }
}
