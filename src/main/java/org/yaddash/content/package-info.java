/**
 * The entries of the archive: what each holds now, what of it is published, which slugs it has, and
 * who refers to whom. All of it is what the log ({@code content.log}) adds up to.
 *
 * <p>Doors: {@link org.yaddash.content.Entries} for whoever writes, {@link
 * org.yaddash.content.PublishedEntries} for whoever serves what is published. To add something that
 * can be done to an entry, add a {@link org.yaddash.content.log.Kind} and a method to the door: one
 * call, one revision.
 */
@NullMarked
package org.yaddash.content;

import org.jspecify.annotations.NullMarked;
