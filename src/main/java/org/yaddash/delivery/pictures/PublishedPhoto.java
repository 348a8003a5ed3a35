package org.yaddash.delivery.pictures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.yaddash.originals.Sha256;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.renditions.Order;
import org.yaddash.renditions.Picture;
import org.yaddash.search.Found;
import org.yaddash.search.Index;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Languages;

/**
 * A published photo that has a file.
 *
 * @param resource its JSON:API resource in all languages
 * @param warned whether it carries a content warning
 * @param focus what must stay in sight
 */
public record PublishedPhoto(
    UUID id, Sha256 file, boolean warned, Focus focus, Instant modified, ObjectNode resource) {
  /** The content type that has pictures. */
  public static final String TYPE = "photos";

  /**
   * A place in a picture.
   *
   * @param x how far from the left, 0 to 1
   * @param y how far from the top
   */
  public record Focus(double x, double y) {}

  /**
   * The photo with this id or slug.
   *
   * @throws ProblemException not-found
   */
  public static PublishedPhoto find(Index index, String idOrSlug) {
    try (Snapshot snapshot = index.snapshot()) {
      return snapshot
          .find(TYPE, idOrSlug)
          .flatMap(found -> of(found, index))
          .orElseThrow(() -> lacking(idOrSlug));
    }
  }

  /** A photo among entries; empty when it has no file, of which only words remain. */
  public static Optional<PublishedPhoto> of(Found found, Index index) {
    Languages all = Languages.all(index.catalogue().languages());
    ObjectNode resource = found.resource(all);
    JsonNode focus = resource.at("/attributes/focalPoint");
    return Sha256.parse(resource.at("/attributes/file").asText())
        .map(
            file ->
                new PublishedPhoto(
                    found.id(),
                    file,
                    resource.at("/meta").has("contentWarning"),
                    new Focus(focus.path("x").asDouble(0.5), focus.path("y").asDouble(0.5)),
                    found.modified(),
                    resource));
  }

  /** The picture, blurred when it has a warning and the plain one was not asked for by name. */
  public Picture picture(boolean plain) {
    return Picture.of(file, warned && !plain);
  }

  /** Names all that its renditions look like; another one from the moment that one would change. */
  public String key() {
    String all = "%s %s %s %d".formatted(file, warned, focus, Order.RECIPE);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private static ProblemException lacking(String id) {
    return new ProblemException(
        ProblemCode.NOT_FOUND, "There is no published photo '%s' with a file.".formatted(id));
  }
}
