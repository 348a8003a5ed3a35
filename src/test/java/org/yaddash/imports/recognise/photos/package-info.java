/** Tests of what is read about pictures. */
@NullMarked
package org.yaddash.imports.recognise.photos;

import org.jspecify.annotations.NullMarked;
