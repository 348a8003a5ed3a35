/**
 * Entries as citations: CSL-JSON, which reference managers and citation processors read.
 *
 * <p>Door: {@link org.yaddash.delivery.citations.CslJson}, found by its media type. What a field is
 * called in CSL stands in its content type ({@code x-csl}).
 */
@NullMarked
package org.yaddash.delivery.citations;

import org.jspecify.annotations.NullMarked;
