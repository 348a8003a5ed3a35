/** Tests of how texts become words. */
@NullMarked
package org.yaddash.search.words;

import org.jspecify.annotations.NullMarked;
