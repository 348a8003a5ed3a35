/** Tests of how style parts words and lines. */
@NullMarked
package org.yaddash.imports.extract.web.style;

import org.jspecify.annotations.NullMarked;
