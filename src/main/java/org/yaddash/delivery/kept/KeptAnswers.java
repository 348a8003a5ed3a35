package org.yaddash.delivery.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaddash.http.exchange.KeepableReply;
import org.yaddash.http.exchange.Reply;

/**
 * The answers that are kept: each with the state of the index that it was made from, as many as
 * there is room for. Which ones stay is decided by how often they are asked for, so that nobody can
 * drive out what others need by asking for many things once. Safe for many threads.
 */
final class KeptAnswers {
  private static final int SPELLINGS = 20_000;
  private static final int OVERHEAD = 200;

  private final boolean room;
  private final Cache<Asked, KeepableReply> replies;
  private final Cache<Asked, Asked> spellings;

  /**
   * @param bytes about how much memory they may take; with 0, none is kept or looked for
   */
  KeptAnswers(long bytes) {
    room = bytes > 0;
    replies =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<Asked, KeepableReply>weigher((asked, kept) -> weight(asked, kept.reply()))
            .executor(Runnable::run)
            .build();
    spellings = Caffeine.newBuilder().maximumSize(SPELLINGS).executor(Runnable::run).build();
  }

  private static int weight(Asked asked, Reply reply) {
    return 2 * asked.length() + OVERHEAD + reply.weight();
  }

  /**
   * What was kept for a question, in whatever spelling it was asked before.
   *
   * @param generation the state of the index that it must hold at
   */
  Optional<KeepableReply> find(Asked asked, long generation) {
    if (!room) {
      return Optional.empty();
    }
    @Nullable KeepableReply kept = replies.getIfPresent(asked);
    if (kept == null && !asked.query().isEmpty()) {
      Asked canonical = spellings.get(asked, raw -> raw.canonical().orElse(raw));
      kept = canonical.equals(asked) ? null : replies.getIfPresent(canonical);
    }
    return kept != null && kept.holdsAt(generation) ? Optional.of(kept) : Optional.empty();
  }

  /** Keeps a reply, in the place of what was kept for this question. */
  void keep(Asked asked, KeepableReply reply) {
    if (room) {
      replies.put(spellings.get(asked, raw -> raw.canonical().orElse(raw)), reply);
    }
  }
}
