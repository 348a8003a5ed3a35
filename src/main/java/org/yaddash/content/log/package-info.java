/**
 * The append-only log of revisions: the one truth that everything else is computed from. Each
 * revision has its place in one gap-free sequence and is chained by SHA-256 to the one before.
 *
 * <p>Door: {@link org.yaddash.content.log.Log}. Only the {@code content} room appends; whoever
 * keeps a projection (the index above all) reads {@link org.yaddash.content.log.Log#since} and
 * observes {@link org.yaddash.content.log.LogGrown}. {@link org.yaddash.content.log.Database} is
 * how the log and the entries reach their tables. To log something new about a revision, add a
 * column, and add it to {@code RevisionRow}, its {@code chained()} included, in a way that leaves
 * the hashes of earlier revisions as they are.
 */
@NullMarked
package org.yaddash.content.log;

import org.jspecify.annotations.NullMarked;
