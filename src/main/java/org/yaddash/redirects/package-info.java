/**
 * Where the pages of imported sites stood, and which entries they have become: so that whoever
 * follows an old link arrives. An old address is told only when its entry is or was published; one
 * that became none is told for the sake of another entry of its site.
 *
 * <p>Door: {@link org.yaddash.redirects.Redirects}. What stands in an address without meaning
 * anything is decided in {@link org.yaddash.redirects.OldAddress}, and nowhere else. Whether an
 * entry is published is read from the view {@code entry_standing}, which belongs to {@code
 * content}.
 */
@NullMarked
package org.yaddash.redirects;

import org.jspecify.annotations.NullMarked;
