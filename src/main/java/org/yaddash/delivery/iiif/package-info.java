/**
 * {@code /api/iiif}: what viewers of libraries and museums read about pictures, by the IIIF
 * Presentation API 3.0. The pictures themselves are in {@code delivery.iiif.image}.
 *
 * <p>Doors: {@link org.yaddash.delivery.iiif.ManifestResource} and {@link
 * org.yaddash.delivery.iiif.CollectionResource}. What a manifest says of an entry is put together
 * in {@link org.yaddash.delivery.iiif.Manifest}.
 */
@NullMarked
package org.yaddash.delivery.iiif;

import org.jspecify.annotations.NullMarked;
