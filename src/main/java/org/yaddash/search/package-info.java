/**
 * The published entries as an index on disk, from which every reading request is answered without
 * the database: each entry's JSON:API resource, rendered once, beside all that it can be filtered,
 * sorted, counted and found by.
 *
 * <p>Doors: {@link org.yaddash.search.Index} keeps the index equal to the log; {@link
 * org.yaddash.search.Snapshot} answers one request from it. What may be asked for is a {@link
 * org.yaddash.search.projection.Property} of the {@link org.yaddash.search.projection.Catalogue},
 * which knows no private field: what is not in the catalogue gets neither into the index nor out of
 * it. The index holds nothing of its own: it can be deleted at any time and is rebuilt from the
 * published entries.
 *
 * <p>To add a way of asking, add a record to {@link org.yaddash.search.projection.Filter}, its
 * columns to {@code Projection} and its query to {@code Matching}, and raise {@code
 * Projection.VERSION}, so that older indexes are rebuilt.
 */
@NullMarked
package org.yaddash.search;

import org.jspecify.annotations.NullMarked;
