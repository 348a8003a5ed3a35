/**
 * Which documents have some words, and how well they fit.
 *
 * <p>Doors: {@link org.yaddash.search.ranking.Hits}, the documents of one segment with their
 * scores, which can be put together; {@link org.yaddash.search.ranking.TermHits}, those that have a
 * term; {@link org.yaddash.search.ranking.Ranked}, hits as a query.
 *
 * <p>How well an entry fits depends on that entry alone, not on how many others have a word. So
 * what was found in a segment holds as long as the segment does, entries keep their places while
 * others are published, and a cursor into ranked hits stays right.
 */
@NullMarked
package org.yaddash.search.ranking;

import org.jspecify.annotations.NullMarked;
