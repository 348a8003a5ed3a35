/**
 * Finds the people whom a document remembers: the lines of victim lists (tables, numbered and
 * bulleted lists, lines, definition lists), those whom running text names as victims, and those
 * whom it describes without a name.
 *
 * <p>Doors: {@link org.yaddash.imports.recognise.people.VictimLists}, {@link
 * org.yaddash.imports.recognise.people.NamedPeople} and {@link
 * org.yaddash.imports.recognise.people.UnnamedPeople}. A list counts only when the words around it
 * say whose list it is; a value is given only when the words state it. To read another kind of
 * list, cut it into entries and give each to {@code PersonEntry}.
 */
@NullMarked
package org.yaddash.imports.recognise.people;

import org.jspecify.annotations.NullMarked;
