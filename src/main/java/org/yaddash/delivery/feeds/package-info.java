/**
 * Feeds: the newest entries of a type as Atom and as JSON Feed, with the older ones a page away.
 *
 * <p>Doors: {@link org.yaddash.delivery.feeds.Atom} and {@link
 * org.yaddash.delivery.feeds.JsonFeed}, found by their media types, and {@link
 * org.yaddash.delivery.feeds.FeedsResource}, which gives each feed an address of its own.
 */
@NullMarked
package org.yaddash.delivery.feeds;

import org.jspecify.annotations.NullMarked;
