package org.yaddash.imports.ledger.candidates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yaddash.content.log.Database;
import org.yaddash.imports.ledger.Json;
import org.yaddash.problems.ProblemException;

/** What the originals propose. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Proposals {
  private static final int ARTICLES_A_PAGE = 200;
  private static final int IDS_A_QUERY = 500;
  private static final String SELECT = "select " + CandidateRow.COLUMNS;
  private static final String AND_SAID = " join import_said s on s.candidate = c.id";
  private static final String FROM = " from import_candidate c" + AND_SAID;
  private static final String BY_ID =
      SELECT
          + " from unnest(cast(? as uuid array)) w(id) join import_candidate c on c.id = w.id"
          + AND_SAID;

  /** Those that an editor is shown. */
  static final String SHOWN = " c.state in ('PROPOSED', 'INVALID')";

  /** Those that are as sure as this or surer, and about which something is said. */
  static final String DOUBTED = " and c.confidence >= ? and c.doubts <> '[]'";

  private static final String IN_ORDER = " order by c.file_number, c.number";

  @Inject Database database;

  /** The candidates that this transaction has changed, each with the last statement. */
  private static final class Changed {
    final Map<UUID, String> statements = new HashMap<>();
  }

  /** Adds new candidates. */
  public void add(List<Proposal> proposals) {
    for (Proposal proposal : proposals) {
      putOff(proposal.id(), CandidateRow.INSERT, insert -> CandidateRow.bind(insert, proposal));
      database.putOff(CandidateRow.INSERT_SAID, insert -> CandidateRow.bindSaid(insert, proposal));
    }
  }

  /** Takes back what a file proposed: it is read once more. */
  public void dropOfFile(UUID file) {
    database.change(
        "delete from import_said where candidate in"
            + " (select c.id from import_candidate c where c.file = ?)",
        delete -> delete.setObject(1, file));
    database.change(
        "delete from import_candidate where file = ?", delete -> delete.setObject(1, file));
  }

  /** Puts these in the place of all that a file proposed; some may be the same, changed. */
  public void replaceOfFile(UUID file, List<Proposal> proposals) {
    dropOfFile(file);
    add(proposals);
  }

  /** The articles of a run that one of these has taken in. */
  public List<Proposal> articlesTakenIn(UUID run, Collection<UUID> into) {
    return into.isEmpty()
        ? List.of()
        : database.ask(
            SELECT
                + FROM
                + " where c.run = ? and c.type = 'articles' and c.merged_into in"
                + " (select w.id from unnest(cast(? as uuid array)) w(id))",
            query -> {
              query.setObject(1, run);
              Database.ids(query, 2, into);
            },
            CandidateRow::of);
  }

  /** Writes down what has become of a candidate, and what it says if that is not what it said. */
  public void put(Proposal proposal) {
    putOff(proposal.id(), CandidateRow.UPDATE, update -> CandidateRow.bind(update, proposal));
    if (!proposal.said().isKept()) {
      database.putOff(CandidateRow.UPDATE_SAID, update -> CandidateRow.bindSaid(update, proposal));
    }
  }

  /** Writes down what has become of these, all or none. */
  public void putAll(List<Proposal> proposals) {
    proposals.forEach(this::put);
  }

  /** The candidate of an id. */
  public Optional<Proposal> find(UUID id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** These candidates, whatever they have come to. */
  public Map<UUID, Proposal> find(Collection<UUID> ids) {
    Map<UUID, Proposal> found = new HashMap<>();
    List<UUID> wanted = List.copyOf(ids);
    for (int from = 0; from < wanted.size(); from += IDS_A_QUERY) {
      List<UUID> some = wanted.subList(from, Math.min(from + IDS_A_QUERY, wanted.size()));
      Database.Binding binding = query -> Database.ids(query, 1, some);
      boolean written = some.stream().noneMatch(changed()::containsKey);
      (written
              ? database.askWritten(BY_ID, binding, CandidateRow::of)
              : database.ask(BY_ID, binding, CandidateRow::of))
          .forEach(proposal -> found.put(proposal.id(), proposal));
    }
    return found;
  }

  /** The candidates of a file, in its order. */
  public List<Proposal> ofFile(UUID file) {
    return database.ask(
        SELECT + FROM + " where c.file = ? order by c.number",
        query -> query.setObject(1, file),
        CandidateRow::of);
  }

  /** The candidates of these files, each file's in its order. */
  public Map<UUID, List<Proposal>> ofFiles(Collection<UUID> files) {
    Map<UUID, List<Proposal>> found = new HashMap<>();
    if (!files.isEmpty()) {
      database
          .ask(
              SELECT
                  + " from unnest(cast(? as uuid array)) w(id)"
                  + " join import_candidate c on c.file = w.id"
                  + AND_SAID
                  + IN_ORDER,
              query -> Database.ids(query, 1, files),
              CandidateRow::of)
          .forEach(one -> found.computeIfAbsent(one.file(), f -> new ArrayList<>()).add(one));
    }
    return found;
  }

  /** Some articles of a run that stand for themselves: those after this file and place in it. */
  public List<Proposal> articles(UUID run, long fileNumber, int number) {
    return database.ask(
        SELECT
            + FROM
            + " where c.run = ? and c.type = 'articles' and c.state = 'PROPOSED'"
            // said in this way, the index leads to the place
            + " and c.file_number >= ? and (c.file_number > ? or c.number > ?)"
            + IN_ORDER
            + " limit ?",
        query -> {
          query.setObject(1, run);
          query.setLong(2, fileNumber);
          query.setLong(3, fileNumber);
          query.setInt(4, number);
          query.setInt(5, ARTICLES_A_PAGE);
        },
        CandidateRow::of);
  }

  /** Relates these candidates to others, besides what they are related to already. */
  public void relate(String relation, Map<UUID, Set<UUID>> related) {
    Map<UUID, Proposal> known = find(related.keySet());
    related.forEach(
        (id, others) -> {
          Proposal proposal = known.get(id);
          if (proposal != null) {
            Map<String, List<UUID>> relations = new LinkedHashMap<>(proposal.relations());
            Set<UUID> all = new LinkedHashSet<>(relations.getOrDefault(relation, List.of()));
            all.addAll(others);
            relations.put(relation, List.copyOf(all));
            String json = Json.ofRelations(relations);
            putOff(
                id,
                "update import_candidate set relations = ? where id = ?",
                update -> {
                  update.setString(1, json);
                  update.setObject(2, id);
                });
          }
        });
  }

  /** A part of what a run proposes, in the order of its files. */
  public List<Proposal> page(UUID run, Wanted wanted, int offset, int limit) {
    return database.ask(
        SELECT
            + FROM
            + " where c.run = ? and"
            + SHOWN
            + wanted.condition()
            + IN_ORDER
            + " limit ? offset ?",
        query -> {
          query.setObject(1, run);
          int next = wanted.bind(query, 2);
          query.setInt(next, limit);
          query.setInt(next + 1, offset);
        },
        CandidateRow::of);
  }

  /** What a run proposes of some types, in the order of its files; at most so many. */
  public List<Proposal> ofTypes(UUID run, Collection<String> types, int most) {
    return database.ask(
        SELECT
            + FROM
            + " where c.run = ? and"
            + SHOWN
            + " and c.type in (select w.type from unnest(cast(? as varchar array)) w(type))"
            + IN_ORDER
            + " limit ?",
        query -> {
          query.setObject(1, run);
          Database.texts(query, 2, types);
          query.setInt(3, most);
        },
        CandidateRow::of);
  }

  /** Those of a run's candidates that are less sure than this, the least sure first. */
  public List<Proposal> unsure(UUID run, double below, int limit) {
    return database.ask(
        SELECT
            + FROM
            + " where c.run = ? and"
            + SHOWN
            + " and c.confidence < ? order by c.confidence, c.file_number, c.number limit ?",
        query -> {
          query.setObject(1, run);
          query.setDouble(2, below);
          query.setInt(3, limit);
        },
        CandidateRow::of);
  }

  /** Those that are as sure as this or surer, and all the same doubted, the least sure first. */
  public List<Proposal> doubted(UUID run, double from, int limit) {
    return database.ask(
        SELECT
            + FROM
            + " where c.run = ? and"
            + SHOWN
            + DOUBTED
            + " order by c.confidence, c.file_number, c.number limit ?",
        query -> {
          query.setObject(1, run);
          query.setDouble(2, from);
          query.setInt(3, limit);
        },
        CandidateRow::of);
  }

  /** Puts a change off; changes of one candidate by different statements stay in their order. */
  private void putOff(UUID id, String statement, Database.Binding row) {
    String last = changed().put(id, statement);
    if (last != null && !last.equals(statement)) {
      database.write();
    }
    database.putOff(statement, row);
  }

  private Map<UUID, String> changed() {
    return database.remembered(Changed.class, Changed::new).statements;
  }
}
