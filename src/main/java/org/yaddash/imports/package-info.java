/**
 * From an upload to entries. An upload becomes a run, which goes through its stages – unpack, read,
 * link, save, publish – one after the other; what each has done is committed bit by bit to the
 * {@code ledger}, so that a kill -9 at any moment costs the bit at hand and nothing else: after the
 * restart the stage goes on where it stood, nothing twice and nothing missing.
 *
 * <p>Door: {@link org.yaddash.imports.Imports}. One class per stage; {@link
 * org.yaddash.imports.Worker} is the thread that calls them. To add a stage, add its name to {@code
 * Run.Stage}, a class that can be called again after any interruption, and its place in the worker.
 */
@NullMarked
package org.yaddash.imports;

import org.jspecify.annotations.NullMarked;
