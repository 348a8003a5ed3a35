package org.yaddash.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stood in a home before a table changed its shape stands in it afterwards. */
class OldHomesTest {
  private static final String LONG = "{\"body\":\"" + "Ilvar ə ".repeat(200_000) + "\"}";

  @TempDir Path home;

  @Test
  void candidatesSayOnH2WhatTheySaid() throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:file:" + home.resolve("old") + ";MAX_LENGTH_INPLACE_LOB=2147483647");
    candidatesSayWhatTheySaid(database, "clob");
  }

  @Test
  void candidatesSayOnPostgresqlWhatTheySaid() throws SQLException, IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      candidatesSayWhatTheySaid(server.getPostgresDatabase(), "text");
    }
  }

  private static void candidatesSayWhatTheySaid(DataSource database, String longText)
      throws SQLException {
    flyway(database, longText, "9");
    UUID id = UUID.randomUUID();
    try (Connection connection = database.getConnection();
        PreparedStatement candidate =
            connection.prepareStatement(
                "insert into import_candidate (id, run, file, file_number, number, name, type,"
                    + " document, relations, provenance, confidence, doubts, state, merged_into,"
                    + " entry, made, publication) values (?, ?, ?, 1, 1, 'articles/1', 'articles',"
                    + " ?, '{}', '[1]', 0.5, '[]', 'PROPOSED', ?, ?, false, 'NONE')");
        PreparedStatement revision =
            connection.prepareStatement(
                "insert into revision (sequence, entry, type, number, kind, origin, slug, made_at,"
                    + " document_sequence, document, provenance, document_hash, provenance_hash,"
                    + " previous_hash, hash) values (1, ?, 'articles', 1, 'draft', 'editor:x', 'x',"
                    + " 1, 1, ?, '[2]', 'd', 'p', '0', 'h')")) {
      candidate.setObject(1, id);
      candidate.setObject(2, id);
      candidate.setObject(3, id);
      candidate.setString(4, LONG);
      candidate.setObject(5, id);
      candidate.setObject(6, id);
      candidate.executeUpdate();
      revision.setObject(1, id);
      revision.setString(2, LONG);
      revision.executeUpdate();
    }

    flyway(database, longText, "10");

    assertThat(texts(database, "select document, provenance from import_said"))
        .containsExactly(LONG, "[1]");
    assertThat(
            texts(
                database,
                "select s.document, c.name from import_candidate c"
                    + " join import_said s on s.candidate = c.id"))
        .containsExactly(LONG, "articles/1");
    assertThat(texts(database, "select document, provenance from revision"))
        .containsExactly(LONG, "[2]");
    assertThat(texts(database, "select count(*), 'of entries' from entry_standing"))
        .containsExactly("0", "of entries");
  }

  private static void flyway(DataSource database, String longText, String version) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration")
        .placeholders(Map.of("longText", longText))
        .target(MigrationVersion.fromVersion(version))
        .load()
        .migrate();
  }

  private static String[] texts(DataSource database, String query) throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet row = connection.createStatement().executeQuery(query)) {
      assertThat(row.next()).isTrue();
      String[] texts = {row.getString(1), row.getString(2)};
      assertThat(row.next()).isFalse();
      return texts;
    }
  }
}
