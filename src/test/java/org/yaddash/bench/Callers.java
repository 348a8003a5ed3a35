package org.yaddash.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Callers that ask a service on this machine over and over, each on a connection of its own that it
 * keeps, as fast as they are answered. They read answers no further than they must, so that most of
 * the machine is left to the service.
 */
final class Callers {
  private final URI root;
  private final int connections;

  Callers(URI root, int connections) {
    this.root = root;
    this.connections = connections;
  }

  /**
   * What asking gave.
   *
   * @param nanos how long it took
   * @param bytes the length of the answers' bodies on average
   * @param latencies of each answer, in nanoseconds, the shortest first
   * @param refused how many answers had another status than expected
   */
  record Heard(long nanos, double bytes, long[] latencies, long refused) {
    double perSecond() {
      return latencies.length * 1e9 / nanos;
    }

    /** The latency that this part of all answers did not exceed, in milliseconds. */
    double millis(double part) {
      return latencies.length == 0
          ? 0
          : latencies[(int) Math.min(latencies.length - 1, latencies.length * part)] / 1e6;
    }
  }

  /**
   * Asks these in turn for so many seconds; {@code status} is what they should be answered with.
   */
  Heard ask(List<Request> requests, double seconds, int status) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    AtomicInteger next = new AtomicInteger();
    try {
      long begun = System.nanoTime();
      long end = begun + (long) (seconds * 1e9);
      List<Future<Caller>> calls = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        calls.add(
            threads.submit(
                () -> {
                  Caller caller = new Caller(root, status);
                  while (System.nanoTime() < end) {
                    caller.ask(
                        requests.get(Math.floorMod(next.getAndIncrement(), requests.size())));
                  }
                  caller.close();
                  return caller;
                }));
      }
      List<Caller> callers = new ArrayList<>();
      for (Future<Caller> call : calls) {
        callers.add(call.get());
      }
      long took = System.nanoTime() - begun;
      long[] all =
          callers.stream()
              .flatMapToLong(one -> Arrays.stream(one.latencies, 0, one.answers))
              .sorted()
              .toArray();
      double bytes = callers.stream().mapToLong(one -> one.bytes).sum();
      long refused = callers.stream().mapToLong(one -> one.refused).sum();
      return new Heard(took, bytes / Math.max(1, all.length), all, refused);
    } finally {
      threads.shutdown();
    }
  }

  /** A request as it goes over the wire. */
  record Request(byte[] bytes) {
    /**
     * @param path path and query, encoded
     * @param headers name, value, name, value …
     */
    static Request of(URI root, String path, String... headers) {
      StringBuilder text = new StringBuilder();
      text.append("GET ").append(path).append(" HTTP/1.1\r\nHost: ").append(root.getAuthority());
      for (int i = 0; i < headers.length; i += 2) {
        text.append("\r\n").append(headers[i]).append(": ").append(headers[i + 1]);
      }
      return new Request(text.append("\r\n\r\n").toString().getBytes(ISO_8859_1));
    }
  }

  private static final class Caller {
    private final URI root;
    private final int status;
    private final byte[] scrap = new byte[65_536];
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private long[] latencies = new long[1024];
    private int answers;
    private long bytes;
    private long refused;

    Caller(URI root, int status) throws IOException {
      this.root = root;
      this.status = status;
      socket = new Socket(root.getHost(), root.getPort());
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 65_536);
      out = socket.getOutputStream();
    }

    private void connect() throws IOException {
      socket.close();
      socket = new Socket(root.getHost(), root.getPort());
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 65_536);
      out = socket.getOutputStream();
    }

    void ask(Request request) throws IOException {
      long begun = System.nanoTime();
      out.write(request.bytes());
      boolean close = answer();
      if (answers == latencies.length) {
        latencies = Arrays.copyOf(latencies, answers * 2);
      }
      latencies[answers++] = System.nanoTime() - begun;
      if (close) {
        connect();
      }
    }

    /** Reads an answer; whether the connection is to be given up after it. */
    private boolean answer() throws IOException {
      String line = line();
      boolean expected = line.startsWith("HTTP/1.1 " + status);
      refused += expected ? 0 : 1;
      boolean hasBody = !line.startsWith("HTTP/1.1 304");
      boolean close = false;
      long length = 0;
      while (!(line = line()).isEmpty()) {
        if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
          length = Long.parseLong(line.substring(15).strip());
        } else if (line.regionMatches(true, 0, "connection:", 0, 11)) {
          close = line.toLowerCase(Locale.ROOT).contains("close");
        }
      }
      for (long left = hasBody ? length : 0; left > 0; ) {
        int read = in.read(scrap, 0, (int) Math.min(scrap.length, left));
        if (read < 0) {
          throw new EOFException();
        }
        left -= read;
        bytes += read;
      }
      return close;
    }

    private String line() throws IOException {
      int length = 0;
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new EOFException();
        }
        scrap[length++] = (byte) c;
      }
      return new String(scrap, 0, Math.max(0, length - 1), ISO_8859_1);
    }

    void close() throws IOException {
      socket.close();
    }
  }
}
