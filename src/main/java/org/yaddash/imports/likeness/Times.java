package org.yaddash.imports.likeness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.yaddash.imports.compare.PlainBody;
import org.yaddash.imports.recognise.words.dates.Dates;

/**
 * The months and years that a source tells of, by its title and its text: {@code 1964-11}, {@code
 * 1964}. It is all that is known of whether two sources tell of one event.
 *
 * @param named the months and years; empty when the source says none
 */
record Times(Set<String> named) {
  static final Times NONE = new Times(Set.of());

  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int LONGEST_TEXT = 200_000;

  /** When an article or a source quote tells of. */
  static Times of(ObjectNode document) {
    Set<String> named = new TreeSet<>();
    String language = document.path("language").asText();
    add(named, document.path("title").asText(), language);
    add(named, document.path("text").asText(), language);
    add(named, PlainBody.of(document.path("body").asText()), language);
    return named.isEmpty() ? NONE : new Times(named);
  }

  boolean isKnown() {
    return !named.isEmpty();
  }

  Times with(Times other) {
    Set<String> both = new TreeSet<>(named);
    both.addAll(other.named);
    return new Times(both);
  }

  /** Whether both may tell of one time: one says none, or they have a month or a year in common. */
  boolean mayMeet(Times other) {
    return named.isEmpty()
        || other.named.isEmpty()
        || named.stream()
            .anyMatch(
                one ->
                    other.named.stream()
                        .anyMatch(two -> one.startsWith(two) || two.startsWith(one)));
  }

  private static void add(Set<String> named, String text, String language) {
    int end = Math.min(text.length(), LONGEST_TEXT);
    Dates.in(text, 0, end, language.isEmpty() ? null : language)
        .forEach(
            date -> {
              for (String day : date.value().split("/", -1)) {
                String part = day.substring(0, Math.min(day.length(), MONTH));
                named.add(isMonth(part) ? part : part.substring(0, Math.min(part.length(), YEAR)));
              }
            });
  }

  /** Whether it is a year and a month, and not a season. */
  private static boolean isMonth(String part) {
    return part.length() == MONTH && part.charAt(YEAR + 1) < '2';
  }
}
