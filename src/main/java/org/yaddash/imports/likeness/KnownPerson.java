package org.yaddash.imports.likeness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/**
 * What a victim's document says that tells people apart; names as they sound, "" where unknown.
 *
 * @param id the candidate's
 * @param family the family name
 * @param given the given name
 * @param father the father's name, without the ending that makes a patronymic of it
 * @param born the year of birth, 0 where unknown
 * @param age the age, -1 where unknown
 * @param sex male, female or ""
 */
record KnownPerson(
    UUID id, String family, String given, String father, int born, int age, String sex) {
  private static final List<String> FATHER_ENDINGS =
      List.of(
          " oglu", " ogli", " oglы", " gizi", " kizi", " uulu", "ovic", "evic", "ovna", "evna",
          "ic", "icna", "inicna");

  static KnownPerson of(UUID id, ObjectNode document) {
    String family = "";
    String given = "";
    String father = "";
    String full = "";
    for (JsonNode name : document.path("names")) {
      String folded = NameFold.fold(name.path("text").asText());
      switch (name.path("kind").asText()) {
        case "family" -> family = folded;
        case "given" -> given = folded;
        case "patronymic" -> father = father(folded);
        case "full" -> full = full.isEmpty() ? folded : full;
        default -> {}
      }
    }
    if (family.isEmpty() && given.isEmpty() && !full.isEmpty()) {
      int space = full.lastIndexOf(' ');
      family = space < 0 ? full : full.substring(space + 1);
      given = space < 0 ? "" : full.substring(0, space);
    }
    return new KnownPerson(
        id,
        family,
        given,
        father,
        year(document.path("born").asText()),
        document.path("age").asInt(-1),
        document.path("sex").asText());
  }

  /**
   * A father's name without the ending of a patronymic: {@code Sulvarovich}, {@code Sülvar oğlu}.
   */
  static String father(String folded) {
    for (String ending : FATHER_ENDINGS) {
      if (folded.length() > ending.length() + 1 && folded.endsWith(ending)) {
        return folded.substring(0, folded.length() - ending.length());
      }
    }
    return folded;
  }

  private static int year(String date) {
    if (date.length() < 4) {
      return 0;
    }
    for (int i = 0; i < 4; i++) {
      if (date.charAt(i) < '0' || date.charAt(i) > '9') {
        return 0;
      }
    }
    return Integer.parseInt(date.substring(0, 4));
  }
}
