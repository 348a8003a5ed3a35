/**
 * Finds, in the blocks of a legacy document, the entries that an archive would make of it:
 * articles, victims, source quotes, photos. Every value carries its place in the original and
 * nothing is invented: what a document does not say stays empty.
 *
 * <p>Door: {@link org.yaddash.imports.recognise.Recogniser}. Runs inside the reader process. To
 * recognise another kind of entry, add a class that proposes {@link
 * org.yaddash.imports.recognise.Candidate}s and name it in the door.
 */
@NullMarked
package org.yaddash.imports.recognise;

import org.jspecify.annotations.NullMarked;
