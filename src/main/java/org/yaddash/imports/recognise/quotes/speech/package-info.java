/**
 * Knows the words by which a text hands over to what somebody else says, and reads speech that is
 * reported without quotation marks, in English, Russian and Azerbaijani.
 *
 * <p>Door: {@link org.yaddash.imports.recognise.quotes.speech.Reported}, one sentence at a time;
 * {@link org.yaddash.imports.recognise.quotes.speech.Speech} tells verbs of saying, pronouns and
 * documents from other words. To read reports in another language, add a class like {@code
 * RussianReports} and ask it in {@code Reported}. Where the words leave open who says what, nothing
 * is read.
 */
@NullMarked
package org.yaddash.imports.recognise.quotes.speech;

import org.jspecify.annotations.NullMarked;
