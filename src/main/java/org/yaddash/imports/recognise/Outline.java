package org.yaddash.imports.recognise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a web page tells the rest of its upload: by which its blocks are known on other pages, where
 * it leads, and what it says about going on elsewhere.
 *
 * @param prints the fingerprints of its blocks
 * @param quoted which of these blocks stand in its entries
 * @param prose which of these blocks are running text
 * @param furniture which of these blocks it was read without, because they stand on most pages of
 *     the upload
 * @param links where it leads, in its order
 * @param anchors the names by which links reach its articles → the article's key
 * @param notes short lines that speak of going on, or of having begun elsewhere
 */
public record Outline(
    long[] prints,
    BitSet quoted,
    BitSet prose,
    BitSet furniture,
    List<Link> links,
    Map<String, String> anchors,
    List<Note> notes) {

  /**
   * A link.
   *
   * @param href as written
   * @param text its words
   * @param at where it stands, in thousandths of the page's text; -1 outside it
   * @param article the key of the article whose text it stands in, or null
   */
  public record Link(String href, String text, int at, @Nullable String article) {}

  /**
   * A short line.
   *
   * @param text its words
   * @param at where it stands, in thousandths of the page's text
   */
  public record Note(String text, int at) {}

  /**
   * Whether, among pages that have this furniture, the page would be read as it was. One that was
   * read with its furniture is not when entries hold some of it; one that was read without some
   * blocks is only when these are all of its furniture.
   */
  public boolean holdsAmong(Set<Long> all) {
    if (furniture.isEmpty()) {
      return quoted.stream().noneMatch(i -> i < prints.length && all.contains(prints[i]));
    }
    for (int i = 0; i < prints.length; i++) {
      if (furniture.get(i) != all.contains(prints[i])) {
        return false;
      }
    }
    return true;
  }

  /** Its form in the messages of the readers and in the database. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ByteBuffer bytes = ByteBuffer.allocate(prints.length * Long.BYTES);
    for (long print : prints) {
      bytes.putLong(print);
    }
    json.put("prints", Base64.getEncoder().encodeToString(bytes.array()));
    json.put("quoted", Base64.getEncoder().encodeToString(quoted.toByteArray()));
    json.put("prose", Base64.getEncoder().encodeToString(prose.toByteArray()));
    if (!furniture.isEmpty()) {
      json.put("furniture", Base64.getEncoder().encodeToString(furniture.toByteArray()));
    }
    ArrayNode all = json.putArray("links");
    for (Link link : links) {
      ArrayNode one = all.addArray().add(link.href()).add(link.text()).add(link.at());
      if (link.article() != null) {
        one.add(link.article());
      }
    }
    ObjectNode names = json.putObject("anchors");
    anchors.forEach(names::put);
    ArrayNode lines = json.putArray("notes");
    notes.forEach(note -> lines.addArray().add(note.text()).add(note.at()));
    return json;
  }

  /** Reads what {@link #toJson()} has written. */
  public static Outline of(JsonNode json) {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(json, "prints"));
    long[] prints = new long[bytes.remaining() / Long.BYTES];
    for (int i = 0; i < prints.length; i++) {
      prints[i] = bytes.getLong();
    }
    List<Link> links = new ArrayList<>();
    for (JsonNode one : json.path("links")) {
      links.add(
          new Link(
              one.path(0).asText(),
              one.path(1).asText(),
              one.path(2).asInt(),
              one.has(3) ? one.path(3).asText() : null));
    }
    Map<String, String> anchors = new LinkedHashMap<>();
    json.path("anchors").properties().forEach(a -> anchors.put(a.getKey(), a.getValue().asText()));
    List<Note> notes = new ArrayList<>();
    for (JsonNode one : json.path("notes")) {
      notes.add(new Note(one.path(0).asText(), one.path(1).asInt()));
    }
    return new Outline(
        prints,
        BitSet.valueOf(bytes(json, "quoted")),
        BitSet.valueOf(bytes(json, "prose")),
        BitSet.valueOf(bytes(json, "furniture")),
        links,
        anchors,
        notes);
  }

  private static byte[] bytes(JsonNode json, String field) {
    return Base64.getDecoder().decode(json.path(field).asText());
  }
}
