package org.yaddash.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yaddash.types.ContentType;
import org.yaddash.types.Relation;

/** Keeps who refers to whom, as the current and as the published documents say it. */
@ApplicationScoped
class References {
  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

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
      ReferenceRow row = new ReferenceRow();
      row.source = source;
      row.published = published;
      row.relation = reference.relation().name();
      row.place = reference.place();
      row.target = reference.target();
      store.persist(row);
    }
  }

  /** Forgets those of an entry's current or published document. */
  void remove(UUID source, boolean published) {
    store
        .createQuery(
            "delete from ReferenceRow r where r.source = :source and r.published = :published")
        .setParameter("source", source)
        .setParameter("published", published)
        .executeUpdate();
  }

  /** Whose published documents refer to any of these entries. */
  Set<UUID> publishedReferrers(Collection<UUID> targets) {
    if (targets.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        store
            .createQuery(
                "select distinct r.source from ReferenceRow r"
                    + " where r.target in :targets and r.published = true",
                UUID.class)
            .setParameter("targets", targets)
            .getResultList());
  }
}
