/**
 * Reads originals in processes of their own ({@code processes}): what a hostile file can break is
 * then a process that is thrown away, never the service.
 *
 * <p>Door: {@link org.yaddash.imports.fork.Readers}, a pool of reader processes ({@link
 * org.yaddash.imports.fork.ReaderProcess} is their main class). The text of an original travels in
 * a file beside the answer, so that the service's memory does not depend on it.
 */
@NullMarked
package org.yaddash.imports.fork;

import org.jspecify.annotations.NullMarked;
