/**
 * Where things stand on a page and what follows from it: running heads and page numbers, columns,
 * tables, and the order of reading.
 *
 * <p>Doors: {@link org.yaddash.imports.extract.print.layout.Furniture} for what all pages have in
 * common, {@link org.yaddash.imports.extract.print.layout.Layout} for one page.
 */
@NullMarked
package org.yaddash.imports.extract.print.layout;

import org.jspecify.annotations.NullMarked;
