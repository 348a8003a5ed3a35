/**
 * Reads running text: tokens, sentences and numbers in English, Russian, Azerbaijani and Turkish,
 * and quotation marks. Every result is a {@link org.yaddash.imports.recognise.words.Found}: a value
 * with its place in the text.
 *
 * <p>Doors: {@link org.yaddash.imports.recognise.words.Tokens}, {@link
 * org.yaddash.imports.recognise.words.Sentences}, {@link
 * org.yaddash.imports.recognise.words.Numbers} and {@link
 * org.yaddash.imports.recognise.words.QuoteMarks}. All of them pass once over the text. To read
 * another language, add its words to the lists of these classes.
 */
@NullMarked
package org.yaddash.imports.recognise.words;

import org.jspecify.annotations.NullMarked;
