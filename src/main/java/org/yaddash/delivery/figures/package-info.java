/**
 * What the figures of several sources say against each other.
 *
 * <p>Door: {@link org.yaddash.delivery.figures.Contradictions}. The figures themselves are entries
 * of a derived type ({@link org.yaddash.types.ContentTypes#withFigures()}) and are listed, filtered
 * and counted as all others are.
 */
@NullMarked
package org.yaddash.delivery.figures;

import org.jspecify.annotations.NullMarked;
