/** Tests of how running text is read. */
@NullMarked
package org.yaddash.imports.recognise.words;

import org.jspecify.annotations.NullMarked;
