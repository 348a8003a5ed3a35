/**
 * The seed: the text of one legacy page that Yaddash was first made for. It is not ours to keep in
 * the repository, so tests read it from where it lies beside it and are skipped where it is not.
 *
 * <p>Door: {@link org.yaddash.seed.SeedForms}, which makes from the text the page and the print
 * that it could have come from.
 */
@NullMarked
package org.yaddash.seed;

import org.jspecify.annotations.NullMarked;
