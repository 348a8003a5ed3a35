@NullMarked
package org.yaddash.imports.guided;

import org.jspecify.annotations.NullMarked;
