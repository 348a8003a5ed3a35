/**
 * What the pages of one upload tell about each other, as plain arithmetic: no database, no clock,
 * the same answer for the same pages. Furniture is what stands on most of them.
 *
 * <p>Doors: {@link org.yaddash.imports.compare.Repetition}. What is compared is read by {@code
 * imports.site}, which also keeps the findings. To compare in another way, add a class that takes
 * records and gives records.
 */
@NullMarked
package org.yaddash.imports.compare;

import org.jspecify.annotations.NullMarked;
