/** Tests of the log. */
@NullMarked
package org.yaddash.content.log;

import org.jspecify.annotations.NullMarked;
