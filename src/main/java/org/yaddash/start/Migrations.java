package org.yaddash.start;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

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
  @Resource(lookup = "java:app/jdbc/yaddash")
  DataSource database;

  void bringUpToDate() {
    try {
      Flyway.configure(getClass().getClassLoader())
          .dataSource(database)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new ProblemException(
          ProblemCode.DATABASE_AWAY, "The database cannot be used: " + e.getMessage());
    }
  }
}
