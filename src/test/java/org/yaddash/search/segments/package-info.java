@NullMarked
package org.yaddash.search.segments;

import org.jspecify.annotations.NullMarked;
