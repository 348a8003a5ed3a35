package org.yaddash.delivery.tongues;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yaddash.types.ContentType;
import org.yaddash.types.Field;
import org.yaddash.types.FieldKind;

/**
 * What an entry says in the fifteen elements of Dublin Core, by the {@code x-dublin-core} of its
 * content type. Of a type that has none: what names it, its rich texts, dates, language and the
 * fields that entries are counted by. Safe for many threads.
 */
public final class DublinCore {
  /** The elements, in the order in which they are told. */
  public static final List<String> ELEMENTS =
      List.of(
          "title",
          "creator",
          "subject",
          "description",
          "publisher",
          "contributor",
          "date",
          "type",
          "format",
          "identifier",
          "source",
          "language",
          "relation",
          "coverage",
          "rights");

  private final Map<String, Mapping> mappings = new ConcurrentHashMap<>();

  /**
   * One statement.
   *
   * @param name the element
   * @param value its text, without markup
   * @param language the language of the text, or null when it has none of its own
   */
  public record Element(String name, String value, @Nullable String language) {}

  /** All statements but the identifier, ordered by element. */
  public List<Element> of(PublicEntry entry) {
    ContentType type = entry.type();
    Mapping mapping =
        mappings.computeIfAbsent(type.name(), name -> Mapping.of(type, "x-dublin-core"));
    List<Element> found = new ArrayList<>();
    for (Field field : type.fields()) {
      if (!field.isPrivate() && field.kind() != FieldKind.OBJECT) {
        Optional<String> element =
            mapping.isGiven() ? mapping.name(field.path()) : Optional.ofNullable(guess(field));
        element.ifPresent(name -> add(entry, field, name, found));
      }
    }
    if (found.stream().noneMatch(one -> one.name.equals("title"))) {
      PublicEntry.Text title = entry.title();
      found.add(new Element("title", title.value(), title.language()));
    }
    found.add(new Element("type", mapping.kind(type.label()), null));
    List<Element> ordered = new ArrayList<>();
    for (String name : ELEMENTS) {
      found.stream()
          .filter(one -> one.name.equals(name) && !ordered.contains(one))
          .forEach(ordered::add);
    }
    return ordered;
  }

  private static void add(PublicEntry entry, Field field, String element, List<Element> found) {
    for (PublicEntry.Text text : entry.texts(field)) {
      String plain =
          field.kind() == FieldKind.HTML ? RichText.plain(text.value()) : text.value().strip();
      if (!plain.isEmpty()) {
        found.add(new Element(element, plain, text.language()));
      }
    }
  }

  private static @Nullable String guess(Field field) {
    if (field.path().equals("language")) {
      return "language";
    }
    return switch (field.kind()) {
      case HTML -> "description";
      case DATE -> "date";
      case STRING -> field.facet() ? "subject" : null;
      default -> null;
    };
  }
}
