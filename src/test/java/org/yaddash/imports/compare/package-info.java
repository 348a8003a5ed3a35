/** Imports, tried over HTTP against the packaged jar. */
@NullMarked
package org.yaddash.imports.compare;

import org.jspecify.annotations.NullMarked;
