/**
 * Ties what the files of a run say about pictures to the picture files: a photo that a page shows
 * and the file that the upload holds are one photo, and so are several sizes of one picture. No
 * original is lost for it, and what two of them say differently is kept as a doubt.
 *
 * <p>Door: {@link org.yaddash.imports.photos.PhotoLinking}, a stage of a run. Whether two pictures
 * look the same is decided in {@code imports.likeness}; which of those may stand for each other, in
 * {@link org.yaddash.imports.photos.Prints}.
 */
@NullMarked
package org.yaddash.imports.photos;

import org.jspecify.annotations.NullMarked;
