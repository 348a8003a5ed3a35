package org.yaddash.delivery.iiif.image;

import java.time.Instant;
import org.yaddash.delivery.pictures.PublishedPhoto;
import org.yaddash.renditions.Picture;

/**
 * A picture that may be seen, under the name that it was asked for by.
 *
 * @param name as it stands in addresses
 * @param focus what a square shows the middle of
 * @param modified when what it belongs to last changed
 */
public record ShownImage(
    String name, Picture picture, PublishedPhoto.Focus focus, Instant modified) {
  /** At the end of the name of a picture that is not blurred whatever its warning. */
  public static final String PLAIN = "~plain";

  /** The address that all about the picture begins with. */
  public String address(String root) {
    return root + "/api/iiif/image/" + name;
  }
}
