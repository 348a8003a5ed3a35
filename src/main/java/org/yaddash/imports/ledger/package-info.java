/**
 * The account that is kept of imports, in the database: runs, their files, what the files propose,
 * and which entry was made from which original. Whoever works on a run may be killed at any moment;
 * what is written here is then all that is known, and it is always enough to go on.
 *
 * <p>Doors: {@link org.yaddash.imports.ledger.Runs}, {@link org.yaddash.imports.ledger.Files} and
 * {@link org.yaddash.imports.ledger.candidates.Proposals}. Their methods join the caller's
 * transaction, so that one commit can hold the result of a whole step, or have one of their own:
 * also for reading, because what is read without a transaction on a thread that lives long is never
 * read anew. Callers get records, never rows.
 */
@NullMarked
package org.yaddash.imports.ledger;

import org.jspecify.annotations.NullMarked;
