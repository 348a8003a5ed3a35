package org.yaddash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The database of one service under test: the embedded H2 file in its home, or a database of its
 * own in a real PostgreSQL that is started once per test JVM. The system property {@code
 * yaddash.test.database} says which: {@code h2} (the default) or {@code postgresql}.
 */
final class TestDatabase {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static @Nullable EmbeddedPostgres postgres;

  private final Path home;
  private final @Nullable String postgresUrl;

  private TestDatabase(Path home, @Nullable String postgresUrl) {
    this.home = home;
    this.postgresUrl = postgresUrl;
  }

  static TestDatabase of(Path home) {
    String kind = System.getProperty("yaddash.test.database", "h2");
    return switch (kind) {
      case "h2" -> new TestDatabase(home, null);
      case "postgresql" -> new TestDatabase(home, newPostgresDatabase());
      default ->
          throw new IllegalArgumentException("yaddash.test.database is h2 or postgresql: " + kind);
    };
  }

  /** The environment variables that lead the service to it. */
  Map<String, String> environment() {
    return postgresUrl == null
        ? Map.of()
        : Map.of("YADDASH_DATABASE_URL", postgresUrl, "YADDASH_DATABASE_USER", "postgres");
  }

  /** Opens it directly; with H2 only while the service does not run. */
  Connection open() throws SQLException {
    return postgresUrl == null
        ? DriverManager.getConnection(
            "jdbc:h2:file:" + home.resolve("database/yaddash"), "yaddash", "embedded")
        : DriverManager.getConnection(postgresUrl, "postgres", "");
  }

  /** The address of a database of this name in the PostgreSQL of the tests. */
  static String postgresAddress(String name) {
    try {
      return "jdbc:postgresql://localhost:%d/%s".formatted(postgres().getPort(), name);
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL for the tests did not start", e);
    }
  }

  private static synchronized EmbeddedPostgres postgres() throws IOException {
    EmbeddedPostgres server = postgres;
    if (server == null) {
      server = EmbeddedPostgres.builder().start();
      postgres = server;
    }
    return server;
  }

  private static String newPostgresDatabase() {
    try {
      EmbeddedPostgres server = postgres();
      String name = "yaddash" + NUMBERS.incrementAndGet();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return postgresAddress(name);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("PostgreSQL for the tests did not start", e);
    }
  }
}
