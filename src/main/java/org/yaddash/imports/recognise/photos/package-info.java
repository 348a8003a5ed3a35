/**
 * Finds the photos of a document: pictures in its content with their captions, links to pictures,
 * and lines that only say that a photo was there. Spacers, icons, counters and banners are none.
 *
 * <p>Door: {@link org.yaddash.imports.recognise.photos.Photos}. A graphic photo is proposed for a
 * content warning by what its caption, alternative text and file name say; to know more such words,
 * add them to {@code Warnings}.
 */
@NullMarked
package org.yaddash.imports.recognise.photos;

import org.jspecify.annotations.NullMarked;
