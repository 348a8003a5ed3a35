package org.yaddash.imports.recognise.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;

/**
 * Words that a text takes from elsewhere.
 *
 * @param block the position of the block that they stand in
 * @param text the quoted words
 * @param source the document they come from, or null
 * @param attributedTo the person or body that said them, or null
 * @param outerStart where the passage that brings them begins, its attribution included
 * @param outerEnd one past its end
 * @param confidence 0 to 1
 * @param doubts what an editor should look at
 * @param reported whether they are reported in the author's own words, without quotation marks
 */
public record Quotation(
    int block,
    Found<String> text,
    @Nullable Source source,
    @Nullable Found<String> attributedTo,
    int outerStart,
    int outerEnd,
    double confidence,
    List<String> doubts,
    boolean reported) {}
