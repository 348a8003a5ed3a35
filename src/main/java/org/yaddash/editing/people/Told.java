package org.yaddash.editing.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.candidates.Proposal;

/** How a candidate is told of beside others. */
final class Told {
  private Told() {}

  /** Writes what tells a candidate from others: its name, its file. */
  static void by(ObjectNode row, @Nullable Proposal proposal, Map<UUID, ImportedFile> from) {
    if (proposal == null) {
      return;
    }
    row.put("candidate", proposal.shownId().toString());
    row.put("key", proposal.name());
    ImportedFile file = from.get(proposal.file());
    if (file != null) {
      row.put("file", file.path());
    }
    String display = proposal.document().path("names").path(0).path("text").asText();
    display = display.isEmpty() ? proposal.document().path("title").asText() : display;
    display = display.isEmpty() ? proposal.document().path("attributedTo").asText() : display;
    if (!display.isEmpty()) {
      row.put("name", display);
    }
    for (String field : List.of("born", "age", "occupation")) {
      if (proposal.document().has(field)) {
        row.set(field, proposal.document().get(field));
      }
    }
  }
}
