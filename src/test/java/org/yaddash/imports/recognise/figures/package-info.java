/** Tests of how quotations, citations and figures are read. */
@NullMarked
package org.yaddash.imports.recognise.figures;

import org.jspecify.annotations.NullMarked;
