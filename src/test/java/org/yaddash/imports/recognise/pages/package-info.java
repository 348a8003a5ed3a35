/** Tests of how articles are cut, headed and written as HTML. */
@NullMarked
package org.yaddash.imports.recognise.pages;

import org.jspecify.annotations.NullMarked;
