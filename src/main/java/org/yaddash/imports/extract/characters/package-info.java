/**
 * Turns bytes into characters: which charset they are in, whatever a label says.
 *
 * <p>Door: {@link org.yaddash.imports.extract.characters.Decoding}. A charset is believed when the
 * characters that it gives follow each other as the letters of a language do; those of one byte a
 * character are weighed in {@link org.yaddash.imports.extract.characters.codepages}.
 */
@NullMarked
package org.yaddash.imports.extract.characters;

import org.jspecify.annotations.NullMarked;
