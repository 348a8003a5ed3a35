package org.yaddash.http.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A reply that may be kept, as the one who made it leaves it with its request.
 *
 * @param reply the reply
 * @param generation the state of the index that it was made from; null when it was made from
 *     nothing that changes
 */
public record KeepableReply(Reply reply, @Nullable Long generation) {
  /** The name of the request's attribute that holds it. */
  public static final String ATTRIBUTE = "org.yaddash.http.exchange.KeepableReply";

  /** Whether it is still what would be answered when the index stands so. */
  public boolean holdsAt(long now) {
    return generation == null || generation == now;
  }

  /** The same with another form of the reply. */
  public KeepableReply with(Reply form) {
    return new KeepableReply(form, generation);
  }
}
