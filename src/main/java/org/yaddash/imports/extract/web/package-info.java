/**
 * Reads a web page, however broken its markup: finds out which of its tables, fonts and lines stand
 * for headings, columns and paragraphs, and writes them down in reading order.
 *
 * <p>Door: {@link org.yaddash.imports.extract.web.WebPage}. A page is first surveyed as a whole
 * ({@link org.yaddash.imports.extract.web.Survey}), then walked once.
 */
@NullMarked
package org.yaddash.imports.extract.web;

import org.jspecify.annotations.NullMarked;
