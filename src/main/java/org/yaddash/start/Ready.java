package org.yaddash.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.yaddash.search.Index;

/**
 * Answers {@code /health/ready}: the database answers, the index is open and has applied the whole
 * log.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(Ready.class.getName());

  @Inject Index index;

  @Override
  public HealthCheckResponse call() {
    // the server asks before the application stands; whatever is made then is made too early
    if (System.getProperty("org.yaddash.opened") == null) {
      return HealthCheckResponse.down("index");
    }
    try {
      return HealthCheckResponse.named("index").status(index.isCaughtUp()).build();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The database does not answer", e);
      return HealthCheckResponse.down("database");
    }
  }
}
