package org.yaddash.renditions;

import org.yaddash.originals.Sha256;

/**
 * What there is a picture of.
 *
 * @param original the file's name among the originals
 * @param page the page of a PDF, counted from 1; 0 for a file that is a picture itself
 * @param blurred whether only coarse patches of light are to be seen
 */
public record Picture(Sha256 original, int page, boolean blurred) {
  /** A file that is a picture. */
  public static Picture of(Sha256 original, boolean blurred) {
    return new Picture(original, 0, blurred);
  }

  /** The same as it is, not blurred. */
  public Picture plain() {
    return new Picture(original, page, false);
  }
}
