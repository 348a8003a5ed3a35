/**
 * The pictures of published photos: at their full size, at the sizes that pages need, cropped
 * around what must stay in sight. One that carries a content warning is blurred wherever the
 * request does not ask for the plain one by name, and none has in it what was written into its
 * file.
 *
 * <p>Doors: {@link org.yaddash.delivery.pictures.PhotoFileResource} and {@link
 * org.yaddash.delivery.pictures.RenditionsResource}. To offer another size, add it to {@link
 * org.yaddash.delivery.pictures.Cut}.
 */
@NullMarked
package org.yaddash.delivery.pictures;

import org.jspecify.annotations.NullMarked;
