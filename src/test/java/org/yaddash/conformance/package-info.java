/**
 * What Yaddash answers, checked by tools that nobody here wrote: {@code ./mvnw -Pconformance
 * verify}. The checks are in {@code src/test/conformance}, one script each; they need Node.js,
 * Chromium and xmllint.
 */
@NullMarked
package org.yaddash.conformance;

import org.jspecify.annotations.NullMarked;
