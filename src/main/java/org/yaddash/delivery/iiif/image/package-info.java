/**
 * {@code /api/iiif/image}: pictures by the IIIF Image API 3.0, level 1.
 *
 * <p>Door: {@link org.yaddash.delivery.iiif.image.ImageResource}. Which pictures there are, and who
 * may see them plain, is decided in {@link org.yaddash.delivery.iiif.image.Images} alone.
 */
@NullMarked
package org.yaddash.delivery.iiif.image;

import org.jspecify.annotations.NullMarked;
