/** Tests of which people and counts are compared. */
@NullMarked
package org.yaddash.imports.likeness;

import org.jspecify.annotations.NullMarked;
