package org.yaddash.http.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one address has to show for one request. Its tag is known before its body is made, so that
 * an answer without a body costs none.
 *
 * @param mediaType the body's media type
 * @param tag names the body's content: the same tag means the same bytes. Letters, digits, {@code
 *     -} and {@code _} only
 * @param modified when the content last changed, or null when that is not known
 * @param languages the languages that were served, BCP 47; may be empty
 * @param headers headers of this answer only; they win over the usual ones of the same name
 * @param body makes the body, when it is needed
 */
public record Representation(
    String mediaType,
    String tag,
    @Nullable Instant modified,
    List<String> languages,
    Map<String, String> headers,
    Supplier<byte[]> body) {

  /** A representation without a language or headers of its own. */
  public static Representation of(
      String mediaType, String tag, @Nullable Instant modified, Supplier<byte[]> body) {
    return new Representation(mediaType, tag, modified, List.of(), Map.of(), body);
  }

  /** The same with one more header; without it when it would be empty. */
  public Representation with(String header, String value) {
    if (value.isEmpty()) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Representation(mediaType, tag, modified, languages, more, body);
  }

  /** The tag of a body that is there already. */
  public static String tag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 18));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
