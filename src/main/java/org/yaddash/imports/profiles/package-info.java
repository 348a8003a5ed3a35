/**
 * Import profiles: for one legacy site, what the general rules get wrong.
 *
 * <p>Door: {@link org.yaddash.imports.profiles.Profiles}, which finds and checks the files in the
 * directory that is set; {@link org.yaddash.imports.profiles.Profile} is one of them, understood.
 * To let profiles say more, add it to {@code imports/profile.schema.json} and to {@link
 * org.yaddash.imports.profiles.PageRules}.
 */
@NullMarked
package org.yaddash.imports.profiles;

import org.jspecify.annotations.NullMarked;
