package org.yaddash.search.projection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The first half of a SHA-256: names content, for tags and for seeing what has changed. */
public record Digest(byte[] bytes) {
  static final int LENGTH = 16;

  public static Digest of(byte[] content) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(content);
      return new Digest(java.util.Arrays.copyOf(whole, LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  /** As letters, digits, {@code -} and {@code _}. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
