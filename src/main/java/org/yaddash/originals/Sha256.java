package org.yaddash.originals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The name of an original: the SHA-256 of its bytes.
 *
 * @param hex 64 lower case hexadecimal digits
 */
public record Sha256(String hex) {
  /** Fails for anything that is not such a name, so that none can point outside the store. */
  public Sha256 {
    if (!isName(hex)) {
      throw new IllegalArgumentException("not a SHA-256: " + hex);
    }
  }

  /** Reads what somebody typed; empty when it is not the name of any original. */
  public static Optional<Sha256> parse(String hex) {
    return isName(hex) ? Optional.of(new Sha256(hex)) : Optional.empty();
  }

  /** The digest to feed with an original's bytes. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static Sha256 of(MessageDigest fed) {
    return new Sha256(HexFormat.of().formatHex(fed.digest()));
  }

  private static boolean isName(String hex) {
    return hex.length() == 64
        && hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  @Override
  public String toString() {
    return hex;
  }
}
