package org.yaddash.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaddash.RunningYaddash;

/**
 * How long a start takes until the application answers, what CPU it costs until then, and what is
 * in memory: the first in an empty home without samples, and later ones in the same home.
 *
 * <p>{@code -Dyaddash.bench.starts=3} says how many later ones there are.
 */
class StartBench {
  @Test
  void theServiceIsStartedAgainAndAgain() {
    int starts = Integer.getInteger("yaddash.bench.starts", 3);
    Instant first = Instant.now();
    try (RunningYaddash yaddash = RunningYaddash.start(Map.of())) {
      print("empty home", yaddash, first);
      for (int start = 1; start <= starts; start++) {
        yaddash.stop();
        Instant began = Instant.now();
        yaddash.start();
        print("start " + start + " after it", yaddash, began);
      }
      assertThat(yaddash.get("/api").status()).isEqualTo(200);
    }
  }

  private static void print(String what, RunningYaddash yaddash, Instant began) {
    Watched watched = new Watched(yaddash);
    System.out.printf(
        Locale.ROOT,
        "%s: ready after %.1f s, %.1f s of CPU, %s%n",
        what,
        Duration.between(began, Instant.now()).toMillis() / 1000.0,
        watched.cpu().service().toMillis() / 1000.0,
        watched.memory());
  }
}
