/** Tests of the renditions. */
@NullMarked
package org.yaddash.renditions;

import org.jspecify.annotations.NullMarked;
