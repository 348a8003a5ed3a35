/** What tests of several rooms share, and tests of the whole. */
@NullMarked
package org.yaddash;

import org.jspecify.annotations.NullMarked;
