/**
 * Reads what a text counts: figures of people (killed, wounded, missing …) with their group, their
 * qualifier and their date, in digits and in words.
 *
 * <p>Doors: {@link org.yaddash.imports.recognise.figures.Figures} finds the figures of a passage,
 * {@link org.yaddash.imports.recognise.figures.Measures} knows the words that say what happened to
 * people, {@code Counts} which numbers count whom, {@code Outcomes} which of those words belongs to
 * which number. A number that nothing ties to such a word is no figure. A figure has a date only
 * when its sentence gives one; nothing is added up and nothing corrected. To read another language,
 * add its words to {@code Measures}, {@code Counts}, {@code Links} and {@code Fortunes}.
 */
@NullMarked
package org.yaddash.imports.recognise.figures;

import org.jspecify.annotations.NullMarked;
