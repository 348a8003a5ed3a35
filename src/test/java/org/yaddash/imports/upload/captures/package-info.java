/** Web archives, made for tests. */
@NullMarked
package org.yaddash.imports.upload.captures;

import org.jspecify.annotations.NullMarked;
