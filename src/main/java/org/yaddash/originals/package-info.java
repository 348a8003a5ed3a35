/**
 * What came in, kept for ever: the bytes of every original by their SHA-256, and beside them the
 * text that was read from them, which is what provenance points into.
 *
 * <p>Door: {@link org.yaddash.originals.Originals}. It keeps files under {@code originals/} of the
 * home directory. To keep them elsewhere (S3, say), make the door an interface of its public
 * methods and put the other store behind it: callers ask for bytes by {@link
 * org.yaddash.originals.Sha256} only, and need a path just to let a reader process open the file.
 */
@NullMarked
package org.yaddash.originals;

import org.jspecify.annotations.NullMarked;
