/**
 * What a run's files say of the same people and the same numbers, for an editor to decide: groups
 * of victims who may be one person, and counts that cannot all be true.
 *
 * <p>Doors: {@link org.yaddash.editing.people.ClustersResource} and {@link
 * org.yaddash.editing.people.ContradictionsResource}.
 */
@NullMarked
package org.yaddash.editing.people;

import org.jspecify.annotations.NullMarked;
