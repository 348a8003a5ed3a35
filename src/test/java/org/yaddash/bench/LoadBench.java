package org.yaddash.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaddash.RunningYaddash;
import org.yaddash.bench.Loading.Order;
import org.yaddash.bench.Loading.Took;

/**
 * How fast entries are loaded and published through {@code /manage/operations}, in two orders, each
 * into an empty service that was just started: round after round of a made-up archive, so that the
 * first is cold and the last is not.
 *
 * <p>{@code -Dyaddash.bench.entries=18000} says how many entries a round has, {@code
 * -Dyaddash.bench.rounds=3} how many there are, {@code -Dyaddash.bench.batch=500} how many
 * operations a request has, {@code -Dyaddash.bench.connections=2} how many requests are sent at
 * once.
 */
class LoadBench {
  @Test
  void entriesAreLoadedRoundAfterRound() {
    int entries = Integer.getInteger("yaddash.bench.entries", 18_000);
    int rounds = Integer.getInteger("yaddash.bench.rounds", 3);
    int batch = Integer.getInteger("yaddash.bench.batch", 500);
    int connections = Integer.getInteger("yaddash.bench.connections", 2);
    for (Order order : Order.values()) {
      try (RunningYaddash yaddash = RunningYaddash.start(Map.of())) {
        for (int round = 1; round <= rounds; round++) {
          Loading loading =
              new Loading(yaddash, new MadeUpArchive(round, entries), batch, connections);
          Took took = loading.run(order);
          assertThat(took.entries()).isGreaterThanOrEqualTo(entries);
          System.out.printf(Locale.ROOT, "%s, round %d: %s%n", order, round, took);
        }
        assertThat(yaddash.get("/manage/log/verify").at("/data/attributes/whole").asBoolean())
            .isTrue();
      }
    }
  }
}
