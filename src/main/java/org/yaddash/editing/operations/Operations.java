package org.yaddash.editing.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.content.Entries;
import org.yaddash.content.Entry;
import org.yaddash.editing.EntriesResource;
import org.yaddash.editing.EntryBody;
import org.yaddash.editing.Provenance;
import org.yaddash.editing.operations.Operation.Action;
import org.yaddash.editing.operations.Operation.Target;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.types.ContentType;

/**
 * Does operations one after the other in one transaction. When anything is wrong with any of them
 * nothing is done, and all that is wrong with all of them is told: after the first that fails, the
 * others are only tried.
 *
 * <p>Each entry is guarded by its revision as with {@code If-Match}: the first operation on one
 * that was there before must name the revision that it builds on. What the request itself has made
 * or changed nobody else can have changed since, so that later operations on it need not.
 */
@ApplicationScoped
public class Operations {
  @Inject Entries entries;

  /**
   * The entry that each operation leaves, in order.
   *
   * @throws ProblemException with every problem; nothing is done then
   */
  @Transactional
  List<Optional<Entry>> apply(List<Operation> operations) {
    LocalNames names = new LocalNames();
    Map<UUID, Entry> touched = new HashMap<>();
    List<Optional<Entry>> left = new ArrayList<>(operations.size());
    List<Problem> problems = new ArrayList<>();
    for (Operation operation : operations) {
      Target target = operation.target();
      try {
        left.add(apply(operation, names, touched));
      } catch (ProblemException wrong) {
        if (operation.action() == Action.ADD && operation.relation() == null) {
          names.failed(target.type(), target.lid());
        }
        wrong.problems().stream()
            .filter(problem -> !names.isOnlyAboutFailed(problem))
            .map(problem -> placed(problem, operation))
            .forEach(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return left;
  }

  private Optional<Entry> apply(Operation operation, LocalNames names, Map<UUID, Entry> touched) {
    if (operation.action() == Action.ADD && operation.relation() == null) {
      Entry made = add(operation, names);
      touched.put(made.id(), made);
      return Optional.of(made);
    }
    if (names.isFailed(operation.target().type(), operation.target().lid())) {
      return Optional.empty(); // what is wrong with its entry is told already
    }
    Entry entry = guarded(operation, find(operation, names, touched), touched);
    if (operation.relation() == null && operation.action() == Action.REMOVE) {
      touched.put(entry.id(), entries.delete(entry.id(), entry.revision(), EntriesResource.ORIGIN));
      return Optional.empty();
    }
    Entry saved =
        operation.relation() == null
            ? update(operation, entry, names)
            : new RelationshipChange(operation, entry, names).save(entries);
    Entry left = operation.publish() ? publish(saved) : saved;
    touched.put(entry.id(), left);
    return Optional.of(left);
  }

  private Entry add(Operation operation, LocalNames names) {
    Target target = operation.target();
    names.requireFree(operation.at() + "/data/lid", target.type(), target.lid());
    EntryBody body = body(operation, names);
    ObjectNode document = body.over(JsonNodeFactory.instance.objectNode());
    ArrayNode provenance = body.attested(JsonNodeFactory.instance.arrayNode(), document);
    Entry made;
    try {
      made =
          entries.create(
              target.type().name(), body.slug(), document, provenance, EntriesResource.ORIGIN);
      made = operation.publish() ? publish(made) : made;
    } catch (ProblemException wrong) {
      throw body.located(wrong);
    }
    names.made(target.type(), target.lid(), made.id());
    return made;
  }

  private Entry update(Operation operation, Entry entry, LocalNames names) {
    EntryBody body = body(operation, names);
    ObjectNode document = body.over(entry.document().deepCopy());
    ArrayNode provenance =
        body.attested(Provenance.kept(entry.provenance(), entry.document(), document), document);
    try {
      return entries.save(
          entry.id(), entry.revision(), body.slug(), document, provenance, EntriesResource.ORIGIN);
    } catch (ProblemException wrong) {
      throw body.located(wrong);
    }
  }

  private Entry publish(Entry entry) {
    return entries.publish(entry.id(), entry.revision(), EntriesResource.ORIGIN);
  }

  private static EntryBody body(Operation operation, LocalNames names) {
    return EntryBody.of(
        operation.target().type(), (ObjectNode) operation.data(), operation.at() + "/data", names);
  }

  private Entry find(Operation operation, LocalNames names, Map<UUID, Entry> touched) {
    ContentType type = operation.target().type();
    @Nullable String id = operation.target().id();
    @Nullable String lid = operation.target().lid();
    Optional<UUID> named = lid == null ? uuid(String.valueOf(id)) : names.find(type.name(), lid);
    return named
        .flatMap(one -> Optional.ofNullable(touched.get(one)).or(() -> entries.find(one)))
        .filter(entry -> entry.type().equals(type.name()))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    lid == null
                        ? "There is no entry '%s' among %s.".formatted(id, type.name())
                        : "Nothing before this makes one of %s with the lid '%s'."
                            .formatted(type.name(), lid)));
  }

  private static Optional<UUID> uuid(String id) {
    try {
      UUID uuid = UUID.fromString(id);
      return uuid.toString().equals(id) ? Optional.of(uuid) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The entry, when it is as the operation expects it. */
  private static Entry guarded(Operation operation, Entry entry, Map<UUID, Entry> touched) {
    @Nullable Long revision = operation.revision();
    String place = operation.at() + "/meta/revision";
    if (revision == null && !touched.containsKey(entry.id())) {
      throw new ProblemException(
          Problem.at(
              ProblemCode.PRECONDITION_REQUIRED,
              place,
              "Give the revision of the entry as you read it."));
    }
    if (revision != null && revision != Operation.ANY && revision != entry.revision()) {
      throw new ProblemException(
          Problem.at(
              ProblemCode.PRECONDITION_FAILED,
              place,
              "The entry is at revision %d; read it again.".formatted(entry.revision())));
    }
    return entry;
  }

  private static Problem placed(Problem problem, Operation operation) {
    return problem.source() instanceof Problem.Source.Pointer place
            && place.pointer().startsWith(operation.at())
        ? problem
        : Problem.at(problem.code(), operation.at(), problem.detail());
  }
}
