package org.yaddash.imports.extract.legacy;

import java.nio.file.Path;

/**
 * A file that was inside another one, such as a picture in a book.
 *
 * @param name what the document calls it, e.g. {@code page-12-1.jpg}
 * @param file where its bytes are, until they have been kept
 */
public record Embedded(String name, Path file) {}
