/**
 * Reads pictures: what their files say about them, and what they look like.
 *
 * <p>Door: {@link org.yaddash.imports.extract.picture.Photograph}. {@link
 * org.yaddash.imports.extract.picture.Sketch} draws the small grey sketch by which a picture is
 * known at any size; whether two sketches are of one picture is decided in {@code
 * imports.likeness}. Pixels are decoded only in {@link org.yaddash.imports.extract.picture.Pixels},
 * under limits: its input is hostile.
 */
@NullMarked
package org.yaddash.imports.extract.picture;

import org.jspecify.annotations.NullMarked;
