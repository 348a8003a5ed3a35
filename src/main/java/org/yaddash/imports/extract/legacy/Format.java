package org.yaddash.imports.extract.legacy;

import java.io.IOException;

/** Reads one family of file formats. */
public interface Format {
  /** Whether this is the reader for the media type that the bytes show. */
  boolean reads(String mediaType);

  /** Reads it. Throws what it likes: the caller turns that into a problem on the file's own row. */
  Legacy read(Original original, String mediaType) throws IOException;
}
