/**
 * What front ends read: {@code /api}, JSON:API 1.1 over published entries only, answered from the
 * index without the database.
 *
 * <p>Doors are the resources, one class for each kind of address. What a request asks for is read
 * by {@link org.yaddash.delivery.Asking}, strictly: all that is wrong with it is told at once. What
 * is answered is put together by {@link org.yaddash.delivery.Compound} from resources that the
 * search room rendered when they were published. To add a query parameter, read it in {@code
 * Asking} and describe it in {@code OpenApi}; to add an address, add a class, a literal path wins
 * over {@code {type}}.
 */
@NullMarked
package org.yaddash.delivery;

import org.jspecify.annotations.NullMarked;
