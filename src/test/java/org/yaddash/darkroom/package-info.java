/**
 * Draws pictures for tests, of places and people that never were, and prints them at any size and
 * quality.
 *
 * <p>Door: {@link org.yaddash.darkroom.Negative}.
 */
@NullMarked
package org.yaddash.darkroom;

import org.jspecify.annotations.NullMarked;
