package org.yaddash.imports.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands in for a page that has become no entry – a menu, a contents page, a frameset –
 * by where its links lead: to one file with articles, then it is the first of those; to several,
 * then it is the list of all; to none, then there is nothing.
 */
public final class Substitutes {
  /** Frames that lead to a menu that leads to a contents page. */
  private static final int DEEPEST = 4;

  private final Map<UUID, UUID> articles;
  private final Map<UUID, Set<UUID>> links = new LinkedHashMap<>();

  /**
   * What stands in for a page.
   *
   * @param article the first article that it leads to
   * @param several whether its articles stand in several files
   */
  public record Substitute(UUID article, boolean several) {}

  /**
   * Knows the files that have become articles.
   *
   * @param articles file → its first article
   */
  public Substitutes(Map<UUID, UUID> articles) {
    this.articles = articles;
  }

  /** Adds a page without an entry, with the files that it leads to in their order. */
  public void add(UUID page, List<UUID> leadsTo) {
    links.put(page, new LinkedHashSet<>(leadsTo));
  }

  /** Page → what stands in for it; pages for which nothing does are left out. */
  public Map<UUID, Substitute> found() {
    Map<UUID, Set<UUID>> files = new HashMap<>();
    for (int i = 0; i < DEEPEST; i++) {
      boolean more = false;
      for (Map.Entry<UUID, Set<UUID>> page : links.entrySet()) {
        if (!files.containsKey(page.getKey())) {
          Set<UUID> reached = reached(page.getValue(), i == 0 ? Map.of() : files);
          if (!reached.isEmpty()) {
            files.put(page.getKey(), reached);
            more = true;
          }
        }
      }
      if (!more && i > 0) {
        break;
      }
    }
    Map<UUID, Substitute> found = new LinkedHashMap<>();
    for (UUID page : links.keySet()) {
      for (UUID first : files.getOrDefault(page, Set.of())) {
        @Nullable UUID article = articles.get(first);
        if (article != null) {
          boolean several = files.getOrDefault(page, Set.of()).size() > 1;
          found.put(page, new Substitute(article, several));
          break;
        }
      }
    }
    return found;
  }

  /** The files with articles that some files are, or are known to lead to. */
  private Set<UUID> reached(Set<UUID> some, Map<UUID, Set<UUID>> known) {
    Set<UUID> reached = new LinkedHashSet<>();
    for (UUID file : some) {
      if (articles.containsKey(file)) {
        reached.add(file);
      }
    }
    if (reached.isEmpty()) {
      some.forEach(file -> reached.addAll(known.getOrDefault(file, Set.of())));
    }
    return reached;
  }
}
