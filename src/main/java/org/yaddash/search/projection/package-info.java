/**
 * What of a published entry can be asked for, and how it is shown: its properties and conditions on
 * them, its resource, the names of the index's columns.
 *
 * <p>Door: {@link org.yaddash.search.projection.Catalogue}. It knows no private field: what is not
 * in the catalogue gets neither into the index nor out of it.
 */
@NullMarked
package org.yaddash.search.projection;

import org.jspecify.annotations.NullMarked;
