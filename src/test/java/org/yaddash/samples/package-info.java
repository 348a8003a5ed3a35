/**
 * The sample compilation under {@code imports/samples}: what made its pictures and its booklet, and
 * what an editor would expect an import to find in it.
 *
 * <p>Doors: {@link org.yaddash.samples.SamplesGold}, the expected entries; {@link
 * org.yaddash.samples.PictureMaker} and {@link org.yaddash.samples.BookletMaker}, run by hand when
 * a picture or the booklet is to change.
 */
@NullMarked
package org.yaddash.samples;

import org.jspecify.annotations.NullMarked;
