/** Tests of how main text is told from furniture, and the trainer of it. */
@NullMarked
package org.yaddash.imports.recognise.maintext;

import org.jspecify.annotations.NullMarked;
