/**
 * Reads what a text quotes: quotations with the document or speaker that they are taken from, in
 * English, Russian and Azerbaijani.
 *
 * <p>Door: {@link org.yaddash.imports.recognise.quotes.Quotations}. Nothing is added to what the
 * words say: a quotation has a source only when the text around it names one. Speech that is only
 * reported ({@link org.yaddash.imports.recognise.quotes.Quotation#reported()}) is the author's
 * words, and says so.
 */
@NullMarked
package org.yaddash.imports.recognise.quotes;

import org.jspecify.annotations.NullMarked;
