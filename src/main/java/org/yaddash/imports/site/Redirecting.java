package org.yaddash.imports.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.compare.Substitutes;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.ledger.candidates.Outcomes;
import org.yaddash.imports.ledger.candidates.Outcomes.Made;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.recognise.Outline;
import org.yaddash.imports.upload.Addresses;
import org.yaddash.imports.whereabouts.Captures;
import org.yaddash.imports.whereabouts.Whereabouts;
import org.yaddash.redirects.Leads;
import org.yaddash.redirects.Redirects;

/**
 * Lets the old address of every file that has become entries lead to them: to its article, or else
 * to its first entry. Of a page with several articles, each anchor leads to its own. The address of
 * every other file leads to what stands in for it, or says that it is gone.
 */
@ApplicationScoped
public class Redirecting {
  private static final int FILES_A_COMMIT = 200;
  private static final String ARTICLES = "articles";

  @Inject Runs runs;
  @Inject Files files;
  @Inject Proposals proposals;
  @Inject Outcomes outcomes;
  @Inject SitePages pages;
  @Inject Redirects redirects;
  @Inject Captures captures;

  /** Writes them all down; may be done again. */
  public void all(Run run) {
    if (run.options().dryRun()) {
      return;
    }
    List<ImportedFile> every = files.brief(run.id());
    Set<String> archives =
        every.stream()
            .filter(ImportedFile::archive)
            .map(ImportedFile::path)
            .collect(Collectors.toSet());
    List<ImportedFile> all =
        every.stream().filter(file -> !file.archive() && stood(file, archives)).toList();
    Whereabouts whereabouts = new Whereabouts(run, captures.of(run.id()));
    Map<UUID, String> addresses = new LinkedHashMap<>();
    all.forEach(file -> addresses.put(file.id(), whereabouts.address(file)));
    Became became = new Became();
    for (int from = 0; from < all.size(); from += FILES_A_COMMIT) {
      runs.keepGoing(run.id());
      put(all.subList(from, Math.min(from + FILES_A_COMMIT, all.size())), addresses, became);
    }
    moved(whereabouts, all);
    pages.forEach(run.id(), page -> anchors(page, addresses.get(page.file())));
    others(run, all, addresses, became, whereabouts.addresses(all));
  }

  /** What became of the files of a run. */
  private static final class Became {
    /** Row → the first article that came of it. */
    private final Map<UUID, UUID> articles = new HashMap<>();

    private final Set<UUID> nothing = new LinkedHashSet<>();

    /** An entry of the run, an article if there is one, for whose sake the rest is told. */
    private @Nullable Made witness;

    void take(ImportedFile file, Optional<Made> best) {
      if (best.isEmpty()) {
        nothing.add(file.id());
        return;
      }
      Made made = best.get();
      boolean article = made.type().equals(ARTICLES);
      if (article) {
        articles.put(file.id(), made.entry());
      }
      if (witness == null || article && !witness.type().equals(ARTICLES)) {
        witness = made;
      }
    }
  }

  /**
   * Files that became no entry: a menu leads to the list of articles, a frameset or the contents of
   * one compilation to its first article, all else nowhere.
   */
  private void others(
      Run run,
      List<ImportedFile> all,
      Map<UUID, String> addresses,
      Became became,
      Addresses<ImportedFile> site) {
    @Nullable Made witness = became.witness;
    if (witness == null) {
      return;
    }
    Substitutes substitutes = new Substitutes(became.articles);
    pages.forEach(
        run.id(),
        page -> {
          if (became.nothing.contains(page.file())) {
            Set<UUID> leadsTo = new LinkedHashSet<>();
            for (Outline.Link link : page.outline().links()) {
              site.find(page.path(), link.href()).ifPresent(file -> leadsTo.add(file.id()));
            }
            leadsTo.remove(page.file());
            substitutes.add(page.file(), List.copyOf(leadsTo));
          }
        });
    Map<UUID, Substitutes.Substitute> found = substitutes.found();
    Map<String, Redirects.Target> targets = new LinkedHashMap<>();
    for (ImportedFile file : all) {
      String address = Objects.requireNonNull(addresses.get(file.id()));
      Substitutes.@Nullable Substitute one = found.get(file.id());
      if (became.nothing.contains(file.id())) {
        targets.put(
            address,
            one == null
                ? new Redirects.Target(witness.entry(), Leads.NOWHERE)
                : new Redirects.Target(one.article(), one.several() ? Leads.LIST : Leads.ENTRY));
      }
      if (targets.size() == FILES_A_COMMIT) {
        runs.keepGoing(run.id());
        redirects.putOthers(targets);
        targets.clear();
      }
    }
    redirects.putOthers(targets);
  }

