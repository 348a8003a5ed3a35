/**
 * How fast Yaddash imports, against bare Apache Tika over the same files in the same run. Run by
 * {@code ./mvnw -Pbench verify}; no test of the gate.
 *
 * <p>Door: {@link org.yaddash.bench.ImportBench}. Figures are printed, never asserted: machines
 * differ, and the ratio is what counts.
 */
@NullMarked
package org.yaddash.bench;

import org.jspecify.annotations.NullMarked;
