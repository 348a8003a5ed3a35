/**
 * What search words come to in one state of the index: the terms that stand for each of them, also
 * by their sounds or with a wrong letter; where they stand in an entry; what else may have been
 * meant; and what somebody may be about to type.
 *
 * <p>Doors: {@link org.yaddash.search.finding.Meanings} for search words, {@link
 * org.yaddash.search.finding.Highlights} for where they were found, {@link
 * org.yaddash.search.finding.Misspellings} for other words, {@link
 * org.yaddash.search.finding.Suggestions} for what begins so; {@link
 * org.yaddash.search.finding.Origins} for what was taken from an original.
 */
@NullMarked
package org.yaddash.search.finding;

import org.jspecify.annotations.NullMarked;
