package org.yaddash.imports.recognise.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;

/** One person, or people told of together, as a document tells of them. Filled while it is read. */
public final class Person {
  /**
   * One form of a name.
   *
   * @param text the form
   * @param kind full, given, family, patronymic, maiden, nickname
   */
  public record Name(Found<String> text, String kind) {}

  private final List<Name> names = new ArrayList<>();
  private final Map<String, Found<String>> facts = new LinkedHashMap<>();
  private final Map<String, Found<Integer>> numbers = new LinkedHashMap<>();
  private final List<String> doubts = new ArrayList<>();
  private final int start;
  private final int end;

  /** A person told of in {@code [start, end)} of the text. */
  public Person(int start, int end) {
    this.start = start;
    this.end = end;
  }

  /** The name forms, the full one first; empty for a person without a name. */
  public List<Name> names() {
    return names;
  }

  /**
   * Texts by the field of the content type: description, status, sex, born, died, ageGroup,
   * occupation, residence, place, date, cause, circumstances, burialPlace, birthplace.
   */
  public Map<String, Found<String>> facts() {
    return facts;
  }

  /** Whole numbers by field: age, personsDescribed. */
  public Map<String, Found<Integer>> numbers() {
    return numbers;
  }

  /** What an editor should look at. */
  public List<String> doubts() {
    return doubts;
  }

  /** Where the text about the person begins. */
  public int start() {
    return start;
  }

  /** One past its end. */
  public int end() {
    return end;
  }

  /** Adds a form of the name. */
  public void name(Found<String> text, String kind) {
    names.add(new Name(text, kind));
  }

  /** Notes a fact; the first one said stands. */
  public void fact(String field, @Nullable Found<String> value) {
    if (value != null && !value.value().isEmpty()) {
      facts.putIfAbsent(field, value);
    }
  }

  /** Takes over what is told of two people together after the second: {@code sisters. Drowned.} */
  public void shares(Person other) {
    for (String field : List.of("cause", "status", "died", "place", "burialPlace", "residence")) {
      fact(field, other.facts().get(field));
    }
  }

  /** Whether both have the same given and family name; a part that one lacks does not part them. */
  public boolean alike(Person other) {
    String family = part("family");
    String given = part("given");
    return !given.isEmpty()
        && given.equals(other.part("given"))
        && (family.equals(other.part("family"))
            || family.isEmpty()
            || other.part("family").isEmpty());
  }

  private String part(String kind) {
    for (Name name : names) {
      if (name.kind().equals(kind)) {
        return name.text().value();
      }
    }
    return "";
  }

  /** Takes over what another place tells of the same person. */
  public void learns(Person other) {
    other.facts().forEach(this::fact);
    other.numbers().forEach(this::number);
  }

  /** Notes a number; the first one said stands. */
  public void number(String field, @Nullable Found<Integer> value) {
    if (value != null) {
      numbers.putIfAbsent(field, value);
    }
  }

  /** Tells an editor, in a sentence, what to look at. */
  public void doubt(String sentence) {
    doubts.add(sentence);
  }
}
