/** Tests of how quotations, citations and figures are read. */
@NullMarked
package org.yaddash.imports.recognise.quotes.speech;

import org.jspecify.annotations.NullMarked;
