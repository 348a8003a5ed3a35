/**
 * Names as they sound, whatever script they are written in, and how near two of them are:
 * Ələkbərov, Әләкбәров, Алекперов and Alakbarov are one name, Джафаров and Cəfərov another.
 *
 * <p>Doors: {@link org.yaddash.names.Sounds} reads a name as sounds; {@link
 * org.yaddash.names.SoundAlignment} tells how near the sounds of many names are to those of one.
 * How likely one sound is written for another stands in {@link org.yaddash.names.SoundCosts}, a
 * table that was learned from names in two scripts ({@code SoundCostsTrainer} in the test sources,
 * decision record 0022). To read another letter, add it to {@code Sounds}, and train the table
 * anew.
 */
@NullMarked
package org.yaddash.names;

import org.jspecify.annotations.NullMarked;
