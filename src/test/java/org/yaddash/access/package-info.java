/** Tests of the access room. */
@NullMarked
package org.yaddash.access;

import org.jspecify.annotations.NullMarked;
