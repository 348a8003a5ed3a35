package org.yaddash.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.yaddash.content.PublishedEntry;
import org.yaddash.content.log.Change;

/** Where the index gets its content from: the log, and what it says is published. */
interface Source {
  /** The sequence of the log's last revision; 0 when there is none. */
  long head();

  /** What tells this log, up to a sequence, from every other; "" when it has no such sequence. */
  String identity(long sequence);

  /** What has changed after a sequence, in order, at most so many changes. */
  List<Change> since(long sequence, int limit);

  /** Those of these entries that are published now. */
  Map<UUID, PublishedEntry> find(Collection<UUID> ids);

  /** The published entries whose documents name one of these. */
  Set<UUID> referrers(Collection<UUID> ids);

  /** Tells of every published entry. */
  void all(Consumer<PublishedEntry> each);
}
