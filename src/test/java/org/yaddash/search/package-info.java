/** Tests of the search room. */
@NullMarked
package org.yaddash.search;

import org.jspecify.annotations.NullMarked;
