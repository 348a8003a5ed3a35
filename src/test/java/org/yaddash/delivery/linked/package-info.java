/** Tests of the room linked. */
@NullMarked
package org.yaddash.delivery.linked;

import org.jspecify.annotations.NullMarked;
