package org.yaddash.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yaddash.content.log.Database;
import org.yaddash.types.ContentType;
import org.yaddash.types.Relation;

/** Keeps who refers to whom, as the current and as the published documents say it. */
@ApplicationScoped
class References {
  @Inject Database database;

  /**
   * That a document refers to an entry.
   *
   * @param relation by which relation
   * @param place its position in the relation, from 0
   * @param target to which entry
   */
  record Reference(Relation relation, int place, UUID target) {
    /** Its JSON pointer in the document. */
    String pointer() {
      return "/" + relation.name() + (relation.many() ? "/" + place : "");
    }
  }

  /** Every reference of a document; what is no UUID is left out. */
  static List<Reference> of(ContentType type, ObjectNode document) {
    List<Reference> found = new ArrayList<>();
    for (Relation relation : type.relations()) {
      JsonNode value = document.path(relation.name());
      if (value.isArray()) {
        for (int i = 0; i < value.size(); i++) {
          add(relation, i, value.get(i), found);
        }
      } else {
        add(relation, 0, value, found);
      }
    }
    return found;
  }

  private static void add(Relation relation, int place, JsonNode value, List<Reference> found) {
    uuid(value.asText("")).ifPresent(id -> found.add(new Reference(relation, place, id)));
  }

  /** The UUID that a text is, in its usual form of 36 characters only. */
  static Optional<UUID> uuid(String text) {
    if (text.length() != 36) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Keeps the references of an entry's current or published document, which had none before. */
  void put(UUID source, boolean published, List<Reference> references) {
    for (Reference reference : references) {
      database.putOff(
          "insert into entry_reference (source, published, relation, place, target)"
              + " values (?, ?, ?, ?, ?)",
          row -> {
            row.setObject(1, source);
            row.setBoolean(2, published);
            row.setString(3, reference.relation().name());
            row.setInt(4, reference.place());
            row.setObject(5, reference.target());
          });
    }
  }

  /** Forgets those of an entry's current or published document. */
  void remove(UUID source, boolean published) {
    database.change(
        "delete from entry_reference where source = ? and published = ?",
        delete -> {
          delete.setObject(1, source);
          delete.setBoolean(2, published);
        });
  }

  /** Whose published documents refer to any of these entries. */
  Set<UUID> publishedReferrers(Collection<UUID> targets) {
    return new HashSet<>(
        database.ask(
            "select distinct r.source from unnest(cast(? as uuid array)) w(id)"
                + " join entry_reference r on r.target = w.id and r.published = true",
            query -> Database.ids(query, 1, targets),
            row -> Database.id(row, 1)));
  }
}
