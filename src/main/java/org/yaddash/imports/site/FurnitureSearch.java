package org.yaddash.imports.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.compare.Repetition;
import org.yaddash.imports.recognise.Outline;

/**
 * Finds what stands on most pages of a run, and which pages were read without knowing it: those
 * whose entries quote such a block. Both follow from the outlines alone, so that they come out the
 * same after a restart.
 */
@ApplicationScoped
public class FurnitureSearch {
  @Inject SitePages pages;

  /** What was found when a run was compared, until it is asked for. */
  private volatile @Nullable Found found;

  private record Found(UUID run, Repetition furniture) {}

  /** What is furniture in a run. */
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

  /** The files whose entries hold furniture. */
  public List<UUID> deceived(UUID run) {
    Repetition repetition = search(run);
    List<UUID> deceived = new ArrayList<>();
    if (!repetition.isEmpty()) {
      pages.forEach(
          run,
          page -> {
            if (quotes(page.outline(), repetition.on(page.path()))) {
              deceived.add(page.file());
            }
          });
    }
    // only when there are any is it asked for next, and nothing changes before
    found = deceived.isEmpty() ? null : new Found(run, repetition);
    return deceived;
  }

  private static boolean quotes(Outline outline, Set<Long> furniture) {
    for (int i = outline.quoted().nextSetBit(0);
        i >= 0 && i < outline.prints().length;
        i = outline.quoted().nextSetBit(i + 1)) {
      if (furniture.contains(outline.prints()[i])) {
        return true;
      }
    }
    return false;
  }
}
