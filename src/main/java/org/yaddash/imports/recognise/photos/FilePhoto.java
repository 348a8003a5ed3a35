package org.yaddash.imports.recognise.photos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * The photo that a picture file is by itself, with what is written into the file. Where parts of
 * the file contradict each other, the most reliable is believed and the others become doubts.
 */
final class FilePhoto {
  private static final String UNKNOWN = "und";
  private static final String SAID = "photo.";
  private static final double CONFIDENCE = 0.7;

  private final Legacy legacy;
  private final List<String> doubts = new ArrayList<>();

  FilePhoto(Legacy legacy) {
    this.legacy = legacy;
  }

  /** The photo; whether it is an ornament is for the caller to say. */
  Photo read() {
    Map<String, Found<String>> titles = localized("title");
    Map<String, Found<String>> captions = localized("caption");
    if (captions.isEmpty()) {
      captions.putAll(titles);
      titles.clear();
    }
    Found<String> by = said("by", "photographer");
    Found<String> credit = said("credit", "credit");
    if (by != null && credit != null && !same(by.value(), credit.value())) {
      String line = credit.value();
      credit = by.map(name -> name + " / " + line);
    }
    List<Found<String>> keywords = new ArrayList<>();
    for (String keyword : values("keyword")) {
      boolean there = keywords.stream().anyMatch(one -> same(one.value(), keyword));
      if (!there) {
        keywords.add(Found.metadata(Tokens.oneLine(keyword), keyword));
      }
    }
    return new Photo(
        0,
        Map.of(),
        captions,
        titles,
        credit == null ? by : credit,
        taken(),
        place(),
        said("rights", "rights"),
        keywords,
        null,
        warning(captions, titles, keywords),
        size("width"),
        size("height"),
        CONFIDENCE,
        List.copyOf(doubts));
  }

  private List<String> values(String field) {
    return legacy.metadata().getOrDefault(SAID + field, List.of());
  }

  /** The first that the file says of a field. */
  private @Nullable Found<String> said(String field, String name) {
    List<String> values = values(field);
    if (values.isEmpty()) {
      return null;
    }
    Found<String> first = Found.metadata(Tokens.oneLine(values.get(0)), values.get(0));
    doubt(first.value(), values, name);
    return first;
  }

  private Map<String, Found<String>> localized(String field) {
    Map<String, Found<String>> byLanguage = new LinkedHashMap<>();
    String prefix = SAID + field + ".";
    legacy.metadata().keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .sorted()
        .forEach(
            key -> {
              List<String> values = legacy.metadata().getOrDefault(key, List.of());
              Found<String> first = Found.metadata(Tokens.oneLine(values.get(0)), values.get(0));
              byLanguage.put(key.substring(prefix.length()), first);
              doubt(first.value(), values, field);
            });
    Found<String> unknown = byLanguage.get(UNKNOWN);
    if (unknown != null && byLanguage.size() > 1) {
      // the same words once more by a part of the file that knows no languages
      byLanguage.remove(UNKNOWN);
      List<String> others = byLanguage.values().stream().map(Found::value).toList();
      if (others.stream().noneMatch(other -> within(unknown.value(), other))) {
        byLanguage.put(UNKNOWN, unknown);
      }
    }
    return byLanguage;
  }

  private void doubt(String first, List<String> values, String name) {
    for (String other : values) {
      if (!within(first, other) && !within(other, first)) {
        doubts.add("The file also has another %s: \"%s\"".formatted(name, Tokens.oneLine(other)));
      }
    }
  }

  private @Nullable Found<String> taken() {
    Found<String> first = null;
    for (String value : values("taken")) {
      String date = FileDate.edtf(value);
      if (date != null && first == null) {
        first = Found.metadata(date, value);
      } else if (date != null
          && first != null
          && !date.startsWith(first.value())
          && !first.value().startsWith(date)) {
        doubts.add("The file also has another date: " + date);
      }
    }
    return first;
  }

  /** Street, town, province and country, as far as they are named. */
  private @Nullable Found<String> place() {
    List<String> parts = new ArrayList<>();
    List<String> exact = new ArrayList<>();
    for (String field : List.of("location", "city", "state", "country")) {
      Found<String> part = said(field, field);
      if (part != null) {
        exact.add(part.exact());
        if (parts.stream().noneMatch(before -> same(before, part.value()))) {
          parts.add(part.value());
        }
      }
    }
    return parts.isEmpty()
        ? null
        : Found.metadata(String.join(", ", parts), String.join(", ", exact));
  }

  private @Nullable Found<Integer> size(String key) {
    for (String value : legacy.metadata().getOrDefault(key, List.of())) {
      if (value.length() <= 6 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Found.metadata(Integer.valueOf(value), value);
      }
    }
    return null;
  }

  private static @Nullable Found<String> warning(
      Map<String, Found<String>> captions,
      Map<String, Found<String>> titles,
      List<Found<String>> keywords) {
    List<Found<String>> all = new ArrayList<>(captions.values());
    all.addAll(titles.values());
    all.addAll(keywords);
    for (Found<String> words : all) {
      Found<String> warning = Warnings.in(words.value(), 0, words.value().length());
      if (warning != null) {
        return Found.metadata(warning.value(), words.exact());
      }
    }
    return null;
  }

  private static boolean same(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static boolean within(String inner, String outer) {
    return letters(outer).contains(letters(inner));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
