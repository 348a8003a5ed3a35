/** Tests of what is read from pictures. */
@NullMarked
package org.yaddash.imports.extract.picture;

import org.jspecify.annotations.NullMarked;
