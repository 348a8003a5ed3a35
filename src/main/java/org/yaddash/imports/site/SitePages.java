package org.yaddash.imports.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.yaddash.content.log.Database;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.recognise.Outline;
import org.yaddash.problems.ProblemException;

/** The outlines of the web pages that were read. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class SitePages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 200;

  @Inject Database database;

  /**
   * Keeps the outline of a page, in place of an earlier one.
   *
   * @param first whether there can be no earlier one
   */
  public void put(ImportedFile file, Outline outline, boolean first) {
    if (!first) {
      database.change(
          "delete from import_page where file = ?", delete -> delete.setObject(1, file.id()));
    }
    String json = outline.toJson().toString();
    database.putOff(
        "insert into import_page (file, run, number, path, outline) values (?, ?, ?, ?, ?)",
        insert -> {
          insert.setObject(1, file.id());
          insert.setObject(2, file.run());
          insert.setLong(3, file.number());
          insert.setString(4, file.path());
          insert.setString(5, json);
        });
  }

  /** How many pages a run has. */
  public long count(UUID run) {
    return database
        .ask(
            "select count(*) from import_page p where p.run = ?",
            query -> query.setObject(1, run),
            row -> row.getLong(1))
        .get(0);
  }

  /** The files of a run's pages, in order. */
  public List<UUID> files(UUID run) {
    return database.ask(
        "select p.file from import_page p where p.run = ? order by p.number",
        query -> query.setObject(1, run),
        row -> Database.id(row, 1));
  }

  /** Hands on every page of a run, in order; only some of them are in memory at a time. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void forEach(UUID run, Consumer<SitePage> taker) {
    for (List<SitePage> some = after(run, 0);
        !some.isEmpty();
        some = after(run, some.get(some.size() - 1).number())) {
      some.forEach(taker);
    }
  }

  private List<SitePage> after(UUID run, long number) {
    return database.ask(
        "select p.file, p.number, p.path, p.outline from import_page p"
            + " where p.run = ? and p.number > ? order by p.number limit ?",
        query -> {
          query.setObject(1, run);
          query.setLong(2, number);
          query.setInt(3, PAGE);
        },
        SitePages::page);
  }

  private static SitePage page(ResultSet row) throws SQLException {
    UUID file = Database.id(row, 1);
    try {
      Outline outline = Outline.of(JSON.readTree(row.getString(4)));
      return new SitePage(file, row.getLong(2), row.getString(3), outline);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the outline of " + file + " cannot be read", e);
    }
  }
}
