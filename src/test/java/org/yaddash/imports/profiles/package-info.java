@NullMarked
package org.yaddash.imports.profiles;

import org.jspecify.annotations.NullMarked;
