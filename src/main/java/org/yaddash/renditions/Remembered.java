package org.yaddash.renditions;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * The last values that were found out, and for a while those that could not be: a picture that
 * costs a process its life costs it no more than once in that time.
 */
final class Remembered<V> {
  private static final Duration WHILE = Duration.ofMinutes(10);

  private final int most;
  private final Map<String, Known<V>> known = new LinkedHashMap<>(16, 0.75f, true);

  /** Nothing yet. */
  Remembered(int most) {
    this.most = most;
  }

  private record Known<V>(@Nullable V value, @Nullable ProblemException failure, Instant until) {}

  /** The value of this name, found out when it is not known. */
  V get(String name, Supplier<V> find) {
    requireNotFailed(name);
    @Nullable Known<V> there = find(name);
    if (there != null && there.value != null) {
      return there.value;
    }
    try {
      V value = find.get();
      keep(name, new Known<>(value, null, Instant.MAX));
      return value;
    } catch (ProblemException e) {
      failed(name, e);
      throw e;
    }
  }

  /** Fails as it did a short while ago, if it did. */
  void requireNotFailed(String name) {
    @Nullable Known<V> there = find(name);
    if (there != null && there.failure != null) {
      throw there.failure;
    }
  }

  /** Remembers that there is none; not that there was no time for it. */
  void failed(String name, ProblemException failure) {
    if (failure.problems().get(0).code() == ProblemCode.NO_RENDITION) {
      keep(name, new Known<>(null, failure, Instant.now().plus(WHILE)));
    }
  }

  private synchronized @Nullable Known<V> find(String name) {
    @Nullable Known<V> there = known.get(name);
    return there != null && there.until.isAfter(Instant.now()) ? there : null;
  }

  private synchronized void keep(String name, Known<V> value) {
    known.put(name, value);
    if (known.size() > most) {
      known.remove(known.keySet().iterator().next());
    }
  }
}
