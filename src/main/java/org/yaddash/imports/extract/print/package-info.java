/**
 * Reads printed pages: where the ink stands decides what is a line, a column, a paragraph, a
 * running head, a note.
 *
 * <p>Door: {@link org.yaddash.imports.extract.print.Book}, the pieces of a PDF in reading order.
 *
 * <p>Two rooms inside it: {@code ink} is what stands on the pages, {@code layout} the columns,
 * tables and running heads made of it.
 *
 * <p>Pages are measured in points from the upper left corner.
 */
@NullMarked
package org.yaddash.imports.extract.print;

import org.jspecify.annotations.NullMarked;
