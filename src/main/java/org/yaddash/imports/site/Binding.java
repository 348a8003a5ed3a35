package org.yaddash.imports.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.yaddash.imports.compare.PlainBody;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.recognise.Continued;

/**
 * Binds the pages of an article to one: the first one's fields, the bodies one after the other, all
 * that the pages count, link to and show; every value keeps its place in its own original.
 */
final class Binding {
  private static final String BODY = "body";
  private static final List<String> LISTS = List.of("figures", "linkedDocuments");
  private static final List<String> LENT =
      List.of("authors", "publishedOn", "language", "publication", "summary");
  private static final int CONTEXT = 32;
  private static final int LONGEST_NOTE = 400;

  private final ObjectNode document;
  private final ArrayNode provenance;
  private final Map<String, Set<UUID>> relations = new LinkedHashMap<>();
  private final Proposal first;
  private final Predicate<String> leadsWithin;

  /**
   * Begins with the first page.
   *
   * @param leadsWithin whether an address leads from one page of the article to another
   */
  Binding(Proposal first, Predicate<String> leadsWithin) {
    this.first = first;
    this.document = first.document().deepCopy();
    this.provenance = first.provenance().deepCopy();
    this.leadsWithin = leadsWithin;
    relate(first);
  }

  /** Adds the next page. */
  void add(Proposal next) {
    ObjectNode page = next.document().deepCopy();
    ArrayNode places = next.provenance().deepCopy();
    dropNote(page, places);
    document.put(BODY, document.path(BODY).asText() + page.path(BODY).asText());
    copy(BODY, BODY, places);
    for (String list : LISTS) {
      append(list, page, places);
    }
    for (String field : LENT) {
      if (!document.has(field) && page.has(field)) {
        document.set(field, page.path(field));
        copy(field, field, places);
      }
    }
    relate(next);
  }

  /** The whole article. */
  Proposal bound() {
    for (int i = document.path("linkedDocuments").size() - 1; i >= 0; i--) {
      String url = document.path("linkedDocuments").path(i).path("url").asText();
      if (!url.isEmpty() && leadsWithin.test(url)) {
        remove("linkedDocuments", i);
      }
    }
    Map<String, List<UUID>> related = new LinkedHashMap<>();
    relations.forEach((relation, ids) -> related.put(relation, List.copyOf(ids)));
    return first.linked(document, related, provenance, first.shows());
  }

  private void relate(Proposal page) {
    page.relations()
        .forEach(
            (relation, ids) ->
                relations.computeIfAbsent(relation, r -> new LinkedHashSet<>()).addAll(ids));
  }

  private void append(String list, ObjectNode page, ArrayNode places) {
    int before = document.path(list).size();
    int i = 0;
    for (JsonNode item : page.path(list)) {
      document.withArray(list).add(item);
      copy(list + "." + i, list + "." + (before + i), places);
      i++;
    }
  }

  /** Copies what is said about a field and its parts, which has another name here. */
  private void copy(String field, String here, ArrayNode places) {
    for (JsonNode place : places) {
      String about = place.path("field").asText();
      if (about.equals(field) || about.startsWith(field + ".")) {
        ObjectNode copy = place.deepCopy();
        copy.put("field", here + about.substring(field.length()));
        provenance.add(copy);
      }
    }
  }

  private void remove(String list, int item) {
    document.withArray(list).remove(item);
    String prefix = list + ".";
    for (int i = provenance.size() - 1; i >= 0; i--) {
      ObjectNode place = (ObjectNode) provenance.get(i);
      String about = place.path("field").asText();
      if (about.startsWith(prefix)) {
        String[] steps = about.substring(prefix.length()).split("\\.", 2);
        int at = Integer.parseInt(steps[0]);
        if (at == item) {
          provenance.remove(i);
        } else if (at > item) {
          place.put("field", prefix + (at - 1) + (steps.length > 1 ? "." + steps[1] : ""));
        }
      }
    }
    if (document.path(list).isEmpty()) {
      document.remove(list);
    }
  }

  /**
   * A page's first line that only says what it goes on with ("… (continued from page 1)") is no
   * text of the article.
   */
  private static void dropNote(ObjectNode page, ArrayNode places) {
    String body = page.path(BODY).asText();
    int end = body.indexOf("</p>");
    if (!body.startsWith("<p>") || end < 0 || end > LONGEST_NOTE || end + 4 >= body.length()) {
      return;
    }
    String line = PlainBody.of(body.substring(0, end));
    if (!Continued.marks(line)) {
      return;
    }
    page.put(BODY, body.substring(end + 4));
    for (JsonNode place : places) {
      if (place.path("field").asText().equals(BODY)) {
        moveStart((ObjectNode) place, line);
        return;
      }
    }
  }

  /** Lets a place begin after the words that are no longer part of it. */
  private static void moveStart(ObjectNode place, String line) {
    ObjectNode position = selector(place, "TextPositionSelector");
    ObjectNode quote = selector(place, "TextQuoteSelector");
    String exact = quote.path("exact").asText();
    if (!exact.startsWith(line)) {
      return;
    }
    int cut = line.length();
    while (cut < exact.length() && Character.isWhitespace(exact.charAt(cut))) {
      cut++;
    }
    String before = quote.path("prefix").asText() + exact.substring(0, cut);
    int points = exact.codePointCount(0, cut);
    position.put("start", position.path("start").asInt() + points);
    quote.put("exact", exact.substring(cut));
    int from = Math.max(0, before.length() - CONTEXT);
    boolean half = from > 0 && Character.isLowSurrogate(before.charAt(from));
    quote.put("prefix", before.substring(half ? from + 1 : from));
  }

  private static ObjectNode selector(ObjectNode place, String type) {
    for (JsonNode selector : place.path("selector")) {
      if (selector.path("type").asText().equals(type)) {
        return (ObjectNode) selector;
      }
    }
    return place.objectNode();
  }
}
