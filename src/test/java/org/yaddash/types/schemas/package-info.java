@NullMarked
package org.yaddash.types.schemas;

import org.jspecify.annotations.NullMarked;
