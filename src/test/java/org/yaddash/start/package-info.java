/**
 * The packaged jar's start: what makes it impossible is said in a sentence, what makes it possible
 * in a line.
 */
@NullMarked
package org.yaddash.start;

import org.jspecify.annotations.NullMarked;
