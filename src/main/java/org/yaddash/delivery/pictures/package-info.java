/**
 * The bytes of published photos: as they are, or blurred where the photo carries a content warning
 * and the request does not ask for the plain one by name.
 *
 * <p>Door: {@link org.yaddash.delivery.pictures.PhotoFileResource}.
 */
@NullMarked
package org.yaddash.delivery.pictures;

import org.jspecify.annotations.NullMarked;
