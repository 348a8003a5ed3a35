/**
 * How the index's segments are read: single values of entries, entries by their keys, the order of
 * entries by a column.
 *
 * <p>Door: {@link org.yaddash.search.segments.Segments}, one for each request. Lucene opens a
 * column anew for each reader, and unpacks a block of texts for each one that it compares; here
 * both are done as seldom as can be, because a page of a list reads a hundred values and compares
 * thousands. What has been found out about a segment is kept by {@link
 * org.yaddash.search.segments.SegmentMemory}.
 */
@NullMarked
package org.yaddash.search.segments;

import org.jspecify.annotations.NullMarked;
