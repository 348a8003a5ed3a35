package org.yaddash.imports.upload;

import org.yaddash.originals.Originals;

/**
 * A file of an upload, kept already.
 *
 * @param name its name as the sender gave it, folders included, with {@code /} between them; never
 *     points outside the upload
 * @param kept its bytes, as they came
 */
public record UploadedFile(String name, Originals.Kept kept) {}
