package org.yaddash.imports.recognise;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the upload tells about one of its files.
 *
 * @param path the file's path inside the upload
 * @param baseUrl where the site stood, or null
 * @param language what the editor said the language is, or null
 * @param furniture fingerprints of blocks that stand on most pages of the upload; empty when it has
 *     few pages
 */
public record Surroundings(
    String path, @Nullable String baseUrl, @Nullable String language, Set<Long> furniture) {
  /** The same where other blocks are furniture. */
  public Surroundings among(Set<Long> other) {
    return new Surroundings(path, baseUrl, language, other);
  }
}
