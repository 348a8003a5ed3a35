package org.yaddash.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.References.Reference;
import org.yaddash.content.log.Kind;
import org.yaddash.content.log.Log;
import org.yaddash.content.log.Revision;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;

/**
 * What can be done to entries. Every call is one revision, or none when it would change nothing;
 * many calls may share one transaction. A call that fails with problems has changed nothing and
 * leaves the transaction as it was, so that a caller may go on with the next entry.
 *
 * <p>Pointers of problems are relative to the document: {@code /source/year}. An expected revision
 * that is not the latest fails with {@code precondition-failed}; an id that is not there with
 * {@code not-found}. Origins are {@code editor:NAME} or {@code import:RUN}.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Entries {
  private static final int NAMED_REFERRERS = 20;

  @Inject ContentTypes types;
  @Inject Log log;
  @Inject EntryStore store;
  @Inject Slugs slugs;
  @Inject References references;

  /** Makes an entry; its slug is made from its document. */
  public Entry create(String type, ObjectNode document, ArrayNode provenance, String origin) {
    return create(type, null, document, provenance, origin);
  }

  /**
   * Makes an entry.
   *
   * @param wantedSlug its slug; null to make it from the document
   */
  public Entry create(
      String type,
      @Nullable String wantedSlug,
      ObjectNode given,
      ArrayNode provenance,
      String origin) {
    ContentType contentType = types.get(type);
    ObjectNode document = SafeHtml.in(contentType, given);
    log.lock();
    List<Reference> targets = check(contentType, document);
    if (wantedSlug != null) {
      slugs.require(contentType, null, wantedSlug);
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String slug;
    if (wantedSlug == null) {
      slug = slugs.give(contentType, id, document);
    } else {
      slugs.claim(contentType, id, wantedSlug);
      slug = wantedSlug;
    }
    Revision draft = log.append(id, type, 1, origin, slug, document, provenance);
    EntryRow row = store.add(draft);
    store.keepsRules(draft);
    references.put(id, false, targets);
    return row.toEntry(draft);
  }

  /** Saves a whole document over the current one. */
  public Entry save(
      UUID id, long expectedRevision, ObjectNode document, ArrayNode provenance, String origin) {
    return save(id, expectedRevision, null, document, provenance, origin);
  }

  /**
   * Saves a whole document over the current one.
   *
   * @param wantedSlug its slug from now on; null to leave it as it is
   */
  public Entry save(
      UUID id,
      long expectedRevision,
      @Nullable String wantedSlug,
      ObjectNode given,
      ArrayNode provenance,
      String origin) {
    EntryRow row = present(id, expectedRevision);
    ContentType type = types.get(row.type);
    ObjectNode document = SafeHtml.in(type, given);
    List<Reference> targets = check(type, document);
    if (wantedSlug != null) {
      slugs.require(type, id, wantedSlug);
    }
    Revision current = store.document(row);
    String slug = wantedSlug == null ? row.slug : wantedSlug;
    if (slug.equals(row.slug)
        && Log.hash(document).equals(current.documentHash())
        && Log.hash(provenance).equals(current.provenanceHash())) {
      return row.toEntry(current);
    }
    slugs.claim(type, id, slug);
    ObjectNode before = document(current);
    slugs.giveAdded(type, id, before, document);
    Revision draft = log.append(id, row.type, row.revision + 1, origin, slug, document, provenance);
    store.follow(row, draft, draft.number());
    store.keepsRules(draft);
    replaceReferences(id, References.of(type, before), targets);
    return row.toEntry(draft);
  }

  /** Publishes the current document. */
  public Entry publish(UUID id, String origin) {
    return publish(id, null, origin);
  }

  /** Publishes the current document, if this is still the latest revision. */
  public Entry publish(UUID id, @Nullable Long expectedRevision, String origin) {
    EntryRow row = present(id, expectedRevision);
    ContentType type = types.get(row.type);
    Revision current = store.document(row);
    if (row.publishedDocument != null && row.publishedDocument == row.documentSequence) {
      return row.toEntry(current);
    }
    List<Reference> targets =
        store.isKnownToKeepRules(current)
            ? check(type, document(current), List.of())
            : check(type, document(current));
    boolean republished = row.isPublished();
    append(row, origin, Kind.PUBLISH, current, row.documentRevision);
    if (republished) {
      references.remove(id, true);
    }
    references.put(id, true, targets);
    return row.toEntry(current);
  }

  /** Takes back what is published. */
  public Entry unpublish(UUID id, String origin) {
    return unpublish(id, null, origin);
  }

  /** Takes back what is published, if this is still the latest revision. */
  public Entry unpublish(UUID id, @Nullable Long expectedRevision, String origin) {
    EntryRow row = present(id, expectedRevision);
    if (!row.isPublished()) {
      throw conflict(row, "is not published");
    }
    Revision current = store.document(row);
    append(row, origin, Kind.UNPUBLISH, current, row.documentRevision);
    references.remove(id, true);
    return row.toEntry(current);
  }

  /**
   * Deletes an entry, published or not. Fails with {@code dangling-reference} while published ones
   * refer to it.
   */
  public Entry delete(UUID id, long expectedRevision, String origin) {
    EntryRow row = present(id, expectedRevision);
    requireUnreferred(Set.of(id));
    return delete(row, origin);
  }

  /**
   * Deletes these entries at their latest revisions; those that are deleted already stay so. They
   * may refer to each other; fails with {@code dangling-reference}, and deletes none, while a
   * published one outside refers to any of them.
   */
  public void deleteAll(Collection<UUID> ids, String origin) {
    log.lock();
    List<EntryRow> rows = new ArrayList<>();
    for (UUID id : ids) {
      EntryRow row = store.fresh(id).orElseThrow(() -> notFound(id));
      if (!row.deleted) {
        rows.add(row);
      }
    }
    requireUnreferred(Set.copyOf(ids));
    rows.forEach(row -> delete(row, origin));
  }

  /**
   * Makes the document of an earlier revision the current one again; a deleted entry comes back as
   * a draft.
   *
   * @param revision the number of the revision whose document is wanted, of any kind
   */
  public Entry restore(UUID id, long revision, String origin) {
    return restore(id, null, revision, origin);
  }

  /** Restores, if this is still the latest revision. */
  public Entry restore(UUID id, @Nullable Long expectedRevision, long revision, String origin) {
    EntryRow row = expected(id, expectedRevision);
    ContentType type = types.get(row.type);
    Revision wanted =
        store
            .documentOf(id, revision)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.STATE_CONFLICT,
                        "The entry %s has no revision %d.".formatted(id, revision)));
    Revision current = store.document(row);
    if (!row.deleted && wanted.sequence() == current.sequence()) {
      return row.toEntry(current);
    }
    List<Reference> targets = check(type, document(wanted));
    List<Reference> before = row.deleted ? List.of() : References.of(type, document(current));
    append(row, origin, Kind.RESTORE, wanted, wanted.number());
    replaceReferences(id, before, targets);
    return row.toEntry(wanted);
  }

  /** The entry of an id, deleted ones too. */
  public Optional<Entry> find(UUID id) {
    return store.find(id);
  }

  /** The entry of a type by its id or by a slug that it has or had, deleted ones too. */
  public Optional<Entry> find(String type, String idOrSlug) {
    return References.uuid(idOrSlug)
        .flatMap(store::find)
        .or(() -> slugs.find(type, idOrSlug).flatMap(store::find))
        .filter(entry -> entry.type().equals(type));
  }

  /**
   * Entries of a type in the order they were made.
   *
   * @param state only those that stand so; null for all but the deleted ones
   */
  public Page<Entry> list(String type, Entry.@Nullable State state, int offset, int limit) {
    types.get(type);
    return store.list(type, state, offset, limit);
  }

  /** The revisions of an entry, the latest first. */
  public List<Revision> revisions(UUID id) {
    return log.ofEntry(id, 0, Integer.MAX_VALUE);
  }

  /** A part of the revisions of an entry, the latest first. */
  public Page<Revision> revisions(UUID id, int offset, int limit) {
    long total = store.find(id).map(Entry::revision).orElse(0L);
    return new Page<>(log.ofEntry(id, offset, limit), total);
  }

  private Entry delete(EntryRow row, String origin) {
    Revision current = store.document(row);
    boolean published = row.isPublished();
    append(row, origin, Kind.DELETE, current, row.documentRevision);
    if (published) {
      references.remove(row.id, true);
    }
    if (!References.of(types.get(row.type), document(current)).isEmpty()) {
      references.remove(row.id, false);
    }
    return row.toEntry(current);
  }

  private void append(
      EntryRow row, String origin, Kind kind, Revision about, long documentRevision) {
    Revision appended =
        log.append(row.id, row.type, row.revision + 1, origin, row.slug, kind, about);
    store.follow(row, appended, documentRevision);
  }

  private void replaceReferences(UUID id, List<Reference> before, List<Reference> after) {
    if (!before.equals(after)) {
      if (!before.isEmpty()) {
        references.remove(id, false);
      }
      references.put(id, false, after);
    }
  }

  /** The entry as it is now, under the log's lock; neither deleted nor changed since. */
  private EntryRow present(UUID id, @Nullable Long expectedRevision) {
    EntryRow row = expected(id, expectedRevision);
    if (row.deleted) {
      throw conflict(row, "is deleted; restore it first");
    }
    return row;
  }

  private EntryRow expected(UUID id, @Nullable Long expectedRevision) {
    log.lock();
    EntryRow row = store.fresh(id).orElseThrow(() -> notFound(id));
    if (expectedRevision != null && expectedRevision != row.revision) {
      throw new ProblemException(
          ProblemCode.PRECONDITION_FAILED,
          "The entry %s is at revision %d, not %d.".formatted(id, row.revision, expectedRevision));
    }
    return row;
  }

  /** Everything that is wrong with a document, the entries that it refers to included. */
  private List<Reference> check(ContentType type, ObjectNode document) {
    return check(type, document, type.validate(document));
  }

  private List<Reference> check(ContentType type, ObjectNode document, List<Problem> brokenRules) {
    List<Problem> problems = new ArrayList<>(brokenRules);
    List<Reference> found = References.of(type, document);
    Map<UUID, String> known = store.presentTypes(found.stream().map(Reference::target).toList());
    for (Reference reference : found) {
      String wanted = reference.relation().type();
      String actual = known.get(reference.target());
      if (!wanted.equals(actual)) {
        problems.add(
            Problem.at(
                ProblemCode.UNKNOWN_REFERENCE,
                reference.pointer(),
                actual == null
                    ? "There is no entry %s among %s.".formatted(reference.target(), wanted)
                    : "The entry %s is one of %s, not of %s."
                        .formatted(reference.target(), actual, wanted)));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return found;
  }

  private void requireUnreferred(Set<UUID> ids) {
    Set<UUID> referrers = references.publishedReferrers(ids);
    List<UUID> outside =
        referrers.stream().filter(id -> !ids.contains(id)).sorted().limit(NAMED_REFERRERS).toList();
    if (!outside.isEmpty()) {
      Map<UUID, Entry> named = new LinkedHashMap<>();
      outside.forEach(id -> store.find(id).ifPresent(entry -> named.put(id, entry)));
      throw new ProblemException(
          named.values().stream()
              .map(
                  entry ->
                      Problem.of(
                          ProblemCode.DANGLING_REFERENCE,
                          "The published entry %s of %s (%s) refers to it."
                              .formatted(entry.slug(), entry.type(), entry.id())))
              .toList());
    }
  }

  private static ObjectNode document(Revision draft) {
    ObjectNode document = draft.document();
    if (document == null) {
      throw new IllegalStateException("revision " + draft.sequence() + " holds no document");
    }
    return document;
  }

  private static ProblemException notFound(UUID id) {
    return new ProblemException(ProblemCode.NOT_FOUND, "There is no entry %s.".formatted(id));
  }

  private static ProblemException conflict(EntryRow row, String what) {
    return new ProblemException(
        ProblemCode.STATE_CONFLICT, "The entry %s %s.".formatted(row.id, what));
  }

  /**
   * A part of a longer list.
   *
   * @param items what is on this page, in order
   * @param total how many there are on all pages
   */
  public record Page<T>(List<T> items, long total) {}
}
