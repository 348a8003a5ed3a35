package org.yaddash.delivery.iiif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Texts as IIIF has them: in each language a list; "none" where nobody said which it is. */
final class Wording {
  private static final String NO_LANGUAGE = "none";

  /** The names of what stands beside a picture, in the languages of the archive. */
  private static final Map<String, Map<String, String>> NAMES =
      Map.of(
          "originals", Map.of("en", "Originals", "az", "Əsl sənədlər", "ru", "Оригиналы"),
          "attribution", Map.of("en", "Attribution", "az", "Müəlliflik", "ru", "Авторство"),
          "contentWarning",
              Map.of("en", "Content warning", "az", "Xəbərdarlıq", "ru", "Предупреждение"),
          "takenOn", Map.of("en", "Taken on", "az", "Çəkilmə tarixi", "ru", "Дата съёмки"),
          "place", Map.of("en", "Place", "az", "Yer", "ru", "Место"),
          "credit", Map.of("en", "Credit", "az", "Müəllif", "ru", "Автор"),
          "rights", Map.of("en", "Rights", "az", "Hüquqlar", "ru", "Права"),
          "keywords", Map.of("en", "Keywords", "az", "Açar sözlər", "ru", "Ключевые слова"),
          "publishedOn", Map.of("en", "Published on", "az", "Nəşr tarixi", "ru", "Дата публикации"),
          "authors", Map.of("en", "Authors", "az", "Müəlliflər", "ru", "Авторы"));

  private Wording() {}

  /** The name of a field. */
  static ObjectNode name(String field) {
    ObjectNode name = JsonNodeFactory.instance.objectNode();
    Map<String, String> known = NAMES.getOrDefault(field, Map.of(NO_LANGUAGE, field));
    known.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> name.putArray(one.getKey()).add(one.getValue()));
    return name;
  }

  /**
   * A value of a resource in all languages.
   *
   * @param language the one that a text which is not localized is in; "" when nobody knows
   */
  static ObjectNode of(JsonNode value, String language) {
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    if (value.isObject()) {
      value.properties().forEach(one -> add(words, one.getKey(), one.getValue()));
    } else {
      add(words, language.isEmpty() ? NO_LANGUAGE : language, value);
    }
    return words;
  }

  private static void add(ObjectNode words, String language, JsonNode value) {
    ArrayNode list = words.withArray("/" + language.replace("~", "~0").replace("/", "~1"));
    if (value.isArray()) {
      value.forEach(one -> list.add(one.asText()));
    } else {
      list.add(value.asText());
    }
  }

  /** A text of no language. */
  static ObjectNode plain(String text) {
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    words.putArray(NO_LANGUAGE).add(text);
    return words;
  }
}
