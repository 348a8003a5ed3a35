/**
 * Reads what a page's style says about its words: whether they stand on lines of their own, inside
 * a line or in boxes, how large they are, and in which fonts.
 *
 * <p>Doors: {@link org.yaddash.imports.extract.web.style.StyleSheet}, made once a page, tells the
 * {@link org.yaddash.imports.extract.web.style.Display} of an element; {@link
 * org.yaddash.imports.extract.web.style.TypeSize} the size of its type; {@link
 * org.yaddash.imports.extract.web.style.FontLetters} undoes fonts that fake an alphabet. Of the
 * rules in a sheet only those are read that name one element, class or id; what a sheet hides is
 * not hidden here, since legacy scripts show much of it.
 */
@NullMarked
package org.yaddash.imports.extract.web.style;

import org.jspecify.annotations.NullMarked;
