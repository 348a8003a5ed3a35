/**
 * Reads pages that are pictures of text, or whose characters have no meaning in the file, by
 * drawing them and giving them to Tesseract.
 *
 * <p>Door: {@link org.yaddash.imports.extract.scan.Scans}. Tesseract is a program of its own, which
 * need not be there; it gets one drawn page at a time, little memory and little time. What it reads
 * becomes ink like any other, so that columns, heads and hyphens are treated alike.
 */
@NullMarked
package org.yaddash.imports.extract.scan;

import org.jspecify.annotations.NullMarked;
