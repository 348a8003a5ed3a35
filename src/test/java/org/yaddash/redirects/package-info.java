/** Old addresses, and where they lead. */
@NullMarked
package org.yaddash.redirects;

import org.jspecify.annotations.NullMarked;
