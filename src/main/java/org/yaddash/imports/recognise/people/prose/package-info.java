/**
 * Victims in running text: those whom it names ({@link
 * org.yaddash.imports.recognise.people.prose.NamedPeople}), those whom it describes without a name
 * ({@link org.yaddash.imports.recognise.people.prose.UnnamedPeople}), and the one whose own page it
 * is ({@link org.yaddash.imports.recognise.people.prose.OwnPage}). Somebody counts only where the
 * sentence says of that person what happened.
 */
@NullMarked
package org.yaddash.imports.recognise.people.prose;

import org.jspecify.annotations.NullMarked;
