/**
 * Whole lists to take away: every entry that meets the conditions, in one answer that is sent as it
 * is read.
 *
 * <p>Doors: {@link org.yaddash.delivery.exports.Csv} and {@link
 * org.yaddash.delivery.exports.NdJson}, found by their media types. To add a format, implement
 * {@link org.yaddash.delivery.tongues.Tongue.OfWhole}.
 */
@NullMarked
package org.yaddash.delivery.exports;

import org.jspecify.annotations.NullMarked;
