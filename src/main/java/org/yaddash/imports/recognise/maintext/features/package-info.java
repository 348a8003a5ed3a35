/**
 * What can be seen of the blocks of a page, as numbers: of each by itself, of its neighbours, of
 * what the page repeats, says of itself and puts under its headings.
 *
 * <p>Door: {@link org.yaddash.imports.recognise.maintext.features.Features}, and {@link
 * org.yaddash.imports.recognise.maintext.features.SecondLook} once all blocks were judged by these.
 * Whoever changes a number here makes the forests that judge by them stale.
 */
@NullMarked
package org.yaddash.imports.recognise.maintext.features;

import org.jspecify.annotations.NullMarked;
