/**
 * Entries in other words than JSON:API's: what a representation of an entry or a list must be to be
 * chosen by {@code Accept}.
 *
 * <p>Door: {@link org.yaddash.delivery.tongues.Tongue}. To add a representation, write a bean that
 * implements {@code Tongue.OfEntry}, {@code Tongue.OfList} or {@code Tongue.OfWhole}, in a room of
 * its own; {@link org.yaddash.delivery.tongues.Tongues} finds it, and it is offered at every
 * address of entries and described in {@code openapi.json}.
 */
@NullMarked
package org.yaddash.delivery.tongues;

import org.jspecify.annotations.NullMarked;
