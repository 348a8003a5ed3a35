/** Tests of the delivery room. */
@NullMarked
package org.yaddash.delivery;

import org.jspecify.annotations.NullMarked;
