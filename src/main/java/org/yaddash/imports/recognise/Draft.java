package org.yaddash.imports.recognise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.scan.ScannedPage;
import org.yaddash.imports.recognise.Candidate.Provenance;
import org.yaddash.imports.recognise.pages.Borders;
import org.yaddash.imports.recognise.words.Found;

/** A candidate in the making: every value is put in together with the place that it came from. */
final class Draft {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** So many unsure words are named in a doubt. */
  private static final int MOST_UNSURE = 20;

  private final String key;
  private final String type;
  private final Pages pages;
  private final ObjectNode document = JSON.objectNode();
  private final Map<String, List<String>> relations = new LinkedHashMap<>();
  private final List<Provenance> provenance = new ArrayList<>();
  private int standsOn;

  Draft(String type, int number, Pages pages) {
    this.key = type + "/" + number;
    this.type = type;
    this.pages = pages;
  }

  /** Which page of a PDF a character stands on. */
  static final class Pages {
    private final TreeMap<Integer, Integer> byStart = new TreeMap<>();
    private final Map<Integer, String> labels = new HashMap<>();
    private final Map<Integer, ScannedPage> scans = new HashMap<>();

    Pages(Legacy legacy) {
      for (Block block : legacy.blocks()) {
        if (block.place().page() > 0) {
          byStart.put(block.place().start(), block.place().page());
        }
        if (block instanceof Block.PageBreak begins && !begins.label().isEmpty()) {
          labels.putIfAbsent(begins.place().page(), begins.label());
        }
      }
      for (String line : legacy.metadata().getOrDefault("ocr.page", List.of())) {
        ScannedPage page = ScannedPage.read(line);
        scans.put(page.number(), page);
      }
    }

    /** The confidence of a candidate from these pages, and what is to be said of it. */
    double confidence(
        double recognised, Set<Integer> pages, Set<String> words, List<String> doubts) {
      double worst = 1;
      int unsure = 0;
      int read = 0;
      List<String> within = new ArrayList<>();
      for (int page : pages) {
        @Nullable ScannedPage scan = scans.get(page);
        if (scan != null) {
          worst = Math.min(worst, scan.confidence());
          unsure += scan.unsureWords();
          read += scan.words();
          for (ScannedPage.Unsure one : scan.unsure()) {
            if (words.contains(one.word())) {
              within.add("\"%s\" (%s)".formatted(one.word(), one.confidence()));
            }
          }
        }
      }
      if (read > 0) {
        String some = String.join(", ", within.subList(0, Math.min(MOST_UNSURE, within.size())));
        String more = within.size() > MOST_UNSURE ? " and others" : "";
        doubts.add(
            "It was read from a picture of the page; %d of %d words there are unsure.%s"
                .formatted(unsure, read, within.isEmpty() ? "" : " In it: " + some + more + "."));
      }
      return Math.round(recognised * worst * 1000) / 1000.0;
    }

    int at(int start) {
      Map.Entry<Integer, Integer> entry = start < 0 ? null : byStart.floorEntry(start);
      return entry == null ? 0 : entry.getValue();
    }

    /** What is printed on a page as its number, or "". */
    String label(int page) {
      return labels.getOrDefault(page, "");
    }
  }

  String key() {
    return key;
  }

  /** Whether nothing was put in yet. */
  boolean isEmpty() {
    return document.isEmpty();
  }

  /** The page that what it proposes stands on, for values that are not in the text. */
  void standsOn(int page) {
    standsOn = page;
  }

  /** Puts a text in; nothing when there is none. */
  void text(String field, @Nullable Found<String> found) {
    if (found != null && !found.value().isEmpty()) {
      put(field, JSON.textNode(found.value()), found);
    }
  }

  /** Puts a whole number in; nothing when there is none. */
  void number(String field, @Nullable Found<? extends Number> found) {
    if (found != null) {
      long value = found.value().longValue();
      put(
          field,
          value == (int) value ? JSON.numberNode((int) value) : JSON.numberNode(value),
          found);
    }
  }

  /** Puts a list of texts in. */
  void texts(String field, List<Found<String>> all) {
    int i = 0;
    for (Found<String> found : all) {
      if (!found.value().isEmpty()) {
        text(field + "." + i++, found);
      }
    }
  }

  /** Puts an article's body in, with what shows where it begins and ends. */
  void body(String html, List<Found<String>> from, Borders borders) {
    set("body", JSON.textNode(html));
    for (int i = 0; i < from.size(); i++) {
      provenance("body", from.get(i), i == 0 ? borders : null);
    }
  }

  /** Relates it to another candidate of the same file. */
  void relate(String relation, String key) {
    List<String> keys = relations.computeIfAbsent(relation, r -> new ArrayList<>());
    if (!keys.contains(key)) {
      keys.add(key);
    }
  }

  Candidate candidate(double confidence, List<String> doubts) {
    Set<Integer> from = new TreeSet<>();
    Set<String> words = new HashSet<>();
    List<String> all = new ArrayList<>(doubts);
    double sure = confidence;
    if (!pages.scans.isEmpty()) {
      for (Provenance one : provenance) {
        int last = pages.at(Math.max(one.start(), one.end() - 1));
        for (int page = one.page(); page > 0 && page <= last; page++) {
          from.add(page);
        }
        words.addAll(Arrays.asList(one.exact().split("\\s", -1)));
      }
      sure = pages.confidence(confidence, from, words, all);
    }
    return new Candidate(
        key, type, document, relations, List.copyOf(provenance), sure, List.copyOf(all));
  }

  private void put(String field, JsonNode value, Found<?> from) {
    set(field, value);
    provenance(field, from);
  }

  private void provenance(String field, Found<?> found) {
    provenance(field, found, null);
  }

  private void provenance(String field, Found<?> found, @Nullable Borders borders) {
    int page = found.start() < 0 ? standsOn : pages.at(found.start());
    int last = found.start() < 0 ? page : pages.at(Math.max(found.start(), found.end() - 1));
    provenance.add(
        new Provenance(
            field,
            found.start(),
            found.end(),
            found.exact(),
            page,
            Math.max(page, last),
            pages.label(page),
            borders));
  }

  private void set(String field, JsonNode value) {
    String[] steps = field.split("\\.", -1);
    JsonNode at = document;
    for (int i = 0; i < steps.length; i++) {
      boolean last = i == steps.length - 1;
      JsonNode child = last ? value : position(steps[i + 1]) ? JSON.arrayNode() : JSON.objectNode();
      if (at instanceof ArrayNode array) {
        int position = Integer.parseInt(steps[i]);
        if (position < array.size()) {
          child = last ? child : array.get(position);
        } else {
          array.add(child);
        }
      } else if (at instanceof ObjectNode object) {
        if (last || !object.has(steps[i])) {
          object.set(steps[i], child);
        } else {
          child = object.get(steps[i]);
        }
      }
      at = child;
    }
  }

  private static boolean position(String step) {
    return !step.isEmpty() && Character.isDigit(step.charAt(0));
  }
}
