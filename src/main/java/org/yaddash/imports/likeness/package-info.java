/**
 * Compares what the files of a run say of the same people and the same numbers, and what their
 * pictures look like: which victims may be one person under several spellings and scripts, which
 * counts cannot all be true, and which pictures are one at several sizes. It only proposes; nothing
 * is merged and nothing corrected.
 *
 * <p>Doors: {@link org.yaddash.imports.likeness.Clusters} groups victims, {@link
 * org.yaddash.imports.likeness.Contradictions} finds counts that disagree, {@link
 * org.yaddash.imports.likeness.SamePictures} groups pictures, {@link
 * org.yaddash.imports.likeness.NameFold} writes a name of any script as it sounds. To know another
 * way of writing a sound, add it to {@code NameFold}.
 */
@NullMarked
package org.yaddash.imports.likeness;

import org.jspecify.annotations.NullMarked;
