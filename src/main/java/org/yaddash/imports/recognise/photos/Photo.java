package org.yaddash.imports.recognise.photos;

import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;

/**
 * A photo as a document shows or names it.
 *
 * @param block the position of the block that it stands in
 * @param alt its alternative text, or null
 * @param caption the words printed with it, or null
 * @param credit who took or lent it, or null
 * @param takenOn when, EDTF, or null
 * @param originalName its address or file name as the document has it, or null when only words are
 *     left of it
 * @param contentWarning what a reader should know first, or null
 * @param width in pixels, or null
 * @param height in pixels, or null
 * @param confidence 0 to 1
 */
public record Photo(
    int block,
    @Nullable Found<String> alt,
    @Nullable Found<String> caption,
    @Nullable Found<String> credit,
    @Nullable Found<String> takenOn,
    @Nullable Found<String> originalName,
    @Nullable Found<String> contentWarning,
    @Nullable Found<Integer> width,
    @Nullable Found<Integer> height,
    double confidence) {}
