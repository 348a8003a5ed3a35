/**
 * Pictures as they are shown: at some size, cut, blurred, without what was written into their
 * files.
 *
 * <p>Door: {@link org.yaddash.renditions.Renditions}. An {@link org.yaddash.renditions.Order} says
 * what is wanted; the pixels are touched only in {@code renditions.develop}, which runs in
 * processes of its own. What was made is kept on two {@link org.yaddash.renditions.Shelf shelves}
 * under {@code renditions} in the home, both bounded: one for what many will ask for again, a small
 * one for all else. Both may be deleted at any time.
 */
@NullMarked
package org.yaddash.renditions;

import org.jspecify.annotations.NullMarked;
