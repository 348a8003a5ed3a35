/**
 * Reads bibliographic references: "Black January: Baku 1990, Documents and Materials, AzerNeshr,
 * Baku, 1990, p. 287" comes apart into title, publisher, place, date and pages, each with its place
 * in the string. This room parses references for every other room, so that nobody else writes a
 * parser of them.
 *
 * <p>Doors: {@link org.yaddash.imports.recognise.citations.CitationParser} takes one reference
 * apart; {@link org.yaddash.imports.recognise.citations.CitationFinder} says where a piece of text
 * holds a reference (a footnote, a parenthesis, the run after "According to the"). Neither resolves
 * "Ibid." or "there, p. 12": the reference says that it {@linkplain
 * org.yaddash.imports.recognise.citations.Citation#refersBack() refers back} and the caller, who
 * knows what stood before it, does.
 *
 * <p>The parser is a linear-chain conditional random field over the words of the reference. Its
 * weights are a resource made by {@code CitationTrainer} (test sources); to teach it another style,
 * give the trainer references of that style, and to let it see more of a word, add a line to {@code
 * Features} and train again.
 */
@NullMarked
package org.yaddash.imports.recognise.citations;

import org.jspecify.annotations.NullMarked;
