package org.yaddash.content;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param items what is on this page, in order
 * @param total how many there are on all pages
 */
public record Page<T>(List<T> items, long total) {}
