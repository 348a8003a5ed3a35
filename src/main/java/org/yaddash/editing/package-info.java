/**
 * {@code /manage}: what editors and their tools may do. Everything here answers 401 without a valid
 * token, and nothing here may be kept by a cache.
 *
 * <p>Door: {@link org.yaddash.editing.ManageGate}, which every request passes; then one class per
 * resource. To add a resource, add a class with a {@code @Path} under {@code manage/}: a literal
 * name wins over a content type's, so a content type must not bear it.
 */
@NullMarked
package org.yaddash.editing;

import org.jspecify.annotations.NullMarked;
