package org.yaddash.imports.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that an original proposes.
 *
 * @param id the candidate's own
 * @param run the run
 * @param file the row of its original
 * @param fileNumber that row's place in the run
 * @param number its place in its original, from 1
 * @param name its key in its original, the same whenever the same bytes are read
 * @param type the content type
 * @param document the fields, without relations
 * @param relations relation → candidates of the run
 * @param provenance as it stands on the wire
 * @param confidence 0 to 1
 * @param doubts what an editor should look at, worst first
 * @param state whether it still stands for itself
 * @param shows of a photo, the SHA-256 of the picture, or null
 * @param mergedInto the candidate that has taken it in, or null
 * @param entry the entry that it has become, or null
 * @param made whether this run made that entry
 * @param publication whether this run has published it
 */
public record Proposal(
    UUID id,
    UUID run,
    UUID file,
    long fileNumber,
    int number,
    String name,
    String type,
    ObjectNode document,
    Map<String, List<UUID>> relations,
    ArrayNode provenance,
    double confidence,
    List<String> doubts,
    State state,
    @Nullable String shows,
    @Nullable UUID mergedInto,
    @Nullable UUID entry,
    boolean made,
    Publication publication) {

  /** Whether a candidate still stands for itself. */
  public enum State {
    /** It does. */
    PROPOSED,
    /** Another one has taken it in. */
    MERGED,
    /** Linking has shown that it is nothing of its own, such as an ornament. */
    DROPPED,
    /** It does not keep its content type's rules. */
    INVALID
  }

  /** Whether a run has published what it made. */
  public enum Publication {
    NONE,
    DONE,
    FAILED
  }

  /** The id in answers: the entry's when there is one. */
  public UUID shownId() {
    return entry == null ? id : entry;
  }

  /** The same with what linking found out. */
  public Proposal linked(
      ObjectNode document,
      Map<String, List<UUID>> relations,
      ArrayNode provenance,
      @Nullable String shows) {
    return changed(number, document, relations, provenance, state, shows, mergedInto, entry, made);
  }

  /** The same, no longer standing for itself, or no longer valid. */
  public Proposal withState(State changed, @Nullable UUID into) {
    return changed(number, document, relations, provenance, changed, shows, into, entry, made);
  }

  /** The same with one more thing that an editor should look at. */
  public Proposal withDoubt(String doubt) {
    if (doubts.contains(doubt)) {
      return this;
    }
    List<String> more = new ArrayList<>(doubts);
    more.add(doubt);
    return new Proposal(
        id,
        run,
        file,
        fileNumber,
        number,
        name,
        type,
        document,
        relations,
        provenance,
        confidence,
        List.copyOf(more),
        state,
        shows,
        mergedInto,
        entry,
        made,
        publication);
  }

  /** The same at another place in its file. */
  public Proposal withNumber(int changed) {
    return changed(changed, document, relations, provenance, state, shows, mergedInto, entry, made);
  }

  /** The same, as it was saved. */
  public Proposal saved(
      ObjectNode document, ArrayNode provenance, @Nullable UUID entry, boolean made) {
    return changed(number, document, relations, provenance, state, shows, mergedInto, entry, made);
  }

  private Proposal changed(
      int number,
      ObjectNode document,
      Map<String, List<UUID>> relations,
      ArrayNode provenance,
      State state,
      @Nullable String shows,
      @Nullable UUID mergedInto,
      @Nullable UUID entry,
      boolean made) {
    return new Proposal(
        id,
        run,
        file,
        fileNumber,
        number,
        name,
        type,
        document,
        relations,
        provenance,
        confidence,
        doubts,
        state,
        shows,
        mergedInto,
        entry,
        made,
        publication);
  }
}
