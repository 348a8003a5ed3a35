package org.yaddash.settings;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives the server what it needs to connect the data source, worked out from the database settings:
 * the driver's class, the address, the user and the password, under {@code yaddash.datasource.*},
 * which nobody sets.
 */
public final class DataSourceConfig implements ConfigSource {
  private static final Set<String> NAMES =
      Set.of(
          "yaddash.datasource.class",
          "yaddash.datasource.url",
          "yaddash.datasource.user",
          "yaddash.datasource.password");

  @Override
  public Set<String> getPropertyNames() {
    return NAMES;
  }

  @Override
  public Map<String, String> getProperties() {
    return Map.of();
  }

  @Override
  public @Nullable String getValue(String name) {
    if (!NAMES.contains(name)) {
      return null;
    }
    Settings settings = new Settings();
    boolean own = settings.databaseUrl().isEmpty();
    return switch (name) {
      case "yaddash.datasource.class" ->
          own ? "org.h2.jdbcx.JdbcDataSource" : "org.postgresql.ds.PGSimpleDataSource";
      case "yaddash.datasource.url" ->
          settings
              .databaseUrl()
              // writers stand in line for the log; they wait, as with PostgreSQL
              .orElse(
                  "jdbc:h2:file:"
                      + settings.home().resolve("database/yaddash")
                      // by default H2 writes up to half a second after the commit, and forgets what
                      // was committed when it is killed in between
                      + ";LOCK_TIMEOUT=60000;WRITE_DELAY=0"
                      // long texts stand in their rows, of whatever length
                      + ";MAX_LENGTH_INPLACE_LOB="
                      + Integer.MAX_VALUE);
      case "yaddash.datasource.user" -> settings.databaseUser();
      // the embedded database is guarded by the home's permissions; an empty value would count as
      // missing
      case "yaddash.datasource.password" -> own ? "embedded" : settings.databasePassword();
      default -> null;
    };
  }

  @Override
  public String getName() {
    return "yaddash-datasource";
  }
}
