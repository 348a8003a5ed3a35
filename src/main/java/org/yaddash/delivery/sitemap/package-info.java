/**
 * Where search engines find every entry: {@code /sitemap.xml}, its parts, and {@code /robots.txt},
 * which leads there.
 *
 * <p>Doors: {@link org.yaddash.delivery.sitemap.SitemapResource}, {@link
 * org.yaddash.delivery.sitemap.SitemapPartResource}, {@link
 * org.yaddash.delivery.sitemap.RobotsResource}. The addresses are the front end's, by the setting
 * {@code yaddash.pages}.
 */
@NullMarked
package org.yaddash.delivery.sitemap;

import org.jspecify.annotations.NullMarked;
