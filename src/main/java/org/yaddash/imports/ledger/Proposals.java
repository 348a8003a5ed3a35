package org.yaddash.imports.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.Proposal.Publication;
import org.yaddash.imports.ledger.Proposal.State;
import org.yaddash.problems.ProblemException;

/** What the originals propose, and what became of it. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Proposals {
  private static final int ARTICLES_A_PAGE = 200;
  private static final String INSERT =
      "insert into import_candidate"
          + " (id, run, file, file_number, number, name, type, document, relations, provenance,"
          + " confidence, doubts, state, shows, merged_into, entry, made, publication)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UNSURE =
      " from CandidateRow c where c.run = :run and c.state in :shown and c.confidence < :below";

  /** Rows that are only read are not watched for changes, which costs more than reading them. */
  private static final String READ_ONLY = "eclipselink.read-only";

  private static final List<State> SHOWN = List.of(State.PROPOSED, State.INVALID);

  /** Runs that somebody looks at while they go on, and for how long a count may be good enough. */
  private static final int MOST_COUNTED = 50;

  private static final long LONGEST = 3_000_000_000L;

  @PersistenceContext(unitName = "yaddash")
  EntityManager store;

  private final Map<UUID, Counted> counted = new ConcurrentHashMap<>();

  /** An entry that came of an import. */
  public record Made(UUID candidate, UUID file, String type, UUID entry) {}

  /**
   * Adds new candidates, by a statement of its own: watching as many for changes costs more than
   * writing them.
   */
  public void add(List<Proposal> proposals) {
    if (proposals.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = store.unwrap(Connection.class).prepareStatement(INSERT)) {
      for (Proposal proposal : proposals) {
        CandidateRow row = new CandidateRow();
        row.take(proposal);
        insert.setObject(1, row.id);
        insert.setObject(2, row.run);
        insert.setObject(3, row.file);
        insert.setLong(4, row.fileNumber);
        insert.setInt(5, row.number);
        insert.setString(6, row.name);
        insert.setString(7, row.type);
        insert.setString(8, row.document);
        insert.setString(9, row.relations);
        insert.setString(10, row.provenance);
        insert.setDouble(11, row.confidence);
        insert.setString(12, row.doubts);
        insert.setString(13, row.state.name());
        insert.setString(14, row.shows);
        insert.setObject(15, row.mergedInto);
        insert.setObject(16, row.entry);
        insert.setBoolean(17, row.made);
        insert.setString(18, row.publication.name());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new PersistenceException("candidates cannot be written", e);
    }
  }

  /** Takes back what a file proposed: it is read once more. */
  public void dropOfFile(UUID file) {
    store
        .createQuery("delete from CandidateRow c where c.file = :file")
        .setParameter("file", file)
        .executeUpdate();
  }

  /** Puts these in the place of all that a file proposed; some may be the same, changed. */
  public void replaceOfFile(UUID file, List<Proposal> proposals) {
    // what is known of the old rows must not get in the way of new ones with the same ids
    store.flush();
    store.clear();
    dropOfFile(file);
    add(proposals);
  }

  /** The articles of a run that one of these has taken in. */
  public List<Proposal> articlesTakenIn(UUID run, Collection<UUID> into) {
    return into.isEmpty()
        ? List.of()
        : store
            .createQuery(
                "select c from CandidateRow c where c.run = :run and c.type = 'articles'"
                    + " and c.mergedInto in :into",
                CandidateRow.class)
            .setParameter("run", run)
            .setParameter("into", into)
            .getResultStream()
            .map(CandidateRow::toProposal)
            .toList();
  }

  /** Writes down what has become of a candidate. */
  public void put(Proposal proposal) {
    CandidateRow row = store.find(CandidateRow.class, proposal.id());
    if (row == null) {
      throw new IllegalStateException("there is no candidate " + proposal.id());
    }
    row.take(proposal);
  }

  /** Writes down what has become of these, all or none. */
  public void putAll(List<Proposal> proposals) {
    proposals.forEach(this::put);
  }

  /** The candidate of an id. */
  public Optional<Proposal> find(UUID id) {
    return Optional.ofNullable(store.find(CandidateRow.class, id)).map(CandidateRow::toProposal);
  }

  /** These candidates, whatever they have come to. */
  public Map<UUID, Proposal> find(Collection<UUID> ids) {
    Map<UUID, Proposal> found = new HashMap<>();
    List<UUID> wanted = List.copyOf(ids);
    for (int from = 0; from < wanted.size(); from += 500) {
      store
          .createQuery("select c from CandidateRow c where c.id in :ids", CandidateRow.class)
          .setParameter("ids", wanted.subList(from, Math.min(from + 500, wanted.size())))
          .getResultStream()
          .forEach(row -> found.put(row.id, row.toProposal()));
    }
    return found;
  }

  /** The candidates of a file, in its order. */
  public List<Proposal> ofFile(UUID file) {
    return store
        .createQuery(
            "select c from CandidateRow c where c.file = :file order by c.number",
            CandidateRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("file", file)
        .getResultStream()
        .map(CandidateRow::toProposal)
        .toList();
  }

  /** The candidates of these files, each file's in its order. */
  public Map<UUID, List<Proposal>> ofFiles(Collection<UUID> files) {
    Map<UUID, List<Proposal>> found = new HashMap<>();
    if (!files.isEmpty()) {
      store
          .createQuery(
              "select c from CandidateRow c where c.file in :files order by c.fileNumber, c.number",
              CandidateRow.class)
          .setParameter("files", files)
          .getResultStream()
          .forEach(
              row ->
                  found.computeIfAbsent(row.file, file -> new ArrayList<>()).add(row.toProposal()));
    }
    return found;
  }

  /** Some articles of a run that stand for themselves: those after this file and place in it. */
  public List<Proposal> articles(UUID run, long fileNumber, int number) {
    return store
        .createQuery(
            "select c from CandidateRow c where c.run = :run and c.type = 'articles'"
                // said in this way, the index leads to the place
                + " and c.state = :proposed and c.fileNumber >= :file"
                + " and (c.fileNumber > :file or c.number > :number)"
                + " order by c.fileNumber, c.number",
            CandidateRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("run", run)
        .setParameter("proposed", State.PROPOSED)
        .setParameter("file", fileNumber)
        .setParameter("number", number)
        .setMaxResults(ARTICLES_A_PAGE)
        .getResultStream()
        .map(CandidateRow::toProposal)
        .toList();
  }

  /** Relates these candidates to others, besides what they are related to already. */
  public void relate(String relation, Map<UUID, Set<UUID>> related) {
    for (Map.Entry<UUID, Set<UUID>> one : related.entrySet()) {
      CandidateRow row = store.find(CandidateRow.class, one.getKey());
      if (row != null) {
        Map<String, List<UUID>> relations = new LinkedHashMap<>(Json.relations(row.relations));
        Set<UUID> all = new LinkedHashSet<>(relations.getOrDefault(relation, List.of()));
        all.addAll(one.getValue());
        relations.put(relation, List.copyOf(all));
        row.relations = Json.ofRelations(relations);
      }
    }
  }

  /** A part of what a run proposes, in the order of its files. */
  public List<Proposal> page(UUID run, int offset, int limit) {
    return store
        .createQuery(
            "select c from CandidateRow c where c.run = :run and c.state in :shown"
                + " order by c.fileNumber, c.number",
            CandidateRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("run", run)
        .setParameter("shown", SHOWN)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(CandidateRow::toProposal)
        .toList();
  }

  /** What a run proposes of some types, in the order of its files; at most so many. */
  public List<Proposal> ofTypes(UUID run, Collection<String> types, int most) {
    return store
        .createQuery(
            "select c from CandidateRow c where c.run = :run and c.state in :shown"
                + " and c.type in :types order by c.fileNumber, c.number",
            CandidateRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("run", run)
        .setParameter("shown", SHOWN)
        .setParameter("types", types)
        .setMaxResults(most)
        .getResultStream()
        .map(CandidateRow::toProposal)
        .toList();
  }

  /** How many of a run's candidates are less sure than this. */
  public long countUnsure(UUID run, double below) {
    return store
        .createQuery("select count(c)" + UNSURE, Long.class)
        .setParameter("run", run)
        .setParameter("shown", SHOWN)
        .setParameter("below", below)
        .getSingleResult();
  }

  /** Those of a run's candidates that are less sure than this, the least sure first. */
  public List<Proposal> unsure(UUID run, double below, int limit) {
    return store
        .createQuery(
            "select c" + UNSURE + " order by c.confidence, c.fileNumber, c.number",
            CandidateRow.class)
        .setHint(READ_ONLY, true)
        .setParameter("run", run)
        .setParameter("shown", SHOWN)
        .setParameter("below", below)
        .setMaxResults(limit)
        .getResultStream()
        .map(CandidateRow::toProposal)
        .toList();
  }

  /**
   * What a run has come to so far.
   *
   * @param proposed how many candidates of each type it proposes
   * @param made how many entries of each type it has made
   */
  public record Tally(Map<String, Long> proposed, Map<String, Long> made) {}

  /** What a run had come to when it was last counted, and until when that is good enough. */
  private record Counted(Tally tally, long until) {}

  /**
   * Counts what a run that goes on has come to about now. It is asked for all the time and has many
   * to count, so that counting takes a fortieth of the time at most.
   */
  public Tally tallyAboutNow(UUID run) {
    @Nullable Counted last = counted.get(run);
    long begun = System.nanoTime();
    if (last != null && begun - last.until() < 0) {
      return last.tally();
    }
    Tally tally = tally(run);
    long ended = System.nanoTime();
    if (counted.size() >= MOST_COUNTED) {
      counted.clear();
    }
    counted.put(run, new Counted(tally, ended + Math.min(LONGEST, (ended - begun) * 40)));
    return tally;
  }

  /** Counts what a run has come to so far: of both at once, because it is asked for often. */
  public Tally tally(UUID run) {
    Tally tally = new Tally(new TreeMap<>(), new TreeMap<>());
    store
        .createQuery(
            "select c.type, c.state, c.made, count(c) from CandidateRow c"
                + " where c.run = :run group by c.type, c.state, c.made",
            Object[].class)
        .setParameter("run", run)
        .getResultStream()
        .forEach(
            row -> {
              if (SHOWN.contains((State) row[1])) {
                tally.proposed().merge((String) row[0], (Long) row[3], Long::sum);
              }
              if ((Boolean) row[2]) {
                tally.made().merge((String) row[0], (Long) row[3], Long::sum);
              }
            });
    return tally;
  }

  /** The entries that came of these files: file → entries in order. */
  public Map<UUID, List<Made>> entriesOf(Collection<UUID> files) {
    Map<UUID, List<Made>> found = new HashMap<>();
    if (files.isEmpty()) {
      return found;
    }
    Map<UUID, Set<UUID>> seen = new HashMap<>();
    store
        .createQuery(
            "select c.id, c.file, c.type, c.entry from CandidateRow c"
                + " where c.file in :files and c.entry <> :nil order by c.fileNumber, c.number",
            Object[].class)
        .setParameter("files", files)
        .setParameter("nil", Nil.NIL)
        .getResultStream()
        .map(Proposals::made)
        .filter(
            made ->
                seen.computeIfAbsent(made.file(), file -> new LinkedHashSet<>()).add(made.entry()))
        .forEach(made -> found.computeIfAbsent(made.file(), file -> new ArrayList<>()).add(made));
    return found;
  }

  /** What a run has made, the latest first. */
  public List<Made> made(UUID run) {
    return store
        .createQuery(
            "select c.id, c.file, c.type, c.entry from CandidateRow c"
                + " where c.run = :run and c.made = true order by c.entry desc",
            Object[].class)
        .setParameter("run", run)
        .getResultStream()
        .map(Proposals::made)
        .toList();
  }

  /** What a run has made and not published yet, in order. */
  public List<Made> unpublished(UUID run, int limit) {
    return store
        .createQuery(
            "select c.id, c.file, c.type, c.entry from CandidateRow c"
                + " where c.run = :run and c.made = true and c.publication = :none"
                + " order by c.fileNumber, c.number",
            Object[].class)
        .setParameter("run", run)
        .setParameter("none", Publication.NONE)
        .setMaxResults(limit)
        .getResultStream()
        .map(Proposals::made)
        .toList();
  }

  /** It was published, or could not be. */
  public void published(UUID candidate, boolean done) {
    CandidateRow row = store.find(CandidateRow.class, candidate);
    if (row != null) {
      row.publication = done ? Publication.DONE : Publication.FAILED;
    }
  }

  /** Publishing is to be tried again. */
  public void resetPublication(UUID run) {
    store
        .createQuery("update CandidateRow c set c.publication = :none where c.run = :run")
        .setParameter("none", Publication.NONE)
        .setParameter("run", run)
        .executeUpdate();
  }

  /** The entries that were made of these originals, by whatever run: hash → candidate → entry. */
  public Map<String, Map<String, UUID>> origins(Collection<String> hashes) {
    Map<String, Map<String, UUID>> found = new HashMap<>();
    if (!hashes.isEmpty()) {
      store
          .createQuery(
              "select o.sha256, o.name, o.entry from OriginRow o where o.sha256 in :hashes",
              Object[].class)
          .setParameter("hashes", hashes)
          .getResultStream()
          .forEach(
              row ->
                  found
                      .computeIfAbsent((String) row[0], hash -> new HashMap<>())
                      .put((String) row[1], (UUID) row[2]));
    }
    return found;
  }

  /** This entry was made of this candidate of this original. */
  public void addOrigin(String sha256, String name, UUID entry, UUID run) {
    OriginRow row = new OriginRow();
    row.sha256 = sha256;
    row.name = name;
    row.entry = entry;
    row.run = run;
    store.persist(row);
  }

  /** The photo that an earlier run has made of this picture. */
  public Optional<UUID> photoOf(String sha256, UUID run) {
    return store
        .createQuery(
            "select c.entry from CandidateRow c where c.shows = :sha256 and c.run <> :run"
                + " and c.made = true order by c.id",
            UUID.class)
        // what the running transaction changes is of another run
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("sha256", sha256)
        .setParameter("run", run)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** These entries are gone: nothing came of their candidates. */
  public void unmake(Collection<UUID> entries) {
    store
        .createQuery("delete from OriginRow o where o.entry in :entries")
        .setParameter("entries", entries)
        .executeUpdate();
    store
        .createQuery(
            "update CandidateRow c set c.entry = :nil, c.made = false where c.entry in :entries")
        .setParameter("nil", Nil.NIL)
        .setParameter("entries", entries)
        .executeUpdate();
  }

  private static Made made(Object[] row) {
    return new Made((UUID) row[0], (UUID) row[1], (String) row[2], (UUID) row[3]);
  }
}
