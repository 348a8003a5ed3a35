/**
 * What a legacy document is once it is read: its text, and the blocks that the text is made of,
 * each with its place in it.
 *
 * <p>Door: {@link org.yaddash.imports.extract.legacy.Legacy}, written through {@link
 * org.yaddash.imports.extract.legacy.writing.Manuscript}, which keeps text and places in step. A
 * format implements {@link org.yaddash.imports.extract.legacy.Format}. Places count Unicode code
 * points of the text.
 */
@NullMarked
package org.yaddash.imports.extract.legacy;

import org.jspecify.annotations.NullMarked;
