package org.yaddash.search.finding;

/**
 * Where a term stands in an entry.
 *
 * @param position its word's place among all words
 * @param start where it begins in the entry's texts, in bytes
 * @param end where it ends
 */
record Spot(int position, int start, int end) {}
