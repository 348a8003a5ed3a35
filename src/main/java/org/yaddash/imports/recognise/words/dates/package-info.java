/**
 * Reads dates in running text, in words and in numbers, and writes them as EDTF.
 *
 * <p>Door: {@link org.yaddash.imports.recognise.words.dates.Dates}; {@link
 * org.yaddash.imports.recognise.words.dates.Months} tells the names of months from other words. To
 * read another language, add its months there and its seasons and words for a year in {@code
 * Dates}.
 */
@NullMarked
package org.yaddash.imports.recognise.words.dates;

import org.jspecify.annotations.NullMarked;
