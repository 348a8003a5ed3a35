package org.yaddash.http.exchange;

import java.nio.charset.StandardCharsets;

/** Makes replies for tests of those who keep them. */
public final class ReplyMaker {
  private ReplyMaker() {}

  /** A reply with this body. */
  public static Reply of(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return Reply.of(Representation.of("text/plain", Representation.tag(bytes), null, () -> bytes))
        .with(bytes);
  }
}
