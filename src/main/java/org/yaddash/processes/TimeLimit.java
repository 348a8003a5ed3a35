package org.yaddash.processes;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends a process that does not answer in time. On a busy machine a process waits for a processor
 * most of the time, which is not the file's fault: so it is ended only when it has worked as long
 * as it may, or when three times as long has passed.
 */
final class TimeLimit implements Runnable {
  private static final int BUSY = 3;
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(100);

  private final ProcessHandle process;
  private final ScheduledExecutorService clock;
  private long began;
  private long workedBefore;
  private long allowed;
  private int patience = BUSY;
  private boolean over;
  private boolean exceeded;

  private TimeLimit(Process process, ScheduledExecutorService clock) {
    this.process = process.toHandle();
    this.clock = clock;
  }

  /** Begins now. */
  static TimeLimit begin(Process process, ScheduledExecutorService clock, long seconds) {
    TimeLimit limit = new TimeLimit(process, clock);
    limit.allow(seconds);
    clock.schedule(limit, limit.allowed, TimeUnit.NANOSECONDS);
    return limit;
  }

  /** Begins again with so many seconds that pass, for others work for the process meanwhile. */
  synchronized void extend(long seconds) {
    allow(seconds);
    patience = 1;
  }

  private synchronized void allow(long seconds) {
    began = System.nanoTime();
    workedBefore = worked();
    allowed = TimeUnit.SECONDS.toNanos(seconds);
  }

  @Override
  public synchronized void run() {
    if (over) {
      return;
    }
    long passed = System.nanoTime() - began;
    long mayWork = patience == 1 ? 0 : allowed - (worked() - workedBefore);
    long left = Math.max(allowed - passed, Math.min(mayWork, patience * allowed - passed));
    if (left > 0) {
      try {
        clock.schedule(this, Math.max(left, LOOK_AGAIN), TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException e) {
        // the service stops, and the process with it
      }
      return;
    }
    exceeded = true;
    process.destroyForcibly();
  }

  /** Nothing is waited for any more. */
  synchronized void end() {
    over = true;
  }

  /** Whether it has ended the process. */
  synchronized boolean isExceeded() {
    return exceeded;
  }

  /** How long the process has worked on all processors, in nanoseconds. */
  private long worked() {
    // where nobody knows, all time counts
    return process.info().totalCpuDuration().map(Duration::toNanos).orElseGet(System::nanoTime);
  }
}
