@NullMarked
package org.yaddash.search.projection;

import org.jspecify.annotations.NullMarked;
