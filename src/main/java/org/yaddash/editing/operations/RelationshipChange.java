package org.yaddash.editing.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.yaddash.content.Entries;
import org.yaddash.content.Entry;
import org.yaddash.editing.EntriesResource;
import org.yaddash.editing.EntryBody;
import org.yaddash.editing.Provenance;
import org.yaddash.editing.operations.Operation.Action;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.types.Relation;

/**
 * An operation on a relationship: {@code update} replaces what it links to, {@code add} and {@code
 * remove} change a relationship to many, and take it as it is when nothing would change.
 */
final class RelationshipChange {
  private final Operation operation;
  private final Entry entry;
  private final Relation relation;
  private final EntryBody.LocalIds names;

  RelationshipChange(Operation operation, Entry entry, EntryBody.LocalIds names) {
    this.operation = operation;
    this.entry = entry;
    this.names = names;
    String name = String.valueOf(operation.relation());
    this.relation =
        operation
            .target()
            .type()
            .relation(name)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.at(
                            ProblemCode.UNKNOWN_RELATION,
                            operation.at() + "/ref/relationship",
                            "The type %s has no relation '%s'."
                                .formatted(operation.target().type().name(), name))));
    if (!relation.many() && operation.action() != Action.UPDATE) {
      throw new ProblemException(
          Problem.at(
              ProblemCode.MALFORMED_DOCUMENT,
              operation.at() + "/op",
              "The relationship links to one entry: update it."));
    }
  }

  /** Saves the entry with the relationship as it is to be. */
  Entry save(Entries entries) {
    EntryBody body = body();
    try {
      JsonNode given = body.over(JsonNodeFactory.instance.objectNode()).path(relation.name());
      ObjectNode document = entry.document().deepCopy();
      put(document, given);
      return save(entries, body, document);
    } catch (ProblemException wrong) {
      throw new ProblemException(wrong.problems().stream().map(this::inOperation).toList());
    }
  }

  private Entry save(Entries entries, EntryBody body, ObjectNode document) {
    ArrayNode provenance = Provenance.kept(entry.provenance(), entry.document(), document);
    try {
      return entries.save(
          entry.id(), entry.revision(), null, document, provenance, EntriesResource.ORIGIN);
    } catch (ProblemException wrong) {
      throw new ProblemException(
          body.located(wrong).problems().stream().map(this::inLinkage).toList());
    }
  }

  /** The operation's data as a resource that has nothing but this relationship. */
  private EntryBody body() {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.putObject("relationships").putObject(relation.name()).set("data", operation.data());
    return EntryBody.of(operation.target().type(), resource, operation.at(), names);
  }

  private void put(ObjectNode document, JsonNode given) {
    if (!relation.many()) {
      document.remove(relation.name());
      if (given.isTextual()) {
        document.set(relation.name(), given);
      }
      return;
    }
    Set<String> linked = new LinkedHashSet<>();
    if (operation.action() != Action.UPDATE) {
      document.path(relation.name()).forEach(id -> linked.add(id.asText()));
    }
    for (JsonNode id : given) {
      if (operation.action() == Action.REMOVE) {
        linked.remove(id.asText());
      } else {
        linked.add(id.asText());
      }
    }
    document.remove(relation.name());
    if (!linked.isEmpty()) {
      ArrayNode all = document.putArray(relation.name());
      linked.forEach(all::add);
    }
  }

  /** The same with the place in the linkage that was given; an add begins behind the old one. */
  private Problem inLinkage(Problem problem) {
    String linkage = operation.at() + "/relationships/" + relation.name() + "/data";
    if (operation.action() == Action.UPDATE
        || !(problem.source() instanceof Problem.Source.Pointer place)
        || !place.pointer().startsWith(linkage)) {
      return problem;
    }
    int before = entry.document().path(relation.name()).size();
    for (int i = 0; i < operation.data().size(); i++) {
      if (place.pointer().equals(linkage + "/" + (before + i))) {
        return Problem.at(problem.code(), linkage + "/" + i, problem.detail());
      }
    }
    return Problem.at(problem.code(), linkage, problem.detail());
  }

  /** The data of the operation stand where the resource would have its relationship. */
  private Problem inOperation(Problem problem) {
    String mine = operation.at() + "/relationships/" + relation.name();
    String inside =
        problem.source() instanceof Problem.Source.Pointer place
                && place.pointer().startsWith(mine + "/")
            ? place.pointer().substring(mine.length())
            : "";
    return Problem.at(problem.code(), operation.at() + inside, problem.detail());
  }
}
