/**
 * What the originals of a run propose, what editors say about it, and which entries it has become.
 *
 * <p>Doors: {@link org.yaddash.imports.ledger.candidates.Proposals}, what is proposed; {@link
 * org.yaddash.imports.ledger.candidates.Outcomes}, the entries that came of it; {@link
 * org.yaddash.imports.ledger.candidates.Tallies}, how many of each; {@link
 * org.yaddash.imports.ledger.candidates.Separations}, who an editor says is somebody else. A new
 * column is added to {@code CandidateRow}, to each of its statements.
 */
@NullMarked
package org.yaddash.imports.ledger.candidates;

import org.jspecify.annotations.NullMarked;
