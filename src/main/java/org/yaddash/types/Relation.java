package org.yaddash.types;

import org.jspecify.annotations.Nullable;

/**
 * A field that refers to other entries ({@code x-relation}). In a document it is a list of UUIDs
 * when many, one UUID when not.
 *
 * @param name the field's name, always of the type itself, never nested
 * @param type the content type that it refers to, which exists
 * @param many whether it may refer to more than one entry
 * @param inverse the relation of that type that says the same from the other side, or null; when
 *     set, it exists and points back
 * @param isPrivate whether it never leaves {@code /manage}
 * @param label its name for a human
 * @param description what it means, or ""
 */
public record Relation(
    String name,
    String type,
    boolean many,
    @Nullable String inverse,
    boolean isPrivate,
    String label,
    String description) {}
