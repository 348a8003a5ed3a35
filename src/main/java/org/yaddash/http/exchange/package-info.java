/**
 * One reading request and its answer: what is accepted, what there is to show, what of it is sent.
 *
 * <p>Door: {@link org.yaddash.http.exchange.Exchange}. A {@link
 * org.yaddash.http.exchange.Representation} is what an address has to show, a {@link
 * org.yaddash.http.exchange.Reply} how that goes over the wire: tagged, dated, zipped, or as a 304.
 */
@NullMarked
package org.yaddash.http.exchange;

import org.jspecify.annotations.NullMarked;
