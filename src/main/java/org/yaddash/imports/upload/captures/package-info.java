/**
 * Web archives (WARC): records of what a crawler asked for and was answered. Of each address its
 * last capture is handed out, with what the server said about it. The library that parses records
 * is used nowhere else; headers are limited before it sees them, and bodies are only streams.
 *
 * <p>Door: {@link org.yaddash.imports.upload.captures.WebArchive}. Which records count is decided
 * in {@link org.yaddash.imports.upload.captures.Captured}.
 */
@NullMarked
package org.yaddash.imports.upload.captures;

import org.jspecify.annotations.NullMarked;
