package org.yaddash.imports.ledger.candidates;

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
 * @param said its document and provenance
 * @param relations relation → candidates of the run
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
    Said said,
    Map<String, List<UUID>> relations,
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

  /** The fields, without relations; not to be changed. */
  public ObjectNode document() {
    return said.document();
  }

  /** As it stands on the wire; not to be changed. */
  public ArrayNode provenance() {
    return said.provenance();
  }

  /** The same with what linking found out. */
  public Proposal linked(
      ObjectNode document,
      Map<String, List<UUID>> relations,
      ArrayNode provenance,
      @Nullable String shows) {
    return changed(
        number, Said.of(document, provenance), relations, doubts, state, shows, mergedInto);
  }

  /** The same with other relations. */
  public Proposal related(Map<String, List<UUID>> relations) {
    return changed(number, said, relations, doubts, state, shows, mergedInto);
  }

  /** The same, no longer standing for itself, or no longer valid. */
  public Proposal withState(State changed, @Nullable UUID into) {
    return changed(number, said, relations, doubts, changed, shows, into);
  }

  /** The same with one more thing that an editor should look at. */
  public Proposal withDoubt(String doubt) {
    if (doubts.contains(doubt)) {
      return this;
    }
    List<String> more = new ArrayList<>(doubts);
    more.add(doubt);
    return changed(number, said, relations, List.copyOf(more), state, shows, mergedInto);
  }

  /** The same at another place in its file. */
  public Proposal withNumber(int changed) {
    return changed(changed, said, relations, doubts, state, shows, mergedInto);
  }

  /** The same, saved with other words than were read. */
  public Proposal saying(ObjectNode document, ArrayNode provenance) {
    return linked(document, relations, provenance, shows);
  }

  /** The same, as it was saved. */
  public Proposal saved(@Nullable UUID entry, boolean made) {
    return new Proposal(
        id,
        run,
        file,
        fileNumber,
        number,
        name,
        type,
        said,
        relations,
        confidence,
        doubts,
        state,
        shows,
        mergedInto,
        entry,
        made,
        publication);
  }

  /** The same, published or to be published by its run. */
  public Proposal published(Publication changed) {
    return new Proposal(
        id,
        run,
        file,
        fileNumber,
        number,
        name,
        type,
        said,
        relations,
        confidence,
        doubts,
        state,
        shows,
        mergedInto,
        entry,
        made,
        changed);
  }

  private Proposal changed(
      int number,
      Said said,
      Map<String, List<UUID>> relations,
      List<String> doubts,
      State state,
      @Nullable String shows,
      @Nullable UUID mergedInto) {
    return new Proposal(
        id,
        run,
        file,
        fileNumber,
        number,
        name,
        type,
        said,
        relations,
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
