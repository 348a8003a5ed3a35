/**
 * Every failure that Yaddash can answer with, as a record with a permanent code, an HTTP status and
 * a sentence for a human.
 *
 * <p>Door: {@link org.yaddash.problems.ProblemException}, thrown by every room, carrying one or
 * more {@link org.yaddash.problems.Problem}s. To add a failure, add a constant to {@link
 * org.yaddash.problems.ProblemCode}; a code that was ever released is never renamed or reused.
 */
@NullMarked
package org.yaddash.problems;

import org.jspecify.annotations.NullMarked;
