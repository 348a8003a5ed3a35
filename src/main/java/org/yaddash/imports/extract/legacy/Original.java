package org.yaddash.imports.extract.legacy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One original, as the reader process gets it.
 *
 * @param file where its bytes are
 * @param name its path inside the upload, e.g. {@code site/page1.html}; its ending is a hint, never
 *     believed
 * @param charsetHint a charset that an HTTP or WARC header or an editor gives, or null
 * @param textLimit the most characters of text that may come out
 */
public record Original(Path file, String name, @Nullable String charsetHint, int textLimit) {}
