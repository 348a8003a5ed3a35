package org.yaddash.types;

/**
 * One rule that a JSON value does not keep.
 *
 * @param pointer the JSON pointer of the value, from the root of what was checked
 * @param reason what is wrong with it, as the end of a sentence that begins with the value's place
 */
record Violation(String pointer, String reason) {}
