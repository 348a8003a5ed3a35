/** Tests of what makes pictures. */
@NullMarked
package org.yaddash.renditions.develop;

import org.jspecify.annotations.NullMarked;
