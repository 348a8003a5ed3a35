/**
 * How a published entry becomes a document of the index: its resource, rendered once, its values as
 * columns to filter, sort and count by, and its texts as words.
 *
 * <p>Door: {@link org.yaddash.search.documents.Projection}. Only what the {@link
 * org.yaddash.search.projection.Catalogue} knows gets in. Raise {@code Projection.VERSION} with
 * every change of what stands in the index.
 */
@NullMarked
package org.yaddash.search.documents;

import org.jspecify.annotations.NullMarked;
