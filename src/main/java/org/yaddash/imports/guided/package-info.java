/**
 * Recognises the entries of a page as the profile of its site says: which blocks count, where
 * articles begin, what stands where. What a profile leaves open is recognised as on any page.
 *
 * <p>Door: {@link org.yaddash.imports.guided.GuidedRecogniser}. Runs inside the reader process. To
 * let a profile guide more, add it to {@code imports.profiles} and follow it here.
 */
@NullMarked
package org.yaddash.imports.guided;

import org.jspecify.annotations.NullMarked;
