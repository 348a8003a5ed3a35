@NullMarked
package org.yaddash.delivery.kept;

import org.jspecify.annotations.NullMarked;
