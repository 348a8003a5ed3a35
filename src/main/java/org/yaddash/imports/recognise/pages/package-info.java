/**
 * Tells, for one document, what its articles are: which blocks are main text and which are the
 * page's furniture, where one article ends and the next begins, what each is called, who wrote it
 * and when.
 *
 * <p>Door: {@link org.yaddash.imports.recognise.pages.Articles}. Every block gets its {@link
 * org.yaddash.imports.recognise.pages.Clues} once; {@code MainText} weighs them, {@code Cuts} parts
 * the articles, {@code Headlines} and {@code Bylines} read the head of each. {@link
 * org.yaddash.imports.recognise.pages.BodyHtml} writes the kept blocks as safe HTML. Evidence from
 * the page's own text comes first, then its markup, then its metadata.
 */
@NullMarked
package org.yaddash.imports.recognise.pages;

import org.jspecify.annotations.NullMarked;
