package org.yaddash.redirects;

import java.util.UUID;

/**
 * Where an old address leads.
 *
 * @param id its own
 * @param from the old address, as it was written
 * @param type the entry's type
 * @param entry the entry that the page has become, or for whose sake it is told
 * @param live whether the entry is published; else it was, and is gone
 * @param leads what it leads to: the entry, all of its type, or nothing
 */
public record Redirect(UUID id, String from, String type, UUID entry, boolean live, Leads leads) {}
