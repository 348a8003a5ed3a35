package org.yaddash.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keeps a provenance array true to a document whose fields come and go. */
final class Provenance {
  private Provenance() {}

  /** Takes out what is said about a field and its parts. */
  static void remove(String field, ArrayNode provenance) {
    for (int i = provenance.size() - 1; i >= 0; i--) {
      if (isAbout(provenance.get(i), field)) {
        provenance.remove(i);
      }
    }
  }

  /** Takes out what is said about an item of a list, and lets those behind it move up. */
  static void removeItem(String list, int index, ArrayNode provenance) {
    remove(list + "." + index, provenance);
    String prefix = list + ".";
    for (JsonNode one : provenance) {
      String field = one.path("field").asText();
      if (field.startsWith(prefix)) {
        String rest = field.substring(prefix.length());
        int dot = rest.indexOf('.');
        String position = dot < 0 ? rest : rest.substring(0, dot);
        int at = position.chars().allMatch(Character::isDigit) ? Integer.parseInt(position) : -1;
        if (at > index) {
          ((ObjectNode) one).put("field", prefix + (at - 1) + (dot < 0 ? "" : rest.substring(dot)));
        }
      }
    }
  }

  private static boolean isAbout(JsonNode one, String field) {
    String about = one.path("field").asText();
    return about.equals(field) || about.startsWith(field + ".");
  }
}
