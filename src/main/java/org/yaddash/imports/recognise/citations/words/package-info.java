/**
 * Knows the words and numbers that references are made of, and the marks between them.
 *
 * <p>Doors: {@link org.yaddash.imports.recognise.citations.words.Word} cuts a reference into words,
 * {@link org.yaddash.imports.recognise.citations.words.KnownWords} tells what they are known as. To
 * make another word known, add it to {@code known-words.txt}; where the parser is to see it so, it
 * has to be trained again.
 */
@NullMarked
package org.yaddash.imports.recognise.citations.words;

import org.jspecify.annotations.NullMarked;
