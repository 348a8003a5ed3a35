package org.yaddash.launch;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Starts Yaddash: {@code java -jar yaddash.jar}.
 *
 * <p>Settings are system properties ({@code -Dyaddash.port=8081}) or environment variables ({@code
 * YADDASH_PORT=8081}); the former win. Only the address, the port and the home directory matter
 * here, everything else is read and checked by the application. What makes a start impossible ends
 * it with one sentence and exit code 1.
 */
public final class Launcher {
  /** The server reads so many bytes of a request's address and headers; more it refuses. */
  private static final int LONGEST_HEAD = 128 * 1024;

  private Launcher() {}

  /** Starts the service; returns when it serves. */
  public static void main(String[] arguments) {
    // what the service writes is read by programs: in no country are its digits others
    Locale.setDefault(Locale.ROOT);
    try {
      if (arguments.length > 0) {
        throw new Impossible(
            "The argument '%s' is not known: settings are given as -Dyaddash.port=8081 before -jar, or as YADDASH_PORT=8081."
                .formatted(arguments[0]));
      }
      String address = setting("yaddash.address", "127.0.0.1");
      int port = port(setting("yaddash.port", "8080"));
      Path home = home(setting("yaddash.home", "data"));
      requireFree(address, port);
      requireReachable(setting("yaddash.database.url", ""));
      serve(address, port, home);
    } catch (Impossible impossible) {
      end(impossible.getMessage());
    }
  }

  private static void serve(String address, int port, Path home) throws Impossible {
    Path server = home.resolve("server");
    Path temporary = server.resolve("tmp");
    Path commands = server.resolve("address.asadmin");
    Path logging = server.resolve("logging.properties");
    try {
      removeAll(server);
      Files.createDirectories(temporary);
      System.setProperty("java.io.tmpdir", temporary.toString());
      Files.writeString(
          commands,
          """
          set %1$s.network-listeners.network-listener.http-listener.address=%2$s
          set %1$s.protocols.protocol.http-listener.http.header-buffer-length-bytes=%3$d
          """
              .formatted("configs.config.server-config.network-config", address, LONGEST_HEAD));
      try (InputStream quiet = Launcher.class.getResourceAsStream("logging.properties")) {
        if (quiet == null) {
          throw new IOException("logging.properties is missing from the jar");
        }
        Files.copy(quiet, logging, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new Impossible(
          "The home directory %s cannot be written: %s.".formatted(home, reason(e)));
    }
    System.setProperty("java.awt.headless", "true");
    System.setProperty("log4j2.StatusLogger.level", "OFF");
    // H2 looks for each value that it reads among those that it has read, which costs more than it
    // spares
    System.setProperty("h2.objectCache", "false");
    String[] arguments =
        List.of(
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(port),
                "--rootdir",
                server.toString(),
                "--prebootcommandfile",
                commands.toString(),
                "--logproperties",
                logging.toString())
            .toArray(String[]::new);
    try {
      PayaraMicro.main(arguments);
    } catch (Exception e) {
      throw new Impossible("The server could not be started: %s.".formatted(reason(e)));
    }
    if (System.getProperty("org.yaddash.opened") == null) {
      throw new Impossible("Yaddash could not be opened; the lines above say why.");
    }
  }

  /**
   * Removes what an earlier run has left. One that was killed leaves the server's note that the
   * application is deployed; it would be opened, then closed and opened again under the first
   * requests.
   */
  private static void removeAll(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String setting(String key, String otherwise) {
    String environment = key.toUpperCase(Locale.ROOT).replace('.', '_');
    String value = System.getProperty(key, System.getenv(environment));
    return value == null || value.isBlank() ? otherwise : value.trim();
  }

  private static int port(String value) throws Impossible {
    try {
      int port = Integer.parseInt(value);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw new Impossible(
        "The setting yaddash.port is '%s'; give a number from 1 to 65535.".formatted(value));
  }

  private static Path home(String value) throws Impossible {
    Path home = Path.of(value).toAbsolutePath().normalize();
    try {
      Files.createDirectories(home);
      Path probe = home.resolve(".writable");
      Files.write(probe, new byte[1]);
      Files.delete(probe);
      return home;
    } catch (IOException e) {
      throw new Impossible(
          "The home directory %s cannot be written: make it writable or choose another by yaddash.home (YADDASH_HOME)."
              .formatted(home));
    }
  }

  private static void requireFree(String address, int port) throws Impossible {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (BindException e) {
      throw new Impossible(
          "Port %d of %s is taken or not allowed: stop what listens there or choose another by yaddash.port (YADDASH_PORT)."
              .formatted(port, address));
    } catch (IOException e) {
      throw new Impossible(
          "The address '%s' cannot be listened on: give one of this machine by yaddash.address (YADDASH_ADDRESS)."
              .formatted(address));
    }
  }

  /**
   * Whether one of the hosts that the database's address names takes connections; no address is the
   * embedded one.
   */
  private static void requireReachable(String database) throws Impossible {
    if (database.isEmpty()) {
      return;
    }
    if (!database.startsWith("jdbc:postgresql://")) {
      throw new Impossible(
          "The setting yaddash.database.url (YADDASH_DATABASE_URL) cannot be used: give an address like jdbc:postgresql://host:5432/database.");
    }
    String hosts = database.substring("jdbc:postgresql://".length()).split("[/?]", 2)[0];
    for (String host : hosts.split(",", -1)) {
      URI at = URI.create("tcp://" + (host.isEmpty() ? "localhost" : host));
      try (Socket probe = new Socket()) {
        probe.connect(
            new InetSocketAddress(at.getHost(), at.getPort() < 0 ? 5432 : at.getPort()), 5000);
        return;
      } catch (IOException | IllegalArgumentException e) {
        // perhaps the next one
      }
    }
    throw new Impossible(
        "The database at %s cannot be reached: start it, or correct yaddash.database.url (YADDASH_DATABASE_URL)."
            .formatted(hosts));
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static void end(String sentence) {
    System.err.println(sentence);
    System.err.flush();
    Runtime.getRuntime().halt(1);
  }

  /** What makes the start impossible, in one sentence that says what to do. */
  private static final class Impossible extends Exception {
    private static final long serialVersionUID = 1L;

    Impossible(String sentence) {
      super(sentence);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
