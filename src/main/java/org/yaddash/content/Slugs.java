package org.yaddash.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.log.Database;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.settings.Settings;
import org.yaddash.types.ContentType;

/**
 * Gives slugs and finds entries by them. A slug is unique in its type over all languages, so that
 * an address means one entry whatever language is asked for; once given it is never given to
 * another. Slugs are given under the log's lock, so that what was read is remembered until the
 * transaction ends.
 */
@ApplicationScoped
class Slugs {
  @Inject Database database;
  @Inject Settings settings;

  /**
   * What this transaction knows since it has the log's lock: type and slug → its row; empty when it
   * is free.
   */
  private static final class Known {
    final Map<List<String>, Optional<SlugRow>> rows = new HashMap<>();
  }

  /**
   * Gives a new entry its slugs: one for its slug field's value, or one for each language that it
   * is stored in.
   *
   * @return the one for its address: of the language that is preferred by the settings
   */
  String give(ContentType type, UUID entry, ObjectNode document) {
    Map<String, String> texts = texts(type, document);
    @Nullable String main = null;
    Map<String, String> given = new HashMap<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      String wish = Slug.of(text.getValue(), text.getKey());
      if (!wish.isEmpty()) {
        String slug = given.computeIfAbsent(wish, free -> number(type, entry, free, text.getKey()));
        main = main == null ? slug : main;
      }
    }
    return main != null ? main : number(type, entry, nameless(type, entry), "");
  }

  /** Gives slugs for the languages that the slug field's value has come to have. */
  void giveAdded(ContentType type, UUID entry, ObjectNode before, ObjectNode after) {
    Map<String, String> known = texts(type, before);
    texts(type, after)
        .forEach(
            (language, text) -> {
              String wish = Slug.of(text, language);
              boolean isNew = !language.isEmpty() && !known.containsKey(language);
              if (isNew && !wish.isEmpty() && !leadsTo(type, wish, entry)) {
                number(type, entry, wish, language);
              }
            });
  }

  /** Gives the slug that an editor wants; the old ones still lead to the entry. */
  void claim(ContentType type, UUID entry, String slug) {
    if (leadsTo(type, slug, entry)) {
      return;
    }
    add(type, entry, slug, "");
  }

  /** Fails when an editor may not have this slug for this entry. */
  void require(ContentType type, @Nullable UUID entry, String slug) {
    if (!Slug.isWellFormed(slug)) {
      throw new ProblemException(
          ProblemCode.BAD_SLUG,
          "The slug '%s' cannot be used: small Latin letters and digits in words joined by hyphens, at most %d."
              .formatted(slug, Slug.LONGEST));
    }
    SlugRow taken = row(type, slug);
    if (taken != null && !taken.entry.equals(entry)) {
      throw new ProblemException(
          Problem.of(
              ProblemCode.SLUG_TAKEN,
              "The slug '%s' belongs to the entry %s.".formatted(slug, taken.entry)));
    }
  }

  Optional<UUID> find(String type, String slug) {
    return database
        .ask(
            "select s.entry from entry_slug s where s.type = ? and s.slug = ?",
            query -> {
              query.setString(1, type);
              query.setString(2, slug);
            },
            row -> Database.id(row, 1))
        .stream()
        .findFirst();
  }

  /** The wish itself, or with the lowest number after it that is free. */
  private String number(ContentType type, UUID entry, String wish, String language) {
    SlugRow namesake = row(type, wish);
    if (namesake == null) {
      return add(type, entry, wish, language);
    }
    String numbered;
    do {
      namesake.lastNumber = Math.max(1, namesake.lastNumber) + 1;
      numbered = wish + "-" + namesake.lastNumber;
    } while (row(type, numbered) != null);
    if (!namesake.putOff) {
      namesake.putOff = true;
      database.putOff(SlugRow.UPDATE, namesake::bindNumber);
    }
    return add(type, entry, numbered, language);
  }

  private String add(ContentType type, UUID entry, String slug, String language) {
    SlugRow row = new SlugRow(type.name(), slug, language, entry);
    row.putOff = true;
    database.putOff(SlugRow.INSERT, row::bind);
    known().put(List.of(type.name(), slug), Optional.of(row));
    return slug;
  }

  private boolean leadsTo(ContentType type, String slug, UUID entry) {
    SlugRow row = row(type, slug);
    return row != null && row.entry.equals(entry);
  }

  private @Nullable SlugRow row(ContentType type, String slug) {
    return known()
        .computeIfAbsent(
            List.of(type.name(), slug),
            key ->
                database
                    .askWritten(
                        "select "
                            + SlugRow.COLUMNS
                            + " from entry_slug s where s.type = ? and s.slug = ?",
                        query -> {
                          query.setString(1, type.name());
                          query.setString(2, slug);
                        },
                        SlugRow::of)
                    .stream()
                    .findFirst())
        .orElse(null);
  }

  private Map<List<String>, Optional<SlugRow>> known() {
    return database.remembered(Known.class, Known::new).rows;
  }

  /** Language → the text that names the entry, the most preferred language first. */
  private Map<String, String> texts(ContentType type, ObjectNode document) {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonNode value = ContentType.firstValue(type.slug(), document).orElse(null);
    if (value == null) {
      return texts;
    }
    if (!value.isObject()) {
      texts.put(document.path("language").asText(""), value.asText());
      return texts;
    }
    Set<String> languages = new LinkedHashSet<>(settings.languages());
    List<String> present = new ArrayList<>();
    value.fieldNames().forEachRemaining(present::add);
    languages.addAll(present);
    for (String language : languages) {
      String text = value.path(language).asText("");
      if (!text.isBlank()) {
        texts.put(language, text);
      }
    }
    return texts;
  }

  /** For an entry whose slug field says nothing that letters could be made of. */
  private static String nameless(ContentType type, UUID entry) {
    String id = entry.toString();
    String name = Slug.of(type.name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-"), "");
    return name + "-" + id.substring(id.length() - 8);
  }
}
