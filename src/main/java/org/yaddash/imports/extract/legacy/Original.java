package org.yaddash.imports.extract.legacy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.characters.Decoding;

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
 */
public record Original(
    Path file, String name, @Nullable String charsetHint, int textLimit, @Nullable String charset) {

  /** One that nobody has said anything about. */
  public Original(Path file, String name, @Nullable String charsetHint, int textLimit) {
    this(file, name, charsetHint, textLimit, null);
  }

  /** The characters of its bytes. */
  public Decoding decode() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    @Nullable Charset said = charset == null ? null : Decoding.charset(charset).orElse(null);
    return said == null ? Decoding.of(bytes, charsetHint) : Decoding.as(said, bytes);
  }
}
