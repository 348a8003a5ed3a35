/** Tests of the room citations. */
@NullMarked
package org.yaddash.delivery.citations;

import org.jspecify.annotations.NullMarked;
