package org.yaddash.delivery.iiif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.yaddash.delivery.pictures.PublishedPhoto;
import org.yaddash.search.Found;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Languages;
import org.yaddash.types.ContentType;
import org.yaddash.types.Field;
import org.yaddash.types.Relation;

/** What IIIF tells of entries of any type. */
final class Entries {
  /** The attribute that names entries of types in which no single field does. */
  private static final String NAME = "name";

  private Entries() {}

  /** The resource in all languages. */
  static ObjectNode resource(Found found, Catalogue catalogue) {
    return found.resource(Languages.all(catalogue.languages()));
  }

  /** What names an entry. */
  static ObjectNode label(ObjectNode resource, Catalogue catalogue) {
    JsonNode attributes = resource.path("attributes");
    ContentType type = catalogue.types().get(resource.path("type").asText());
    if (attributes.hasNonNull(NAME) && type.field(NAME).isEmpty()) {
      return Wording.of(attributes.path(NAME), "");
    }
    for (Field field : type.display()) {
      if (attributes.hasNonNull(field.path())) {
        return Wording.of(attributes.path(field.path()), attributes.path("language").asText());
      }
    }
    return Wording.plain(attributes.path("slug").asText());
  }

  /** The relations of a type that lead to photos. */
  static List<Relation> toPhotos(String type, Catalogue catalogue) {
    return catalogue.relations(type).stream()
        .filter(relation -> relation.type().equals(PublishedPhoto.TYPE))
        .toList();
  }

  /** The types that have manifests: photos, and all that have photos. */
  static List<ContentType> withPictures(Catalogue catalogue) {
    return catalogue.types().all().stream()
        .filter(
            type ->
                type.name().equals(PublishedPhoto.TYPE)
                    || !toPhotos(type.name(), catalogue).isEmpty())
        .toList();
  }

  /** The type of this name, when it has manifests. */
  static Optional<ContentType> withPictures(Catalogue catalogue, String name) {
    return withPictures(catalogue).stream().filter(type -> type.name().equals(name)).findFirst();
  }
}
