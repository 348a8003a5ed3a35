/**
 * Looks at a document as a whole: what can be seen of every block, what the file says about itself,
 * and which block is its title.
 *
 * <p>Doors: {@link org.yaddash.imports.recognise.layout.Page} with the {@link
 * org.yaddash.imports.recognise.layout.Clues} of its blocks, {@link
 * org.yaddash.imports.recognise.layout.SiteMetadata} and {@link
 * org.yaddash.imports.recognise.layout.Headlines}. {@link
 * org.yaddash.imports.recognise.layout.Fingerprints} tell a block that stands on many pages of an
 * upload. To let the rooms beside it see more of a block, add it to {@code Clues}.
 */
@NullMarked
package org.yaddash.imports.recognise.layout;

import org.jspecify.annotations.NullMarked;