  /** Whether a file stood by itself: not inside a document, as the pictures of a PDF. */
  private static boolean stood(ImportedFile file, Set<String> archives) {
    int inside = file.path().lastIndexOf("!/");
    return inside < 0 || archives.contains(file.path().substring(0, inside));
  }

  private void put(List<ImportedFile> some, Map<UUID, String> addresses, Became became) {
    Map<UUID, List<Made>> made =
        outcomes.entriesOf(some.stream().map(ImportedFile::source).collect(Collectors.toSet()));
    Map<String, UUID> entries = new LinkedHashMap<>();
    for (ImportedFile file : some) {
      Optional<Made> best = best(made.getOrDefault(file.source(), List.of()));
      @Nullable String address = addresses.get(file.id());
      became.take(file, best);
      if (best.isPresent() && address != null) {
        entries.putIfAbsent(address, best.get().entry());
      }
    }
    redirects.put(entries);
  }

  private static Optional<Made> best(List<Made> made) {
    return made.stream().min(Comparator.comparing(one -> !one.type().equals(ARTICLES)));
  }

  /** Addresses that led to a page when they were captured lead to its entry. */
  private void moved(Whereabouts whereabouts, List<ImportedFile> all) {
    Addresses<ImportedFile> addresses = whereabouts.addresses(all);
    Map<String, ImportedFile> targets = new LinkedHashMap<>();
    for (String url : whereabouts.moved().keySet()) {
      addresses.at(url).ifPresent(file -> targets.put(url, file));
    }
    List<String> urls = List.copyOf(targets.keySet());
    for (int from = 0; from < urls.size(); from += FILES_A_COMMIT) {
      Map<String, ImportedFile> some = new LinkedHashMap<>(targets);
      some.keySet().retainAll(urls.subList(from, Math.min(from + FILES_A_COMMIT, urls.size())));
      Map<UUID, List<Made>> made =
          outcomes.entriesOf(
              some.values().stream().map(ImportedFile::source).collect(Collectors.toSet()));
      Map<String, UUID> entries = new LinkedHashMap<>();
      some.forEach(
          (url, file) ->
              best(made.getOrDefault(file.source(), List.of()))
                  .ifPresent(one -> entries.put(url, one.entry())));
      redirects.put(entries);
    }
  }

  private void anchors(SitePage page, @Nullable String address) {
    if (address == null || page.outline().anchors().isEmpty()) {
      return;
    }
    Map<String, UUID> articles = new LinkedHashMap<>();
    for (Proposal proposal : proposals.ofFile(page.file())) {
      @Nullable UUID entry = proposal.entry();
      if (proposal.type().equals(ARTICLES) && entry != null) {
        articles.put(proposal.name(), entry);
      }
    }
    if (articles.size() > 1) {
      Map<String, UUID> entries = new LinkedHashMap<>();
      page.outline()
          .anchors()
          .forEach(
              (anchor, key) -> {
                @Nullable UUID entry = articles.get(key);
                if (entry != null) {
                  entries.put(address + "#" + anchor, entry);
                }
              });
      redirects.put(entries);
    }
  }
}
