/**
 * Prints text to PDF for tests and samples, with what makes printed books hard to read back:
 * columns, words divided at line ends, running heads, page numbers, footnotes, captions.
 *
 * <p>Door: {@link org.yaddash.press.Press}.
 */
@NullMarked
package org.yaddash.press;

import org.jspecify.annotations.NullMarked;
