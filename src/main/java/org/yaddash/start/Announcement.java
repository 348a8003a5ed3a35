package org.yaddash.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yaddash.access.AdminToken;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile.Status;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.settings.Settings;

/**
 * Tells the console, as the last thing of the start, where everything is: when the application
 * really answers, and on the first start when the samples are in, whose progress it shows before.
 */
@ApplicationScoped
public class Announcement {
  private static final Logger LOG = Logger.getLogger(Announcement.class.getName());
  private static final int PAUSE_MILLIS = 200;
  private static final int MOST_PAUSES = 3000;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  ManagedThreadFactory threads;

  @Inject Settings settings;
  @Inject Runs runs;
  @Inject Files files;

  /** Returns at once; the lines come when it is time. */
  void when(Optional<UUID> samples) {
    Thread thread = threads.newThread(() -> announce(samples));
    thread.setDaemon(true);
    thread.start();
  }

  private void announce(Optional<UUID> samples) {
    PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      awaitAnswer();
      if (samples.isPresent()) {
        follow(samples.get(), console);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the samples' progress cannot be told", e);
    }
    console.println(
        "Yaddash is open at %s/api · data in %s · sign in to /manage with the token in %s"
            .formatted(address(), settings.home(), settings.home().resolve(AdminToken.FILE)));
  }

  private void awaitAnswer() throws InterruptedException {
    for (int tries = 0; tries < MOST_PAUSES && !answers(); tries++) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private boolean answers() {
    try {
      HttpURLConnection asked =
          (HttpURLConnection) URI.create(address() + "/api").toURL().openConnection();
      asked.setConnectTimeout(1000);
      asked.setReadTimeout(5000);
      return asked.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private void follow(UUID samples, PrintStream console) throws InterruptedException {
    String told = "";
    for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
      Run run = runs.get(samples);
      Map<Status, Long> counts = files.counts(samples);
      long total = counts.values().stream().mapToLong(Long::longValue).sum();
      long open = counts.getOrDefault(Status.QUEUED, 0L) + counts.getOrDefault(Status.RUNNING, 0L);
      String line =
          run.status().isActive()
              ? "Importing the samples: %d of %d files".formatted(total - open, total)
              : "Importing the samples: %s".formatted(run.status().wire());
      if (!line.equals(told) && (pauses % 5 == 0 || !run.status().isActive())) {
        console.println(line);
        told = line;
      }
      if (!run.status().isActive()) {
        return;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private String address() {
    String host = settings.address();
    return "http://%s:%d"
        .formatted(
            host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host,
            settings.port());
  }
}
