/**
 * Type files as JSON Schema, before anybody knows what their fields mean: how they are found and
 * read, the dialect that they are written in, what of it a document breaks, said in sentences.
 *
 * <p>Doors: {@link org.yaddash.types.schemas.TypeFile}, one file and all that is wrong with it;
 * {@link org.yaddash.types.schemas.Vocabulary}, the dialect and its compiler; {@link
 * org.yaddash.types.schemas.Edtf}, the dates of the dialect.
 */
@NullMarked
package org.yaddash.types.schemas;

import org.jspecify.annotations.NullMarked;
