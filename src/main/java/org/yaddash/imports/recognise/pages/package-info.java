/**
 * Reads the articles of a document: where one ends and the next begins, what each is called, what
 * it refers to.
 *
 * <p>Door: {@link org.yaddash.imports.recognise.pages.Articles}. {@code Cuts} parts the articles,
 * {@code FurtherReading} reads the lists of other documents, and the room {@code credits} who wrote
 * each and where it came out; {@link org.yaddash.imports.recognise.pages.BodyHtml} writes the kept
 * blocks as safe HTML. Evidence from the page's own text comes first, then its markup, then its
 * metadata.
 */
@NullMarked
package org.yaddash.imports.recognise.pages;

import org.jspecify.annotations.NullMarked;
