/** Tests of how the authors and the date of an article are found. */
@NullMarked
package org.yaddash.imports.recognise.credits;

import org.jspecify.annotations.NullMarked;
