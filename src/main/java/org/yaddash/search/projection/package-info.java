/**
 * How a published entry becomes what can be asked for: its resource, rendered once, and its values
 * as columns and terms of the index.
 *
 * <p>Door: {@link org.yaddash.search.projection.Projection}. What may be asked for is a {@link
 * org.yaddash.search.projection.Property} of the {@link org.yaddash.search.projection.Catalogue},
 * which knows no private field: what is not in the catalogue gets neither into the index nor out of
 * it.
 */
@NullMarked
package org.yaddash.search.projection;

import org.jspecify.annotations.NullMarked;
