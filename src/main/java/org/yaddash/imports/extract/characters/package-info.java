/**
 * Turns bytes into characters: which charset they are in, whatever a label says, and which language
 * they read as.
 *
 * <p>Door: {@link org.yaddash.imports.extract.characters.Decoding}. A charset is believed when the
 * characters that it gives follow each other as the letters of a language do ({@link
 * org.yaddash.imports.extract.characters.Tongue}). To know another language, add its letters to
 * {@code tongues.txt}; to know another code page, name it in {@code CodePage} beside the languages
 * that were written in it.
 */
@NullMarked
package org.yaddash.imports.extract.characters;

import org.jspecify.annotations.NullMarked;
