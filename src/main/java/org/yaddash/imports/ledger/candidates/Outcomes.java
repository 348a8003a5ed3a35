package org.yaddash.imports.ledger.candidates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yaddash.content.log.Database;
import org.yaddash.imports.ledger.Nil;
import org.yaddash.imports.ledger.candidates.Proposal.Publication;
import org.yaddash.problems.ProblemException;

/** The entries that came of candidates, and which original each was made from. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class Outcomes {
  private static final String MADE =
      "select c.id, c.file, c.type, c.entry from import_candidate c where ";

  @Inject Database database;

  /** An entry that came of an import. */
  public record Made(UUID candidate, UUID file, String type, UUID entry) {
    private static Made of(ResultSet row) throws SQLException {
      return new Made(
          Database.id(row, 1), Database.id(row, 2), row.getString(3), Database.id(row, 4));
    }
  }

  /** The entries that came of these files: file → entries in order. */
  public Map<UUID, List<Made>> entriesOf(Collection<UUID> files) {
    Map<UUID, List<Made>> found = new HashMap<>();
    if (files.isEmpty()) {
      return found;
    }
    Map<UUID, Set<UUID>> seen = new HashMap<>();
    database
        .ask(
            "select c.id, c.file, c.type, c.entry from unnest(cast(? as uuid array)) w(id)"
                + " join import_candidate c on c.file = w.id where c.entry <> ?"
                + " order by c.file_number, c.number",
            query -> {
              Database.ids(query, 1, files);
              query.setObject(2, Nil.NIL);
            },
            Made::of)
        .stream()
        .filter(
            made -> seen.computeIfAbsent(made.file(), file -> new HashSet<>()).add(made.entry()))
        .forEach(made -> found.computeIfAbsent(made.file(), file -> new ArrayList<>()).add(made));
    return found;
  }

  /** What a run has made, the latest first. */
  public List<Made> made(UUID run) {
    return database.ask(
        MADE + "c.run = ? and c.made = true order by c.entry desc",
        query -> query.setObject(1, run),
        Made::of);
  }

  /** What a run has made and not published yet, in order. */
  public List<Made> unpublished(UUID run, int limit) {
    return database.ask(
        MADE
            + "c.run = ? and c.made = true and c.publication = 'NONE'"
            + " order by c.file_number, c.number limit ?",
        query -> {
          query.setObject(1, run);
          query.setInt(2, limit);
        },
        Made::of);
  }

  /** It was published, or could not be. */
  public void published(UUID candidate, boolean done) {
    database.putOff(
        "update import_candidate set publication = ? where id = ?",
        update -> {
          update.setString(1, (done ? Publication.DONE : Publication.FAILED).name());
          update.setObject(2, candidate);
        });
  }

  /** Publishing is to be tried again. */
  public void resetPublication(UUID run) {
    database.change(
        "update import_candidate set publication = 'NONE' where run = ?",
        update -> update.setObject(1, run));
  }

  /** What this transaction knows of origins: original → candidate → the entry made of it. */
  private static final class Origins {
    final Map<String, Map<String, UUID>> known = new HashMap<>();
  }

  /** Asks at once for the entries that were made of these originals. */
  public void prepareOrigins(Collection<String> hashes) {
    Map<String, Map<String, UUID>> known = origins();
    List<String> unknown = hashes.stream().filter(hash -> !known.containsKey(hash)).toList();
    if (!unknown.isEmpty()) {
      unknown.forEach(hash -> known.put(hash, new HashMap<>()));
      database.ask(
          "select o.sha256, o.name, o.entry from unnest(cast(? as varchar array)) w(sha256)"
              + " join import_origin o on o.sha256 = w.sha256",
          query -> Database.texts(query, 1, unknown),
          row -> origin(row.getString(1)).put(row.getString(2), Database.id(row, 3)));
    }
  }

  /** The entry that was made of this candidate of this original, by whatever run. */
  public Optional<UUID> origin(String sha256, String name) {
    prepareOrigins(List.of(sha256));
    return Optional.ofNullable(origin(sha256).get(name));
  }

  /** This entry was made of this candidate of this original. */
  public void addOrigin(String sha256, String name, UUID entry, UUID run) {
    prepareOrigins(List.of(sha256));
    origin(sha256).put(name, entry);
    database.putOff(
        "insert into import_origin (sha256, name, entry, run) values (?, ?, ?, ?)",
        insert -> {
          insert.setString(1, sha256);
          insert.setString(2, name);
          insert.setObject(3, entry);
          insert.setObject(4, run);
        });
  }

  private Map<String, UUID> origin(String sha256) {
    return origins().computeIfAbsent(sha256, hash -> new HashMap<>());
  }

  private Map<String, Map<String, UUID>> origins() {
    return database.remembered(Origins.class, Origins::new).known;
  }

  /** The photo that an earlier run has made of this picture. */
  public Optional<UUID> photoOf(String sha256, UUID run) {
    return database
        // what the running transaction changes is of another run
        .askWritten(
            "select c.entry from import_candidate c where c.shows = ? and c.run <> ?"
                + " and c.made = true order by c.id limit 1",
            query -> {
              query.setString(1, sha256);
              query.setObject(2, run);
            },
            row -> Database.id(row, 1))
        .stream()
        .findFirst();
  }

  /** These entries are gone: nothing came of their candidates. */
  public void unmake(Collection<UUID> entries) {
    origins().clear();
    database.change(
        "delete from import_origin where entry in"
            + " (select w.id from unnest(cast(? as uuid array)) w(id))",
        delete -> Database.ids(delete, 1, entries));
    database.change(
        "update import_candidate set entry = ?, made = false where entry in"
            + " (select w.id from unnest(cast(? as uuid array)) w(id))",
        update -> {
          update.setObject(1, Nil.NIL);
          Database.ids(update, 2, entries);
        });
  }
}
