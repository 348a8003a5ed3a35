/**
 * What can be set, typed, with its default; everything has one, so nothing needs to be set.
 *
 * <p>Door: {@link org.yaddash.settings.Settings}. To add a setting, add a constant to {@link
 * org.yaddash.settings.Setting} and a typed method to the door. A {@code yaddash.*} key that is not
 * among the constants stops the start.
 */
@NullMarked
package org.yaddash.settings;

import org.jspecify.annotations.NullMarked;
