package org.yaddash.imports.photos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.candidates.Proposal;

/**
 * A photo made of all that is said of its picture: the first says it, the others add what it lacks,
 * and where they contradict it a doubt keeps their words.
 */
final class OnePhoto {
  private static final String UNKNOWN = "und";
  private static final List<String> SAID =
      List.of("caption", "title", "alt", "credit", "takenOn", "place", "rights");
  private static final int LONGEST_WORDS = 300;

  private OnePhoto() {}

  /** The photo with the name, type and true size of its picture, and of its other prints. */
  static Proposal of(Proposal photo, ImportedFile picture, List<ImportedFile> prints) {
    ObjectNode document = photo.document().deepCopy();
    ArrayNode provenance = photo.provenance().deepCopy();
    put("file", String.valueOf(picture.sha256()), picture, document, provenance);
    put("mediaType", String.valueOf(picture.mediaType()), picture, document, provenance);
    if (picture.width() > 0 && picture.height() > 0) {
      document.put("width", picture.width());
      tell("width", String.valueOf(picture.width()), picture, provenance);
      document.put("height", picture.height());
      tell("height", String.valueOf(picture.height()), picture, provenance);
    }
    for (ImportedFile print : prints) {
      if (!String.valueOf(print.sha256()).equals(picture.sha256())) {
        add("file", String.valueOf(print.sha256()), print, provenance);
      }
    }
    return photo.linked(document, photo.relations(), provenance, picture.sha256());
  }

  private static void put(
      String field, String value, ImportedFile picture, ObjectNode document, ArrayNode provenance) {
    document.put(field, value);
    tell(field, value, picture, provenance);
  }

  private static void tell(String field, String value, ImportedFile picture, ArrayNode provenance) {
    for (int i = provenance.size() - 1; i >= 0; i--) {
      if (provenance.get(i).path("field").asText().equals(field)) {
        provenance.remove(i);
      }
    }
    add(field, value, picture, provenance);
  }

  private static void add(String field, String value, ImportedFile picture, ArrayNode provenance) {
    ObjectNode one = provenance.addObject();
    one.put("field", field).put("original", picture.sha256());
    one.put("mediaType", picture.mediaType());
    one.putArray("selector").addObject().put("type", "FragmentSelector").put("value", "metadata");
    one.put("value", value);
  }

  /**
   * The first with the fields, and the languages of them, that it lacks and the second has.
   *
   * @param where the file that says the second
   */
  static Proposal of(Proposal first, Proposal second, String where) {
    ObjectNode document = first.document().deepCopy();
    ArrayNode provenance = first.provenance().deepCopy();
    for (Map.Entry<String, JsonNode> field : second.document().properties()) {
      JsonNode here = document.path(field.getKey());
      if (here.isMissingNode()) {
        document.set(field.getKey(), field.getValue().deepCopy());
        copy(field.getKey(), second.provenance(), provenance);
      } else if (here instanceof ObjectNode languages && field.getValue().isObject()) {
        for (Map.Entry<String, JsonNode> language : field.getValue().properties()) {
          if (!languages.has(language.getKey()) && !language.getKey().equals(UNKNOWN)) {
            languages.set(language.getKey(), language.getValue());
            copy(field.getKey() + "." + language.getKey(), second.provenance(), provenance);
          }
        }
      }
    }
    Proposal photo = first.linked(document, first.relations(), provenance, first.shows());
    for (String field : SAID) {
      for (Map.Entry<String, JsonNode> value : values(second.document().path(field), field)) {
        if (saidOf(first.document(), field, value.getKey()).stream()
            .anyMatch(here -> disagree(here, value.getValue().asText()))) {
          photo =
              photo.withDoubt(
                  "%s has another %s: \"%s\""
                      .formatted(where, field, cut(value.getValue().asText())));
        }
      }
    }
    return photo;
  }

  private static List<Map.Entry<String, JsonNode>> values(JsonNode value, String field) {
    return value.isObject()
        ? value.properties().stream()
            .map(one -> Map.entry(field + "." + one.getKey(), one.getValue()))
            .toList()
        : value.isTextual() ? List.of(Map.entry(field, value)) : List.of();
  }

  /** What a document says of a field in a language, or in any when nobody knows in which. */
  private static List<String> saidOf(JsonNode document, String field, String path) {
    JsonNode value = document.path(field);
    if (!value.isObject()) {
      return value.isTextual() ? List.of(value.asText()) : List.of();
    }
    String language = path.substring(path.indexOf('.') + 1);
    List<String> said = new ArrayList<>();
    value
        .properties()
        .forEach(
            one -> {
              boolean comparable =
                  one.getKey().equals(language)
                      || one.getKey().equals(UNKNOWN)
                      || language.equals(UNKNOWN);
              if (comparable) {
                said.add(one.getValue().asText());
              }
            });
    return said;
  }

  /** Whether neither of two texts says what the other says; marks and case do not matter. */
  static boolean disagree(String one, String other) {
    String first = letters(one);
    String second = letters(other);
    return !first.contains(second) && !second.contains(first);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private static String cut(String words) {
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "…";
  }

  private static void copy(String field, ArrayNode from, ArrayNode to) {
    for (JsonNode one : from) {
      String about = one.path("field").asText();
      if (about.equals(field) || about.startsWith(field + ".")) {
        to.add(one.deepCopy());
      }
    }
  }
}
