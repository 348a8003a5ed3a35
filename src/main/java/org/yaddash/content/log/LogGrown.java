package org.yaddash.content.log;

/**
 * The CDI event that a transaction which appended to the log has been committed. It is fired once
 * per transaction, after the commit and before the caller of the transaction goes on, on a thread
 * without a transaction: observers read the database freely and need no transaction phase. What an
 * observer throws is logged and changes nothing; a projection catches up at the next event.
 *
 * @param head the sequence of the last revision
 */
public record LogGrown(long head) {}
