package org.yaddash.editing.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.Files.Changed;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * Tells listeners of a run as server-sent events: {@code run} with the run's resource whenever it
 * has changed, {@code file} with a file's row whenever that has ended, and {@code end} before the
 * stream is closed. A listener that comes late, or again, first hears how things stand.
 */
@ApplicationScoped
class ImportEvents {
  private static final Logger LOG = Logger.getLogger(ImportEvents.class.getName());
  private static final int MOST_LISTENERS = 64;
  private static final long MILLIS_BETWEEN_LOOKS = 400;
  private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 25;
  private static final int FILES_A_LOOK = 200;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  ManagedScheduledExecutorService clock;

  @Inject Runs runs;
  @Inject Files files;
  @Inject ImportView view;

  private final AtomicInteger listeners = new AtomicInteger();

  void stream(UUID run, SseEventSink sink, Sse sse) {
    if (listeners.incrementAndGet() > MOST_LISTENERS) {
      listeners.decrementAndGet();
      throw new ProblemException(
          ProblemCode.NOT_READY, "Too many listen already; ask for the run itself instead.");
    }
    Listener listener = new Listener(run, sink, sse);
    listener.task =
        clock.scheduleWithFixedDelay(listener, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
  }

  private final class Listener implements Runnable {
    private final UUID id;
    private final SseEventSink sink;
    private final Sse sse;
    private volatile @Nullable ScheduledFuture<?> task;
    private String told = "";
    private long since;
    private final Set<UUID> toldAtOnce = new HashSet<>();
    private int quiet;
    private boolean ended;

    Listener(UUID id, SseEventSink sink, Sse sse) {
      this.id = id;
      this.sink = sink;
      this.sse = sse;
    }

    @Override
    public void run() {
      if (ended) {
        return;
      }
      try {
        look();
      } catch (RuntimeException e) {
        LOG.log(Level.FINE, "a listener is gone", e);
        end();
      }
    }

    private void look() {
      if (sink.isClosed()) {
        end();
        return;
      }
      Run run = runs.get(id);
      boolean more = tellFiles();
      String now = view.of(run).toString();
      if (!now.equals(told)) {
        told = now;
        send("run", now);
      } else if (++quiet % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
        sink.send(sse.newEventBuilder().comment("still here").build());
      }
      if (!run.status().isActive() && !more) {
        send("end", "{\"status\":\"" + run.status().wire() + "\"}");
        end();
      }
    }

    /** Whether there is more to tell at once. */
    private boolean tellFiles() {
      List<Changed> changed = files.changedSince(id, since, FILES_A_LOOK);
      List<Changed> fresh =
          changed.stream()
              .filter(one -> one.at() > since || !toldAtOnce.contains(one.file().id()))
              .toList();
      for (Changed one : fresh) {
        if (one.at() > since) {
          since = one.at();
          toldAtOnce.clear();
        }
        toldAtOnce.add(one.file().id());
        switch (one.file().status()) {
          case DONE, FAILED, SKIPPED -> {
            for (ObjectNode resource : view.ofFiles(List.of(one.file()))) {
              send("file", resource.toString());
            }
          }
          case QUEUED, RUNNING -> {
            // the run's own numbers tell that
          }
        }
      }
      return changed.size() == FILES_A_LOOK && !fresh.isEmpty();
    }

    private void send(String name, String data) {
      OutboundSseEvent event = sse.newEventBuilder().name(name).data(data).build();
      sink.send(event);
    }

    private void end() {
      ended = true;
      listeners.decrementAndGet();
      sink.close();
      @Nullable ScheduledFuture<?> scheduled = task;
      if (scheduled != null) {
        scheduled.cancel(false);
      }
    }
  }
}
