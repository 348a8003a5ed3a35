@NullMarked
package org.yaddash.search.documents;

import org.jspecify.annotations.NullMarked;
