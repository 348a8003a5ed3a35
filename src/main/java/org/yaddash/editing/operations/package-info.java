/**
 * {@code POST /manage/operations}: many changes in one request, all or none of them, in the form of
 * JSON:API's extension Atomic Operations.
 *
 * <p>Door: {@link org.yaddash.editing.operations.OperationsResource}. {@link
 * org.yaddash.editing.operations.OperationsBody} reads what is to be done, {@link
 * org.yaddash.editing.operations.Operations} does it in one transaction. To let an operation do
 * more, add a member to its {@code meta} and read it in {@code OperationsBody}.
 */
@NullMarked
package org.yaddash.editing.operations;

import org.jspecify.annotations.NullMarked;
