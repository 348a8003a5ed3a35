package org.yaddash.statements;

import java.util.Set;
import java.util.UUID;

/**
 * A figure as one source gives it, as far as it can be compared with others.
 *
 * @param id the figure's id
 * @param measure what is counted
 * @param group who is counted, as {@link Counted#of} has it; "" for everybody
 * @param event what happened, or "" when the source does not say
 * @param count the number
 * @param beside the entries, other than its source quote, that the figure is linked with
 */
public record StatedFigure(
    UUID id, String measure, String group, String event, Count count, Set<UUID> beside) {}
