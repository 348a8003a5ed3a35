/** Tests of how running text is read. */
@NullMarked
package org.yaddash.imports.recognise.words.dates;

import org.jspecify.annotations.NullMarked;
