/**
 * How fast Yaddash imports, against bare Apache Tika over the same files in the same run, and how
 * fast it answers readers, against a constant answer of its own; how fast entries are loaded, and
 * how long it takes to start. Run by {@code ./mvnw -Pbench verify}; no tests of the gate.
 *
 * <p>Doors: {@link org.yaddash.bench.ImportBench}, {@link org.yaddash.bench.ReadingBench}, {@link
 * org.yaddash.bench.LoadBench} and {@link org.yaddash.bench.StartBench}. Figures are printed, never
 * asserted: machines differ, and the ratio is what counts.
 */
@NullMarked
package org.yaddash.bench;

import org.jspecify.annotations.NullMarked;
