/** Tests of what an editor sees of people and counts that may be the same. */
@NullMarked
package org.yaddash.editing.people;

import org.jspecify.annotations.NullMarked;
