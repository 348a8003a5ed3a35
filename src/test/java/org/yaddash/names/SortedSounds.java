package org.yaddash.names;

import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** Sounds of names in memory, as an index would give them. */
final class SortedSounds implements Nearest.Sorted {
  private final NavigableSet<String> all;
  private @Nullable String last;

  SortedSounds(NavigableSet<String> all) {
    this.all = all;
  }

  @Override
  public void begin() {
    last = null;
  }

  @Override
  public @Nullable String next() {
    last = last == null ? all.first() : all.higher(last);
    return last;
  }

  @Override
  public @Nullable String from(String sounds) {
    last = all.ceiling(sounds);
    return last;
  }
}
