/**
 * The people whom a document remembers: what is told of one ({@link
 * org.yaddash.imports.recognise.people.Person}), how names are taken apart ({@link
 * org.yaddash.imports.recognise.people.PersonName}) and what a phrase says of somebody without a
 * name ({@link org.yaddash.imports.recognise.people.Description}).
 *
 * <p>They are found in the entries of lists and tables by {@code people.lists}, and in running text
 * by {@code people.prose}; {@code people.words} knows what single words say. A value is given only
 * when the words state it.
 */
@NullMarked
package org.yaddash.imports.recognise.people;

import org.jspecify.annotations.NullMarked;
