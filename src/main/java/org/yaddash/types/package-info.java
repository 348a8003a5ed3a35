/**
 * The content types: what kinds of entries an archive holds, which fields they have, and what each
 * field may hold.
 *
 * <p>Door: {@link org.yaddash.types.ContentTypes}, which loads the type files ({@code
 * content-types/NAME.json}, JSON Schema 2020-12 with the keywords of {@code
 * content-types/vocabulary/}), compiles them once and refuses broken ones by file, JSON pointer and
 * reason. Everyone else asks a {@link org.yaddash.types.ContentType} for its {@link
 * org.yaddash.types.Field}s and {@link org.yaddash.types.Relation}s and lets it check documents.
 * {@link org.yaddash.types.schemas.Edtf} reads the dates that archives know only in part.
 *
 * <p>To add a content type, add a file: no Java. To add a keyword, describe it in {@code
 * vocabulary/keywords.json}, read it in {@code FieldReader} and say in {@code
 * docs/content-types.md} what it means.
 */
@NullMarked
package org.yaddash.types;

import org.jspecify.annotations.NullMarked;
