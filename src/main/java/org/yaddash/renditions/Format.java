package org.yaddash.renditions;

import java.util.Optional;

/** A format that renditions are written in: those that the platform can write. */
public enum Format {
  JPEG("jpg", "image/jpeg"),
  PNG("png", "image/png");

  private final String extension;
  private final String mediaType;

  Format(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The format with this extension. */
  public static Optional<Format> of(String extension) {
    for (Format format : values()) {
      if (format.extension.equals(extension)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** As it ends a file's name. */
  public String extension() {
    return extension;
  }

  /** As it is told to browsers. */
  public String mediaType() {
    return mediaType;
  }
}
