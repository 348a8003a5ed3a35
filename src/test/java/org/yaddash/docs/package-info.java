/** Holds the documentation to what the code has. */
@NullMarked
package org.yaddash.docs;

import org.jspecify.annotations.NullMarked;
