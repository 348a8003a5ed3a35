package org.yaddash.editing.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.photos.SamenessTold;
import org.yaddash.imports.site.Finding;
import org.yaddash.imports.site.Findings;
import org.yaddash.imports.site.Joining;
import org.yaddash.imports.site.Seams;

/**
 * The pages that a candidate was joined from, the candidates that are nearly the same, and the
 * files that show one picture.
 */
@ApplicationScoped
public class Relatives {
  /** The kinds of findings that tell of relatives → their name in {@code meta}. */
  private static final Map<String, String> KINDS =
      Map.of(
          Seams.JOINED,
          "joined",
          Joining.DUPLICATE,
          "duplicates",
          SamenessTold.SAME,
          "samePicture",
          SamenessTold.ALIKE,
          "alikePictures");

  @Inject Findings findings;
  @Inject Files files;
  @Inject Proposals proposals;

  /** What was found about some candidates. */
  public static final class Found {
    private final Map<String, Map<UUID, List<Finding>>> groups = new HashMap<>();
    private final Map<UUID, ImportedFile> paths = new HashMap<>();
    private final Map<UUID, Proposal> shown = new HashMap<>();

    /** Adds {@code joined}, {@code duplicates} and the like to a candidate's {@code meta}. */
    public void tell(UUID candidate, ObjectNode meta) {
      groups.forEach(
          (kind, group) -> {
            List<Finding> all = group.getOrDefault(candidate, List.of());
            ArrayNode told = meta.arrayNode();
            for (Finding one : all) {
              boolean joined = kind.equals(Seams.JOINED);
              if (joined || !candidate.equals(one.candidate())) {
                @Nullable ImportedFile file = one.file() == null ? null : paths.get(one.file());
                ObjectNode item = told.addObject();
                item.put("file", file == null ? null : file.path());
                item.put("candidate", shownId(one.candidate()));
                item.put("detail", one.detail());
              }
            }
            if (!told.isEmpty()) {
              meta.set(Objects.requireNonNull(KINDS.get(kind)), told);
            }
          });
    }

    /** What a candidate is called wherever candidates are listed. */
    private @Nullable String shownId(@Nullable UUID candidate) {
      @Nullable Proposal proposal = candidate == null ? null : shown.get(candidate);
      return Objects.toString(proposal == null ? candidate : proposal.shownId(), null);
    }
  }

  /** Looks up what was found about these candidates. */
  public Found of(List<Proposal> some) {
    Found found = new Found();
    Map<UUID, Set<UUID>> runs = new LinkedHashMap<>();
    for (Proposal proposal : some) {
      runs.computeIfAbsent(proposal.run(), run -> new HashSet<>()).add(proposal.id());
    }
    Set<UUID> named = new HashSet<>();
    for (String kind : KINDS.keySet()) {
      Map<UUID, List<Finding>> groups = new HashMap<>();
      runs.forEach(
          (run, candidates) -> {
            Map<Long, List<Finding>> byGroup =
                findings.about(run, kind, candidates).stream()
                    .collect(Collectors.groupingBy(Finding::group));
            byGroup
                .values()
                .forEach(
                    group ->
                        group.forEach(
                            one -> {
                              if (one.candidate() != null) {
                                groups.put(one.candidate(), new ArrayList<>(group));
                              }
                              if (one.file() != null) {
                                named.add(one.file());
                              }
                            }));
          });
      found.groups.put(kind, groups);
    }
    found.paths.putAll(files.find(named));
    found.shown.putAll(
        proposals.find(
            found.groups.values().stream()
                .flatMap(groups -> groups.keySet().stream())
                .collect(Collectors.toSet())));
    return found;
  }
}
