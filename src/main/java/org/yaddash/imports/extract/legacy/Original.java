package org.yaddash.imports.extract.legacy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.characters.Decoding;
import org.yaddash.imports.profiles.PageRules;
import org.yaddash.imports.profiles.Profile;

/**
 * One original, as the reader process gets it.
 *
 * @param file where its bytes are
 * @param name its path inside the upload, e.g. {@code site/page1.html}; its ending is a hint, never
 *     believed
 * @param charsetHint a charset that an HTTP or WARC header gives, or null: weighed, not believed
 * @param textLimit the most characters of text that may come out
 * @param charset the charset that somebody who has seen the file says it is in, taken at his word;
 *     or null
 * @param profile what is known about the site that it comes from, or null
 */
public record Original(
    Path file,
    String name,
    @Nullable String charsetHint,
    int textLimit,
    @Nullable String charset,
    @Nullable Profile profile) {

  /** One that nobody has said anything about. */
  public Original(Path file, String name, @Nullable String charsetHint, int textLimit) {
    this(file, name, charsetHint, textLimit, null, null);
  }

  /**
   * One of a site that something is known about.
   *
   * @param said the charset that an editor says it is in, or null: it comes before the profile's
   */
  public static Original of(
      Path file,
      String name,
      @Nullable String hint,
      int textLimit,
      @Nullable String said,
      @Nullable Profile profile) {
    Original plain = new Original(file, name, hint, textLimit, said, profile);
    @Nullable PageRules rules = said == null ? plain.rules() : null;
    return rules == null
        ? plain
        : new Original(file, name, hint, textLimit, rules.charset(), profile);
  }

  /** What the profile says about this file; null when it says nothing. */
  public @Nullable PageRules rules() {
    return profile == null ? null : profile.rules(name).orElse(null);
  }

  /** The characters of its bytes. */
  public Decoding decode() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    @Nullable Charset said = charset == null ? null : Decoding.charset(charset).orElse(null);
    return said == null ? Decoding.of(bytes, charsetHint) : Decoding.as(said, bytes);
  }
}
