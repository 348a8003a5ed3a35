/**
 * Turns the bytes of one original into a {@link org.yaddash.imports.extract.legacy.Legacy}: its
 * text, and the blocks (heading, paragraph, quote, list item, table row, picture, page break) that
 * the text is made of, each with its place.
 *
 * <p>Door: {@link org.yaddash.imports.extract.Extractor}. This room runs inside the reader process,
 * never in the service: its input is hostile. It decides what the bytes say (charset, reading
 * order, structure), never what they mean; that is the recognise room's. To read another format,
 * add an implementation of {@link org.yaddash.imports.extract.legacy.Format}.
 *
 * <p>Rooms inside it: {@code legacy} is the document as it was read, {@code web} reads web pages,
 * {@code print} the layout of PDF pages, {@code scan} pages that are pictures, {@code picture}
 * pictures, and {@code characters} decides on charset and language.
 */
@NullMarked
package org.yaddash.imports.extract;

import org.jspecify.annotations.NullMarked;
