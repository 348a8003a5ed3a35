package org.yaddash.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;
import org.yaddash.settings.Settings;

/**
 * Connects to the PostgreSQL that is set, once, before the server's persistence does. A database
 * that takes connections but refuses this one would otherwise fail the deployment long before
 * {@link Opening} can say why. The persistence unit names this class.
 */
public final class DatabaseProbe implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    Settings settings = new Settings();
    settings
        .databaseUrl()
        .flatMap(url -> refusal(url, settings.databaseUser(), settings.databasePassword()))
        .ifPresent(DatabaseProbe::end);
  }

  private static Optional<String> refusal(String url, String user, String password) {
    // a driver that the archive carries is not found by the JVM's own search
    new org.postgresql.Driver();
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      return connection.isValid(5) ? Optional.empty() : Optional.of(sentence(url, user, null));
    } catch (SQLException e) {
      return Optional.of(sentence(url, user, e.getSQLState()));
    }
  }

  /**
   * Without the address's parameters, which may hold a password, and without the server's words.
   */
  private static String sentence(String url, String user, @Nullable String state) {
    String database = url.replaceFirst("\\?.*", "");
    return switch (state == null ? "" : state) {
      case "28P01", "28000" ->
          "The database %s refuses the user '%s': correct yaddash.database.user and .password (YADDASH_DATABASE_USER, YADDASH_DATABASE_PASSWORD)."
              .formatted(database, user);
      case "3D000" ->
          "The database %s does not exist: create it, or correct yaddash.database.url (YADDASH_DATABASE_URL)."
              .formatted(database);
      case "53300" ->
          "The database %s takes no more connections: end others, or raise its max_connections."
              .formatted(database);
      default ->
          "The database %s cannot be used%s: start it, or correct yaddash.database.url, .user and .password."
              .formatted(database, state == null ? "" : " (SQL state " + state + ")");
    };
  }

  private static void end(String sentence) {
    System.err.println(sentence);
    System.err.flush();
    Runtime.getRuntime().halt(1);
  }
}
