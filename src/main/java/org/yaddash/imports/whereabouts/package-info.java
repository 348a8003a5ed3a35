/**
 * Where the files of an upload stood on the web: below the upload's {@code baseUrl}, or, when a web
 * archive says so itself, at the address that was captured.
 *
 * <p>Doors: {@link org.yaddash.imports.whereabouts.Captures} keeps what web archives say; {@link
 * org.yaddash.imports.whereabouts.Whereabouts} answers for one run.
 */
@NullMarked
package org.yaddash.imports.whereabouts;

import org.jspecify.annotations.NullMarked;
