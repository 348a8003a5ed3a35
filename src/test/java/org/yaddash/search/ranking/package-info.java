@NullMarked
package org.yaddash.search.ranking;

import org.jspecify.annotations.NullMarked;
