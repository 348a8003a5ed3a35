/**
 * Looks at a document as a whole: what can be seen of every block, which block is its title, and
 * which blocks are its main text rather than the page's furniture.
 *
 * <p>Doors: {@link org.yaddash.imports.recognise.layout.Page}, {@link
 * org.yaddash.imports.recognise.layout.MainText} and {@link
 * org.yaddash.imports.recognise.layout.Headlines}. {@code MainText} weighs the {@link
 * org.yaddash.imports.recognise.layout.Clues} by two learned forests; their files beside it are
 * made by {@code MainTextTrainer} (test sources) from pages with a gold text. To let them see more,
 * add a number to {@code Features} and train again. {@link
 * org.yaddash.imports.recognise.layout.Fingerprints} tell a block that stands on many pages of an
 * upload.
 */
@NullMarked
package org.yaddash.imports.recognise.layout;

import org.jspecify.annotations.NullMarked;
