/**
 * What is answered before JAX-RS: answers of {@code /api} that are kept in memory and sent again,
 * as long as the index stands as it did when they were made, and the plain reads of published
 * entries.
 *
 * <p>Door: {@link org.yaddash.delivery.kept.KeptAnswersFilter}, which every request to {@code /api}
 * passes. A resource whose answer depends on nothing but the index says so by {@link
 * org.yaddash.http.exchange.Exchange#dependsOnlyOn(long)}; nothing else is kept. Leaving this room
 * out would change how long answers take, and no byte of them.
 */
@NullMarked
package org.yaddash.delivery.kept;

import org.jspecify.annotations.NullMarked;
