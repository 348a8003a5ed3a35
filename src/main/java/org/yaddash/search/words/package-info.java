/**
 * Texts as words: how a text of any of the archive's languages is cut, under which forms each of
 * its words stands in the index, and what search words ask for.
 *
 * <p>Doors: {@link org.yaddash.search.words.Passages.Writer} for the texts of an entry, {@link
 * org.yaddash.search.words.Asked} for search words. A word stands in the index as it is written
 * (when it has marks), folded, and as the stems that it has in the languages that its text may be
 * in, all at the same place; see {@link org.yaddash.search.words.Forms}. To add a language, add it
 * to {@link org.yaddash.search.words.Tongue}.
 */
@NullMarked
package org.yaddash.search.words;

import org.jspecify.annotations.NullMarked;
