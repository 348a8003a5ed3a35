/** Tests of the editing room. */
@NullMarked
package org.yaddash.editing;

import org.jspecify.annotations.NullMarked;
