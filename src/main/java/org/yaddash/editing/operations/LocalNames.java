package org.yaddash.editing.operations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.editing.EntryBody;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.types.ContentType;

/**
 * The names ({@code lid}) that one request gives to the entries that it makes. One that could not
 * be made keeps its name and gets an id that stands for nothing, so that what refers to it can be
 * checked all the same.
 */
final class LocalNames implements EntryBody.LocalIds {
  private final Map<Name, UUID> ids = new HashMap<>();
  private final Set<String> failed = new HashSet<>();

  private record Name(String type, String lid) {}

  @Override
  public Optional<UUID> find(String type, String lid) {
    return Optional.ofNullable(ids.get(new Name(type, lid)));
  }

  /** Fails when the name is given already. */
  void requireFree(String at, ContentType type, @Nullable String lid) {
    if (lid != null && ids.containsKey(new Name(type.name(), lid))) {
      throw new ProblemException(
          Problem.at(
              ProblemCode.MALFORMED_DOCUMENT, at, "The lid '%s' is given twice.".formatted(lid)));
    }
  }

  /** The entry of this name was made. */
  void made(ContentType type, @Nullable String lid, UUID id) {
    if (lid != null) {
      ids.put(new Name(type.name(), lid), id);
    }
  }

  /** The entry of this name could not be made. */
  void failed(ContentType type, @Nullable String lid) {
    if (lid != null && !ids.containsKey(new Name(type.name(), lid))) {
      UUID nothing = UUID.randomUUID();
      ids.put(new Name(type.name(), lid), nothing);
      failed.add(nothing.toString());
    }
  }

  /** Whether the entry of this name could not be made. */
  boolean isFailed(ContentType type, @Nullable String lid) {
    return lid != null
        && find(type.name(), lid).map(UUID::toString).filter(failed::contains).isPresent();
  }

  /** Whether there is nothing more to a problem than that another entry could not be made. */
  boolean isOnlyAboutFailed(Problem problem) {
    return problem.code() == ProblemCode.UNKNOWN_REFERENCE
        && failed.stream().anyMatch(problem.detail()::contains);
  }
}
