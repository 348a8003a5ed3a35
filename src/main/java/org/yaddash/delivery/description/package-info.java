/**
 * How {@code /api} describes itself: the public schemas of the content types and the OpenAPI
 * document, both made from the types that are loaded.
 *
 * <p>Doors are the resources. A query parameter or an address that the delivery room gains is
 * described in {@link org.yaddash.delivery.description.OpenApi}.
 */
@NullMarked
package org.yaddash.delivery.description;

import org.jspecify.annotations.NullMarked;
