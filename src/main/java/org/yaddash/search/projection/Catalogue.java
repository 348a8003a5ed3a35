package org.yaddash.search.projection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Property.Kind;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;
import org.yaddash.types.Field;
import org.yaddash.types.FieldKind;
import org.yaddash.types.Relation;

/**
 * What of the content types the public may see and ask for: everything but the private fields and
 * relations, which are not known here at all. Never changes; safe for many threads.
 */
public final class Catalogue {
  /** The attribute that {@link #name(String)} tells of. */
  public static final String NAME = "name";

  private final ContentTypes types;
  private final List<String> languages;
  private final Map<String, Map<String, Property>> properties = new LinkedHashMap<>();
  private final Map<String, Map<String, Relation>> relations = new LinkedHashMap<>();
  private final Map<String, Field> names = new LinkedHashMap<>();

  private Catalogue(ContentTypes types, List<String> languages) {
    this.types = types;
    this.languages = List.copyOf(languages);
    for (ContentType type : types.all()) {
      Map<String, Relation> shown = new LinkedHashMap<>();
      for (Relation relation : type.relations()) {
        if (!relation.isPrivate() && !hasPrivateInverse(relation)) {
          shown.put(relation.name(), relation);
        }
      }
      relations.put(type.name(), shown);
      name(type).ifPresent(name -> names.put(type.name(), name));
      properties.put(type.name(), propertiesOf(type, shown, names.get(type.name())));
    }
  }

  /**
   * The catalogue of these types.
   *
   * @param languages the languages to fall back on, BCP 47, first things first; texts can be sorted
   *     by the rules of each
   */
  public static Catalogue of(ContentTypes types, List<String> languages) {
    return new Catalogue(types.withFigures(), languages);
  }

  /**
   * The content types themselves, and what is derived from them; mind that they know private fields
   * too.
   */
  public ContentTypes types() {
    return types;
  }

  /**
   * Whether entries of a type are parts of others: nobody writes them, and no change tells of them.
   */
  public boolean isDerived(String type) {
    return type.equals(ContentTypes.FIGURES);
  }

  /** Whether entries of a type may have parts that are entries too. */
  public boolean hasParts(String type) {
    return type.equals(ContentTypes.SOURCE_QUOTES) && types.find(ContentTypes.FIGURES).isPresent();
  }

  /** The languages to fall back on. */
  public List<String> languages() {
    return languages;
  }

  /** What a type's entries can be asked for at this path; empty when there is nothing to ask. */
  public Optional<Property> property(String type, String path) {
    return Optional.ofNullable(properties.getOrDefault(type, Map.of()).get(path));
  }

  /** All that a type's entries can be asked for. */
  public List<Property> properties(String type) {
    return List.copyOf(properties.getOrDefault(type, Map.of()).values());
  }

  /** The relation of a type that may be seen under this name. */
  public Optional<Relation> relation(String type, String name) {
    return Optional.ofNullable(relations.getOrDefault(type, Map.of()).get(name));
  }

  /** The relations of a type that may be seen. */
  public List<Relation> relations(String type) {
    return List.copyOf(relations.getOrDefault(type, Map.of()).values());
  }

  /**
   * The attribute {@code name} of types whose entries are not named by one field alone: the first
   * value of the fields in their {@code x-display}. Empty for all other types.
   */
  public Optional<Field> name(String type) {
    return Optional.ofNullable(names.get(type));
  }

  private static Optional<Field> name(ContentType type) {
    boolean alone = type.display().size() == 1 && !type.display().get(0).many();
    if (alone || type.field(NAME).isPresent() || type.relation(NAME).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Field(
            NAME,
            FieldKind.STRING,
            false,
            false,
            true,
            Field.Indexing.KEYWORD,
            false,
            false,
            false,
            "Name",
            "What names the entry, worked out from its other fields.",
            JsonNodeFactory.instance.objectNode().put("type", "string")));
  }

  /** The names of the attributes and relations that a type's resources can have. */
  public List<String> members(String type) {
    List<String> members = new ArrayList<>();
    members.add("slug");
    if (names.containsKey(type)) {
      members.add(NAME);
    }
    types.find(type).stream()
        .flatMap(known -> known.fields().stream())
        .filter(field -> field.topLevel() && !field.isPrivate() && !field.path().equals("slug"))
        .forEach(field -> members.add(field.path()));
    members.addAll(relations.getOrDefault(type, Map.of()).keySet());
    return members;
  }

  /** Names the shape of the index that this catalogue makes. */
  public String fingerprint() {
    StringBuilder all = new StringBuilder();
    for (ContentType type : types.all()) {
      all.append(type.name()).append(' ').append(type.schema()).append('\n');
    }
    all.append(languages);
    return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8)).text();
  }

  private boolean hasPrivateInverse(Relation relation) {
    String inverse = relation.inverse();
    return inverse != null
        && types
            .find(relation.type())
            .flatMap(target -> target.relation(inverse))
            .map(Relation::isPrivate)
            .orElse(false);
  }

  private static Map<String, Property> propertiesOf(
      ContentType type, Map<String, Relation> relations, @Nullable Field name) {
    Map<String, Property> found = new LinkedHashMap<>();
    String of = type.name();
    found.put("id", new Property(of, "id", Kind.TEXT, false, false, false, false));
    found.put("slug", new Property(of, "slug", Kind.TEXT, false, false, false, false));
    for (String moment : List.of("createdAt", "publishedAt")) {
      found.put(moment, new Property(of, moment, Kind.MOMENT, false, false, false, false));
    }
    if (name != null) {
      found.put(NAME, new Property(of, NAME, Kind.TEXT, true, false, false, false));
    }
    for (Field field : type.fields()) {
      boolean asked = field.indexing() != Field.Indexing.NONE || field.kind() == FieldKind.OBJECT;
      if (!field.isPrivate() && asked) {
        boolean searched =
            field.indexing() == Field.Indexing.TEXT || field.indexing() == Field.Indexing.NAME;
        found.put(
            field.path(),
            new Property(
                of,
                field.path(),
                kind(field.kind()),
                field.localized(),
                field.facet(),
                searched,
                field.indexing() == Field.Indexing.NAME));
      }
    }
    for (String relation : relations.keySet()) {
      found.put(relation, new Property(of, relation, Kind.LINK, false, false, false, false));
    }
    return found;
  }

  private static Kind kind(FieldKind kind) {
    return switch (kind) {
      case STRING, URI -> Kind.TEXT;
      case HTML -> Kind.RICH;
      case INTEGER -> Kind.WHOLE;
      case NUMBER -> Kind.REAL;
      case BOOLEAN -> Kind.TRUTH;
      case DATE -> Kind.DAYS;
      case OBJECT -> Kind.GROUP;
    };
  }
}
