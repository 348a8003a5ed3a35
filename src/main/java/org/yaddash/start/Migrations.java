package org.yaddash.start;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.settings.Settings;

/** Brings the database's tables up to date, by the scripts under {@code db/migration}. */
@ApplicationScoped
@DataSourceDefinition(
    name = "java:app/jdbc/yaddash",
    className = "${MPCONFIG=yaddash.datasource.class}",
    url = "${MPCONFIG=yaddash.datasource.url}",
    user = "${MPCONFIG=yaddash.datasource.user}",
    password = "${MPCONFIG=yaddash.datasource.password}",
    minPoolSize = 0,
    maxPoolSize = 32)
public class Migrations {
  @Inject Settings settings;

  @Resource(lookup = "java:app/jdbc/yaddash")
  DataSource database;

  void bringUpToDate() {
    try {
      Flyway.configure(getClass().getClassLoader())
          .dataSource(database)
          .locations("classpath:db/migration")
          .placeholders(Map.of("longText", settings.databaseUrl().isPresent() ? "text" : "clob"))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new ProblemException(ProblemCode.DATABASE_AWAY, sentence(e));
    }
  }

  /** Without the address's parameters, which may hold a password. */
  private String sentence(FlywayException failure) {
    String reason =
        failure.getMessage() == null
            ? ""
            : failure.getMessage().lines().findFirst().orElse("").replace("Exception", "");
    String remedy =
        settings.databaseUrl().isPresent()
            ? "start it, or correct yaddash.database.url, .user and .password"
            : "see that no other Yaddash uses the same home";
    return "The database %s cannot be used: %s. (%s)"
        .formatted(
            settings.databaseUrl().map(url -> url.replaceFirst("\\?.*", "")).orElse("in the home"),
            remedy,
            reason);
  }
}
