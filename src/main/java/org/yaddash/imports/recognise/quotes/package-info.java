/**
 * Reads what a text quotes and counts: quotations with the document or speaker that they are taken
 * from, citations in English, Russian and Azerbaijani style, and figures of people (killed,
 * wounded, missing …).
 *
 * <p>Doors: {@link org.yaddash.imports.recognise.quotes.Quotations}, {@link
 * org.yaddash.imports.recognise.quotes.Figures}. Nothing is added to what the words say: a figure
 * has a date only when its sentence gives one, a quotation has a source only when the text around
 * it names one.
 */
@NullMarked
package org.yaddash.imports.recognise.quotes;

import org.jspecify.annotations.NullMarked;
