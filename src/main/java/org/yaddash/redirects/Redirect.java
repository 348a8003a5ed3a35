package org.yaddash.redirects;

import java.util.UUID;

/**
 * Where an old address leads.
 *
 * @param id its own
 * @param from the old address, as it was written
 * @param type the entry's type
 * @param entry the entry that the page has become
 * @param live whether the entry is published; else it was, and is gone
 */
public record Redirect(UUID id, String from, String type, UUID entry, boolean live) {}
