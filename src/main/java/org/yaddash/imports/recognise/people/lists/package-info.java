/**
 * Lists of victims: tables, numbered and bulleted lists, lines, definition lists. A list counts
 * only when the words around it say whose list it is.
 *
 * <p>Door: {@link org.yaddash.imports.recognise.people.lists.VictimLists}. To read another kind of
 * list, cut it into entries and give each to {@link
 * org.yaddash.imports.recognise.people.lists.PersonEntry}.
 */
@NullMarked
package org.yaddash.imports.recognise.people.lists;

import org.jspecify.annotations.NullMarked;
