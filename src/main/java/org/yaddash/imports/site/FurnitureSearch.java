package org.yaddash.imports.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.compare.Repetition;

/**
 * Finds what stands on most pages of a run, and which pages were read without knowing it. Both
 * follow from the outlines alone, so that they come out the same after a restart.
 */
@ApplicationScoped
public class FurnitureSearch {
  @Inject SitePages pages;

  /** What was found when a run was compared, until it is asked for. */
  private volatile @Nullable Found found;

  private record Found(UUID run, Repetition furniture) {}

  /** What is furniture in a run, as far as its pages have been read. */
  public Repetition among(UUID run) {
    @Nullable Found last = found;
    found = null;
    return last != null && last.run().equals(run) ? last.furniture() : search(run);
  }

  private Repetition search(UUID run) {
    return pages.count(run) < Repetition.LEAST_PAGES
        ? Repetition.NONE
        : Repetition.among(
            taker ->
                pages.forEach(
                    run, page -> taker.accept(new Repetition.Page(page.path(), page.outline()))));
  }

  /**
   * The files that would be read otherwise now that all pages are known: their entries hold
   * furniture, or they were read without what has turned out to be none. It depends on the pages
   * alone, not on which of them were read first.
   */
  public List<UUID> deceived(UUID run) {
    Repetition repetition = search(run);
    List<UUID> deceived = new ArrayList<>();
    pages.forEach(
        run,
        page -> {
          if (!page.outline().holdsAmong(repetition.on(page.path()))) {
            deceived.add(page.file());
          }
        });
    // only when there are any is it asked for next, and nothing changes before
    found = deceived.isEmpty() ? null : new Found(run, repetition);
    return deceived;
  }
}
