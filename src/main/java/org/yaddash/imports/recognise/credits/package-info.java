/**
 * Says who wrote an article, when and where it came out.
 *
 * <p>Doors: {@link org.yaddash.imports.recognise.credits.Bylines} (authors), {@link
 * org.yaddash.imports.recognise.credits.Datelines} (the date) and {@link
 * org.yaddash.imports.recognise.credits.Imprint} (the paper, its issue and pages). Each looks at
 * the text first, then at the markup, then at what the file says about itself. To teach another way
 * of signing, add it to {@code Bylines} with a test.
 */
@NullMarked
package org.yaddash.imports.recognise.credits;

import org.jspecify.annotations.NullMarked;
