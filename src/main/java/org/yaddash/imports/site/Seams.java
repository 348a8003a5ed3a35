package org.yaddash.imports.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.Progress;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.problems.ProblemException;

/** Joins the pages of one article, with the evidence for each seam, in one commit. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Seams {
  /** The kind of the findings that tell of it. */
  public static final String JOINED = "joined";

  private static final String ARTICLES = "articles";

  @Inject Proposals proposals;
  @Inject Findings findings;
  @Inject Progress progress;

  /**
   * Where a page goes on with an article.
   *
   * @param file the page's row
   * @param part the candidate that is the rest of the article
   * @param evidence why
   */
  record Seam(UUID file, UUID part, List<String> evidence) {}

  /** Joins them, unless that was done before. */
  void join(Run run, UUID file, UUID first, List<Seam> seams, Predicate<String> leadsWithin) {
    Optional<Proposal> head = proposals.find(first).filter(Seams::stands);
    List<Optional<Proposal>> parts =
        seams.stream().map(seam -> proposals.find(seam.part()).filter(Seams::stands)).toList();
    if (head.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    Binding binding = new Binding(head.get(), leadsWithin);
    long group = head.get().fileNumber() * 1_000_000 + head.get().number();
    List<Finding> told = new ArrayList<>();
    told.add(
        new Finding(
            JOINED,
            Finding.Severity.REMARK,
            group,
            file,
            first,
            "body",
            "The article runs over %d pages; this is the first.".formatted(seams.size() + 1)));
    for (int i = 0; i < seams.size(); i++) {
      Seam seam = seams.get(i);
      Proposal part = parts.get(i).orElseThrow();
      binding.add(part);
      proposals.put(part.withState(Proposal.State.MERGED, first));
      told.add(
          new Finding(
              JOINED,
              Finding.Severity.REMARK,
              group,
              seam.file(),
              seam.part(),
              "body",
              String.join(" ", seam.evidence())));
    }
    proposals.put(binding.bound());
    findings.add(run.id(), told);
    // a page read anew may go with others again whose entries were made while it did not
    progress.renew(Stream.concat(Stream.of(file), seams.stream().map(Seam::file)).toList());
  }

  /** The files that are read anew with one: itself, and all pages of the articles on it. */
  public Set<UUID> pagesWith(UUID run, UUID file) {
    Set<UUID> pages = new LinkedHashSet<>(List.of(file));
    Deque<UUID> open = new ArrayDeque<>(pages);
    while (!open.isEmpty()) {
      for (UUID other : joinedWith(run, open.removeFirst())) {
        if (pages.add(other)) {
          open.add(other);
        }
      }
    }
    return pages;
  }

  /** Forgets what was joined with these pages, of which each has been read anew. */
  public void forget(UUID run, Set<UUID> pages) {
    findings.drop(run, JOINED, pages);
  }

  /** The files that hold other pages of the articles on this one. */
  private Set<UUID> joinedWith(UUID run, UUID file) {
    Set<UUID> heads = new LinkedHashSet<>();
    for (Proposal article : proposals.ofFile(file)) {
      if (article.type().equals(ARTICLES)) {
        @Nullable UUID into = article.mergedInto();
        heads.add(into == null ? article.id() : into);
      }
    }
    Set<UUID> files = new LinkedHashSet<>();
    proposals.find(heads).values().forEach(head -> files.add(head.file()));
    proposals.articlesTakenIn(run, heads).forEach(part -> files.add(part.file()));
    return files;
  }

  private static boolean stands(Proposal proposal) {
    return proposal.state() == Proposal.State.PROPOSED;
  }
}
