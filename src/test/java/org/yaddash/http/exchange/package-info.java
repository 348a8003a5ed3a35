@NullMarked
package org.yaddash.http.exchange;

import org.jspecify.annotations.NullMarked;
