/**
 * What is drawn on the pages of a PDF: characters put together to pieces of lines, pictures, and
 * where they stand.
 *
 * <p>Door: {@link org.yaddash.imports.extract.print.ink.SheetReader}. Nothing here knows what a
 * piece means; a dropped initial is put back before its word, for it was parted from it only by its
 * size.
 */
@NullMarked
package org.yaddash.imports.extract.print.ink;

import org.jspecify.annotations.NullMarked;
