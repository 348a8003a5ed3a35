package org.yaddash.imports.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Proposal;
import org.yaddash.imports.ledger.Proposals;
import org.yaddash.imports.ledger.Proposals.Made;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.redirects.Redirects;

/**
 * Lets the old address of every file that has become entries lead to them: to its article, or else
 * to its first entry. Of a page with several articles, each anchor leads to its own.
 */
@ApplicationScoped
public class Redirecting {
  private static final int FILES_A_COMMIT = 200;
  private static final String ARTICLES = "articles";

  @Inject Runs runs;
  @Inject Files files;
  @Inject Proposals proposals;
  @Inject SitePages pages;
  @Inject Redirects redirects;

  /** Writes them all down; may be done again. */
  public void all(Run run) {
    if (run.options().dryRun()) {
      return;
    }
    List<ImportedFile> all =
        files.all(run.id()).stream()
            .filter(file -> !file.archive() && file.sha256() != null)
            .toList();
    Map<UUID, String> addresses = new LinkedHashMap<>();
    all.forEach(file -> addresses.put(file.id(), address(run, file)));
    for (int from = 0; from < all.size(); from += FILES_A_COMMIT) {
      runs.keepGoing(run.id());
      put(all.subList(from, Math.min(from + FILES_A_COMMIT, all.size())), addresses);
    }
    pages.forEach(run.id(), page -> anchors(page, addresses.get(page.file())));
  }

  private void put(List<ImportedFile> some, Map<UUID, String> addresses) {
    Map<UUID, List<Made>> made =
        proposals.entriesOf(some.stream().map(ImportedFile::source).collect(Collectors.toSet()));
    Map<String, UUID> entries = new LinkedHashMap<>();
    for (ImportedFile file : some) {
      Optional<Made> best =
          made.getOrDefault(file.source(), List.of()).stream()
              .min(Comparator.comparing(one -> !one.type().equals(ARTICLES)));
      @Nullable String address = addresses.get(file.id());
      if (best.isPresent() && address != null) {
        entries.putIfAbsent(address, best.get().entry());
      }
    }
    redirects.put(entries);
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

  /** Where a file stood: below the base, or inside the upload when nobody said where that stood. */
  private static String address(Run run, ImportedFile file) {
    @Nullable String base = run.options().baseUrl();
    int nested = file.path().lastIndexOf("!/");
    String path = nested < 0 ? file.path() : file.path().substring(nested + 2);
    if (base == null) {
      return path;
    }
    return (base.endsWith("/") ? base : base + "/") + path.replace(" ", "%20");
  }
}
