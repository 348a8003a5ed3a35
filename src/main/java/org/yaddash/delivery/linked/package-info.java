/**
 * Linked data: entries as schema.org JSON-LD, and the provenance of their values as Web
 * Annotations.
 *
 * <p>Doors: {@link org.yaddash.delivery.linked.SchemaOrg}, found by its media type, and {@link
 * org.yaddash.delivery.linked.AnnotationsResource}. What a field is called in schema.org stands in
 * its content type ({@code x-schema-org}); nothing about a type is written here.
 */
@NullMarked
package org.yaddash.delivery.linked;

import org.jspecify.annotations.NullMarked;
