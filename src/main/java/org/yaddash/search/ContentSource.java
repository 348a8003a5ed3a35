package org.yaddash.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.yaddash.content.PublishedEntries;
import org.yaddash.content.PublishedEntry;
import org.yaddash.content.log.Change;
import org.yaddash.content.log.Log;
import org.yaddash.content.log.Revision;

/**
 * The archive's own log and published entries. Each question is a transaction of its own: outside
 * of one, what is read while the log tells of its growth would be closed twice by the server, and
 * the request that published would fail.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ContentSource implements Source {
  @Inject Log log;
  @Inject PublishedEntries entries;

  @Override
  public long head() {
    return log.head();
  }

  /** The hash of a revision holds those of all before. */
  @Override
  public String identity(long sequence) {
    Revision revision = log.at(List.of(sequence)).get(sequence);
    return revision == null ? "" : revision.hash();
  }

  @Override
  public List<Change> since(long sequence, int limit) {
    return log.since(sequence, limit);
  }

  @Override
  public Map<UUID, PublishedEntry> find(Collection<UUID> ids) {
    Map<UUID, PublishedEntry> found = new HashMap<>();
    entries.find(ids).forEach(entry -> found.put(entry.id(), entry));
    return found;
  }

  @Override
  public Set<UUID> referrers(Collection<UUID> ids) {
    return entries.referrers(ids);
  }

  /** Too long for one transaction; no request that publishes asks for it. */
  @Override
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void all(Consumer<PublishedEntry> each) {
    entries.forEach(each);
  }
}
