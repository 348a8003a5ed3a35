package org.yaddash.search.segments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which segments become one: while entries come, as Lucene sees fit; once none come any more and
 * {@code IndexWriter.forceMerge} is called, so many that each one left is several times as large as
 * all smaller ones together. A question pays for every segment anew – words are looked up, columns
 * opened, orders compared – so that an archive that is mostly read should have few, and yet no
 * single entry that is published may cost the rewriting of all.
 */
public final class Settling extends FilterMergePolicy {
  /** A segment may stay that is so many times as large as all smaller ones together. */
  private static final int TIMES = 8;

  /** What is smaller is not worth being told apart, in bytes. */
  private static final long SMALL = 1 << 20;

  /** Nothing larger is made, in bytes; it would take too long and too much room. */
  private static final long LARGEST = 5L << 30;

  public Settling() {
    super(new TieredMergePolicy());
  }

  @Override
  public @Nullable MergeSpecification findForcedMerges(
      SegmentInfos segments,
      int most,
      Map<SegmentCommitInfo, Boolean> asked,
      MergePolicy.MergeContext context)
      throws IOException {
    List<Sized> free = new ArrayList<>();
    for (SegmentCommitInfo segment : segments) {
      if (asked.containsKey(segment) && !context.getMergingSegments().contains(segment)) {
        free.add(new Sized(segment, Math.max(SMALL, size(segment, context))));
      }
    }
    free.sort(Comparator.comparingLong(Sized::bytes));
    long together = 0;
    int end = 0;
    for (int i = 0; i < free.size(); i++) {
      long bytes = free.get(i).bytes();
      if (bytes < TIMES * together && together + bytes <= LARGEST) {
        end = i + 1;
      }
      together += bytes;
    }
    if (end == 0) {
      return null;
    }
    MergeSpecification one = new MergeSpecification();
    one.add(new OneMerge(free.subList(0, end).stream().map(Sized::segment).toList()));
    return one;
  }

  private record Sized(SegmentCommitInfo segment, long bytes) {}
}
