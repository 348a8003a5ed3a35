package org.yaddash.delivery.tongues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.Found;
import org.yaddash.search.projection.Languages;
import org.yaddash.types.ContentType;
import org.yaddash.types.Field;
import org.yaddash.types.FieldKind;

/**
 * A published entry as a tongue reads it: its public fields only, of localized ones the best value
 * for the languages asked for, with the language that it is in.
 */
public final class PublicEntry {
  /** How many characters a title has at most; the first words of a long quotation are enough. */
  private static final int LONGEST_TITLE = 160;

  private final Found found;
  private final ContentType type;
  private final Languages languages;
  private final ObjectNode resource;
  private final JsonNode attributes;
  private final Set<String> spoken = new TreeSet<>();

  private PublicEntry(Found found, ContentType type, Languages languages, ObjectNode resource) {
    this.found = found;
    this.type = type;
    this.languages = languages;
    this.resource = resource;
    this.attributes = resource.path("attributes");
  }

  /**
   * A value and the language that it is in.
   *
   * @param value the text; rich text is HTML
   * @param language its BCP 47 tag, or null when it is not localized
   */
  public record Text(String value, @Nullable String language) {}

  /** Reads an entry of a request's own type, or another that it links to. */
  public static PublicEntry of(Found found, Telling telling) {
    Languages all = Languages.all(telling.catalogue().languages());
    ContentType type = telling.catalogue().types().get(found.type());
    return new PublicEntry(found, type, telling.languages(), found.resource(all));
  }

  /** The entry in the index. */
  public Found found() {
    return found;
  }

  /** The entry's id. */
  public String id() {
    return found.id().toString();
  }

  /** Its content type. */
  public ContentType type() {
    return type;
  }

  /** Its name in addresses. */
  public String slug() {
    return resource.at("/meta/slug").asText();
  }

  /** When it was made. */
  public Instant createdAt() {
    return Instant.parse(resource.at("/meta/createdAt").asText());
  }

  /** When it was published as it is now. */
  public Instant publishedAt() {
    return Instant.parse(resource.at("/meta/publishedAt").asText());
  }

  /** All its public attributes, with every language of localized values. */
  public JsonNode attributes() {
    return attributes;
  }

  /** Where its values came from, as it is delivered. */
  public JsonNode provenance() {
    return resource.at("/meta/provenance");
  }

  /** The address of its picture, relative to the service's root; only photos with a file. */
  public Optional<String> picture() {
    return Optional.ofNullable(resource.at("/links/file").textValue());
  }

  /** Whether it carries a warning, so that its picture is the blurred one. */
  public boolean isWarned() {
    return resource.path("meta").has("contentWarning");
  }

  /** What a reader should know before seeing it. */
  public Optional<String> warning() {
    if (!isWarned()) {
      return Optional.empty();
    }
    JsonNode warning = resource.at("/meta/contentWarning");
    List<String> present = new ArrayList<>();
    warning.fieldNames().forEachRemaining(present::add);
    return Optional.of(
        present.isEmpty()
            ? warning.asText()
            : warning.path(languages.rank(present).get(0)).asText());
  }

  /** The public fields that stand directly in a group, in the type's order; "" is the entry. */
  public List<Field> fields(String group) {
    List<Field> inside = new ArrayList<>();
    String prefix = group.isEmpty() ? "" : group + ".";
    for (Field field : type.fields()) {
      String path = field.path();
      if (!field.isPrivate()
          && path.startsWith(prefix)
          && path.indexOf('.', prefix.length()) < 0
          && path.length() > prefix.length()) {
        inside.add(field);
      }
    }
    return inside;
  }

  /** All values that the entry has for a field, lists flattened. */
  public List<Text> texts(Field field) {
    List<Text> texts = new ArrayList<>();
    for (JsonNode value : field.values(attributes)) {
      texts.addAll(texts(field, value));
    }
    return texts;
  }

  /** One value of a field as text; of a localized one the best language, or all that are wanted. */
  public List<Text> texts(Field field, JsonNode value) {
    if (!field.localized() || !value.isObject()) {
      return value.isNull() || value.isContainerNode()
          ? List.of()
          : List.of(new Text(value.asText(), null));
    }
    List<String> present = new ArrayList<>();
    value.fieldNames().forEachRemaining(present::add);
    List<Text> texts = new ArrayList<>();
    for (String language : languages.rank(present)) {
      texts.add(new Text(value.path(language).asText(), language));
      spoken.add(language);
      if (!languages.all()) {
        break;
      }
    }
    return texts;
  }

  /** What names the entry, whole; its slug when nothing else does. */
  public Text name() {
    for (Field field : type.display()) {
      for (Text text : texts(field)) {
        if (!text.value.isBlank()) {
          return field.kind() == FieldKind.HTML
              ? new Text(RichText.plain(text.value), text.language)
              : text;
        }
      }
    }
    return new Text(slug(), null);
  }

  /** What names the entry, cut to its first words when it is long. */
  public Text title() {
    Text name = name();
    String value = name.value.strip();
    if (value.codePointCount(0, value.length()) <= LONGEST_TITLE) {
      return new Text(value, name.language);
    }
    int end = value.offsetByCodePoints(0, LONGEST_TITLE - 1);
    int space = value.lastIndexOf(' ', end);
    return new Text(
        value.substring(0, space > end / 2 ? space : end).stripTrailing() + "…", name.language);
  }

  /** The languages of all that was read of it so far. */
  public Set<String> spoken() {
    return spoken;
  }
}
