/**
 * What the pages of one upload tell about each other, as plain arithmetic: no database, no clock,
 * the same answer for the same pages.
 *
 * <p>Doors: {@link org.yaddash.imports.compare.Repetition} finds what stands on most of them,
 * {@link org.yaddash.imports.compare.Sequels} the articles that run over several, {@link
 * org.yaddash.imports.compare.Duplicates} what is nearly the same. What is compared is read by
 * {@code imports.site}, which also keeps the findings. To compare in another way, add a class that
 * takes records and gives records.
 */
@NullMarked
package org.yaddash.imports.compare;

import org.jspecify.annotations.NullMarked;
