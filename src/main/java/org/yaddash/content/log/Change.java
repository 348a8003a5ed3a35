package org.yaddash.content.log;

import java.util.UUID;

/**
 * That an entry has changed, without its content.
 *
 * @param sequence the place in the log, from 1, without gaps
 * @param entry the entry's id
 * @param type its content type's name
 * @param kind what happened
 */
public record Change(long sequence, UUID entry, String type, Kind kind) {}
