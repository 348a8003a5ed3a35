@NullMarked
package org.yaddash.search.lists;

import org.jspecify.annotations.NullMarked;
