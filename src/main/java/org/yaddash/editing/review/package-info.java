/**
 * What an editor should look at in a run: the report, the links that lead nowhere, and what is
 * known of a candidate's relatives.
 *
 * <p>Doors: {@code ReportResource} for HTTP; {@link org.yaddash.editing.review.Relatives} for
 * {@code editing}. A new kind of finding needs nothing here: whatever is among the findings of a
 * run is reported.
 */
@NullMarked
package org.yaddash.editing.review;

import org.jspecify.annotations.NullMarked;
