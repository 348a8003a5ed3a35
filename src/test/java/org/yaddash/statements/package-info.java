/** Numbers that sources give: which of them speak against each other. */
@NullMarked
package org.yaddash.statements;

import org.jspecify.annotations.NullMarked;
