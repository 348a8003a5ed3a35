package org.yaddash.renditions;

/**
 * How large a picture is at most, and which format suits it.
 *
 * @param width in points
 * @param height in points
 */
public record Extent(int width, int height, Format format) {}
