package org.yaddash.renditions.develop;

import java.awt.image.BufferedImage;

/**
 * A picture's points, as they are to be seen.
 *
 * @param image upright, in the colours of a screen
 * @param drawn whether it is line art or can be seen through, so that JPEG does not suit it
 */
record Developed(BufferedImage image, boolean drawn) {
  /** How much memory it takes, in bytes. */
  long weight() {
    int bits = image.getColorModel().getPixelSize();
    return (long) image.getWidth() * image.getHeight() * Math.max(8, bits) / 8;
  }
}
