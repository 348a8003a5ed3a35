package org.yaddash.imports.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.compare.Leaf;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.recognise.Continued;
import org.yaddash.imports.recognise.Outline;
import org.yaddash.imports.upload.Addresses;

/**
 * The pages of a run in the making: their links resolved, their articles known by the few words at
 * their ends. Of links only those are kept that stand in an article or speak of going on.
 */
final class Leaves {
  static final String DEAD_LINK = "dead-link";

  private static final int EDGE = 160;
  private static final String FROM_METADATA = "The title comes from the file's own metadata";
  static final String NO_TITLE = "No title was found";

  private final Addresses<ImportedFile> addresses;
  private final Map<UUID, Integer> places = new HashMap<>();
  private final List<Leaf> all = new ArrayList<>();
  private final Map<Integer, Map<String, String>> anchors = new HashMap<>();
  private final List<Finding> dead = new ArrayList<>();

  Leaves(Addresses<ImportedFile> addresses, List<UUID> files) {
    this.addresses = addresses;
    files.forEach(file -> places.put(file, places.size()));
  }

  /** Takes the next page. */
  void take(SitePage page) {
    List<Leaf.Arrow> arrows = new ArrayList<>();
    Set<String> missing = new HashSet<>();
    for (Outline.Link link : page.outline().links()) {
      if (!addresses.isInside(page.path(), link.href())) {
        continue;
      }
      Optional<ImportedFile> found = addresses.find(page.path(), link.href());
      if (found.isEmpty()) {
        if (missing.add(link.href()) && dead.size() < Findings.MOST) {
          dead.add(dead(page, link));
        }
        continue;
      }
      @Nullable Integer to = places.get(found.get().source());
      boolean speaks =
          Continued.onwards(link.text())
              || Continued.back(link.text())
              || Continued.part(link.text()) > 0;
      if (to != null
          && !found.get().id().equals(page.file())
          && (speaks || link.article() != null)) {
        int hash = link.href().indexOf('#');
        String anchor = hash < 0 ? "" : link.href().substring(hash + 1);
        arrows.add(new Leaf.Arrow(to, anchor, speaks ? link.text() : "", link.article()));
      }
    }
    if (!page.outline().anchors().isEmpty()) {
      anchors.put(all.size(), page.outline().anchors());
    }
    all.add(new Leaf(page.file(), page.path(), arrows, page.outline().notes(), new ArrayList<>()));
  }

  private static Finding dead(SitePage page, Outline.Link link) {
    String words = link.text().isEmpty() ? "" : " (\"" + link.text() + "\")";
    return new Finding(
        DEAD_LINK, Finding.Severity.WARNING, 0, page.file(), null, null, link.href() + words);
  }

  /** Takes the next article; {@code text} is its body without tags. */
  void head(Proposal article, String text) {
    @Nullable Integer place = places.get(article.file());
    if (place == null || place >= all.size()) {
      return;
    }
    boolean titled =
        article.doubts().stream()
            .noneMatch(doubt -> doubt.startsWith(FROM_METADATA) || doubt.startsWith(NO_TITLE));
    all.get(place)
        .articles()
        .add(
            new Leaf.Head(
                article.id(),
                article.name(),
                article.document().path("title").asText(),
                titled,
                text.substring(0, Math.min(EDGE, text.length())),
                text.substring(Math.max(0, text.length() - EDGE))));
  }

  /** The pages, in the order of their files. */
  List<Leaf> all() {
    return all;
  }

  /** The links that lead nowhere, each once a page. */
  List<Finding> dead() {
    return dead;
  }

  /** The article of a key on a page; null when there is none. */
  @Nullable UUID article(int place, @Nullable String key) {
    for (Leaf.Head head : all.get(place).articles()) {
      if (head.key().equals(key)) {
        return head.candidate();
      }
    }
    return null;
  }

  /** The article that a link leads to: that at its anchor, or the only one of its page. */
  @Nullable UUID target(Leaf.Arrow arrow) {
    @Nullable String key = anchors.getOrDefault(arrow.to(), Map.of()).get(arrow.anchor());
    List<Leaf.Head> articles = all.get(arrow.to()).articles();
    if (key != null) {
      return article(arrow.to(), key);
    }
    return articles.size() == 1 ? articles.get(0).candidate() : null;
  }
}
