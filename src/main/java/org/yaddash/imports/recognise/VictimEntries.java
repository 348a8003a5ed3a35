package org.yaddash.imports.recognise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.words.Found;

/** Proposes victims. */
final class VictimEntries {
  private static final Set<String> LOCALIZED = Set.of("description", "circumstances");

  private final @Nullable String language;
  private final Draft.Pages pages;
  private int number;

  VictimEntries(@Nullable String language, Draft.Pages pages) {
    this.language = language;
    this.pages = pages;
  }

  /** The candidate for a person. */
  Candidate of(Person person) {
    Draft draft = new Draft("victims", ++number, pages);
    List<Person.Name> names = person.names();
    for (int i = 0; i < names.size(); i++) {
      Person.Name name = names.get(i);
      String field = "names." + i + ".";
      draft.text(field + "text", name.text());
      draft.text(field + "script", name.text().map(VictimEntries::script));
      draft.text(field + "kind", name.text().map(text -> name.kind()));
    }
    String in = language == null ? "und" : language;
    for (Map.Entry<String, Found<String>> fact : person.facts().entrySet()) {
      draft.text(
          LOCALIZED.contains(fact.getKey()) ? fact.getKey() + "." + in : fact.getKey(),
          fact.getValue());
    }
    for (Map.Entry<String, Found<Integer>> count : person.numbers().entrySet()) {
      draft.number(count.getKey(), count.getValue());
    }
    double confidence = names.isEmpty() ? 0.6 : names.size() > 2 ? 0.85 : 0.75;
    return draft.candidate(confidence, List.copyOf(person.doubts()));
  }

  /** The script of a name, by its first letter. */
  static String script(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetter(name.charAt(i))) {
        return switch (Character.UnicodeScript.of(name.charAt(i))) {
          case CYRILLIC -> "Cyrl";
          case ARABIC -> "Arab";
          case GREEK -> "Grek";
          case GEORGIAN -> "Geor";
          case ARMENIAN -> "Armn";
          case HEBREW -> "Hebr";
          default -> "Latn";
        };
      }
    }
    return "Zyyy";
  }
}
