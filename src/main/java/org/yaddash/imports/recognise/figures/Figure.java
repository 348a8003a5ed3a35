package org.yaddash.imports.recognise.figures;

import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;

/**
 * A number of people that a text states.
 *
 * @param measure what happened to them: killed, wounded, injured, missing, arrested, treated,
 *     examined, displaced, other
 * @param group who they are in the text's own words, or null
 * @param value how many
 * @param qualifier exactly, at least, more than, about
 * @param asOf the day that the figure was true, EDTF, or null
 * @param sentence where the sentence that states it begins
 * @param partOfPrevious whether it counts some of those whom the figure before it counts
 */
public record Figure(
    Found<String> measure,
    @Nullable Found<String> group,
    Found<Long> value,
    Found<String> qualifier,
    @Nullable Found<String> asOf,
    int sentence,
    boolean partOfPrevious) {}
