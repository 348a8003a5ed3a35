/**
 * Reads what a text counts: figures of people (killed, wounded, missing …) with their group, their
 * qualifier and their date, in digits and in words.
 *
 * <p>Doors: {@link org.yaddash.imports.recognise.figures.Figures} finds the figures of a passage,
 * {@link org.yaddash.imports.recognise.figures.Measures} knows the words that say what happened to
 * people. A figure has a date only when its sentence gives one; nothing is added up and nothing
 * corrected. To read another language, add its words to {@code Measures} and {@code Counts}.
 */
@NullMarked
package org.yaddash.imports.recognise.figures;

import org.jspecify.annotations.NullMarked;
