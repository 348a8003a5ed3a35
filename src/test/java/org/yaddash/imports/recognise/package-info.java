/** Tests of the recogniser's door on documents made by hand and on the seed. */
@NullMarked
package org.yaddash.imports.recognise;

import org.jspecify.annotations.NullMarked;
