/**
 * {@code /manage/imports}: uploads, their runs, the files and candidates of a run, and its events.
 *
 * <p>Door: {@link org.yaddash.editing.imports.ImportsResource}.
 */
@NullMarked
package org.yaddash.editing.imports;

import org.jspecify.annotations.NullMarked;
