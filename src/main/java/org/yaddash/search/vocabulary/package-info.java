/**
 * What words and names one state of the index has, and which of them are near another: a letter or
 * two away, or alike in sound.
 *
 * <p>Doors: {@link org.yaddash.search.vocabulary.Vocabulary} for words, {@link
 * org.yaddash.search.vocabulary.SoundAlike} for names, {@link
 * org.yaddash.search.vocabulary.KnownNames} for the sounds of all of them.
 */
@NullMarked
package org.yaddash.search.vocabulary;

import org.jspecify.annotations.NullMarked;
