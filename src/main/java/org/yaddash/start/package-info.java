/**
 * Opens the application: one step after the other, from the settings to the line that tells where
 * things are.
 *
 * <p>Door: {@link org.yaddash.start.Opening}, which the server calls once. It may import every
 * room, and no room imports it.
 */
@NullMarked
package org.yaddash.start;

import org.jspecify.annotations.NullMarked;
