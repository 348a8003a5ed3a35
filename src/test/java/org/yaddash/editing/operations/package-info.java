@NullMarked
package org.yaddash.editing.operations;

import org.jspecify.annotations.NullMarked;
