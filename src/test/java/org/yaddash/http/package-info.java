/** Tests of the http room. */
@NullMarked
package org.yaddash.http;

import org.jspecify.annotations.NullMarked;
