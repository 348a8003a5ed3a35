/**
 * What an upload is made of: the parts of its form, the files inside its archives, and what the
 * addresses in its pages mean. Everything here is hostile until shown otherwise, and nothing here
 * grows with it: bytes go to the disk while they come, and limits are counted, not believed.
 *
 * <p>Doors: {@link org.yaddash.imports.upload.UploadForm} reads the form; {@link
 * org.yaddash.imports.upload.Archive} tells whether a file is an archive and hands out what is in
 * it; {@link org.yaddash.imports.upload.Addresses} resolves links between files. To unfold another
 * kind of archive, add a constant to {@link org.yaddash.imports.upload.Archive.Kind} and its case.
 */
@NullMarked
package org.yaddash.imports.upload;

import org.jspecify.annotations.NullMarked;
