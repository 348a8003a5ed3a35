/**
 * {@code /api/graphql}: the published entries by GraphQL, to be read only. The schema is made from
 * the content types; what may be asked of a list is what {@code /api/{type}} takes.
 *
 * <p>Door: {@link org.yaddash.delivery.graphql.GraphQlResource}. A field that all entries have is
 * added to {@code EntryFields}, another way of asking to {@code ArchiveSchema}.
 */
@NullMarked
package org.yaddash.delivery.graphql;

import org.jspecify.annotations.NullMarked;
