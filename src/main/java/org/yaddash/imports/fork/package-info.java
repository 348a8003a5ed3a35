/**
 * Reads originals in processes of their own: what a hostile file can break is then a process that
 * is thrown away, never the service.
 *
 * <p>Door: {@link org.yaddash.imports.fork.Readers}, a pool of reader processes ({@link
 * org.yaddash.imports.fork.ReaderProcess} is their main class). Each is given one file after the
 * other over its standard input and answers over its standard output, in frames of a length and
 * that many bytes of JSON; the text travels in a file beside them, so that the service's memory
 * does not depend on it. A process that takes too long or too much memory is killed and costs its
 * one file. It knows nothing that is worth stealing: no environment, no settings, no database, and
 * a network that leads nowhere. It ends when its standard input does, so none outlives the service.
 */
@NullMarked
package org.yaddash.imports.fork;

import org.jspecify.annotations.NullMarked;
