/** Tests of the room tongues. */
@NullMarked
package org.yaddash.delivery.tongues;

import org.jspecify.annotations.NullMarked;
