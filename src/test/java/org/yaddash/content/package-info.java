/** Tests of the content room. */
@NullMarked
package org.yaddash.content;

import org.jspecify.annotations.NullMarked;
