/**
 * The account that is kept of what the pages of an upload tell about each other. The comparing
 * itself is done in {@code imports.compare}; here it gets its pages from the database, and its
 * results are kept.
 *
 * <p>Doors: {@link org.yaddash.imports.site.SitePages} keeps the outline of each page that was
 * read; {@link org.yaddash.imports.site.FurnitureSearch} finds what stands on most of them; {@link
 * org.yaddash.imports.site.Joining} ties them together; {@link org.yaddash.imports.site.Findings}
 * keeps what an editor should see. Like those of the {@code ledger}, methods join the caller's
 * transaction or have one of their own.
 */
@NullMarked
package org.yaddash.imports.site;

import org.jspecify.annotations.NullMarked;
