/**
 * Which entries meet some conditions, and the first of them in an order, without looking at each of
 * them.
 *
 * <p>Doors: {@link org.yaddash.search.lists.Matches}, the entries that meet conditions, as a bit
 * for each document of a segment; {@link org.yaddash.search.lists.Walk}, which goes along an order
 * from any place and takes those that match. Both rest on what {@link
 * org.yaddash.search.segments.SegmentMemory} keeps of each segment while it lives: segments never
 * change, so that the entries that meet one condition, and the order of all entries of a type, are
 * found out once.
 */
@NullMarked
package org.yaddash.search.lists;

import org.jspecify.annotations.NullMarked;
