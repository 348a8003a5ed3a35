/**
 * What it means that sources give numbers: which of them can both be true, and which speak against
 * each other. Nothing here takes one of them for the right one.
 *
 * <p>Doors: {@link org.yaddash.statements.Disputes}, and {@link
 * org.yaddash.statements.FigureDisputes} for the figures of a whole archive. A new way in which
 * sources limit a number goes into {@link org.yaddash.statements.Count}.
 */
@NullMarked
package org.yaddash.statements;

import org.jspecify.annotations.NullMarked;
