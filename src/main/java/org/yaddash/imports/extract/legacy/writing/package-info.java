/**
 * Writes a legacy document down while its file is being read: characters become text, and
 * everything that stands in it keeps its place.
 *
 * <p>Doors: {@link org.yaddash.imports.extract.legacy.writing.Manuscript} for text and blocks,
 * {@link org.yaddash.imports.extract.legacy.writing.Facts} for what the file says of itself. What
 * makes a line a heading is in {@code Headline}, what makes hand-broken lines paragraphs in {@code
 * Lines}.
 */
@NullMarked
package org.yaddash.imports.extract.legacy.writing;

import org.jspecify.annotations.NullMarked;
