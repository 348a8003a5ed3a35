package org.yaddash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The packaged jar, running, with a home and a database of its own, on a free port of the loopback
 * interface. {@link #shared()} is started once per test JVM and is what most tests want; a test
 * that stops, breaks or sets something starts its own by {@link #start(Map)}.
 *
 * <p>The jar is the one that the system property {@code yaddash.test.jar} names (by default {@code
 * target/yaddash.jar}). Requests under {@code /manage} carry the administrator token unless the
 * test gives an {@code Authorization} header; "" for none.
 */
public final class RunningYaddash implements AutoCloseable {
  private static final String QUICK_START = "-Xmx768m -XX:TieredStopAtLevel=1";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static @Nullable RunningYaddash shared;

  private final Path home;
  private final boolean ownHome;
  private final Map<String, String> settings;
  private final TestDatabase database;
  private int port;
  private @Nullable Process process;

  /** What the service says of itself; it may say something else when it is started again. */
  private volatile @Nullable OpenApiContract contract;

  private RunningYaddash(Path home, boolean ownHome, Map<String, String> settings) {
    this.home = home;
    this.ownHome = ownHome;
    this.settings = Map.copyOf(settings);
    this.database = TestDatabase.of(home);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** The one that tests share: no samples, default settings. Nobody may stop it. */
  public static synchronized RunningYaddash shared() {
    RunningYaddash running = shared;
    if (running == null) {
      running = start(Map.of());
      shared = running;
    }
    return running;
  }

  /** Starts one with an empty home and these environment variables ({@code YADDASH_…}). */
  public static RunningYaddash start(Map<String, String> settings) {
    try {
      Path home = Files.createTempDirectory("yaddash-test-");
      RunningYaddash running = new RunningYaddash(home, true, settings);
      running.start();
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts one in this home, which stays when it ends. */
  public static RunningYaddash start(Path home, Map<String, String> settings) {
    RunningYaddash running = of(home, settings);
    running.start();
    return running;
  }

  /** One in this home that is not started yet. */
  public static RunningYaddash of(Path home, Map<String, String> settings) {
    return new RunningYaddash(home, false, settings);
  }

  /** Starts it (again), with the same home, settings and database, and waits until it serves. */
  public void start() {
    launch();
    awaitReady();
  }

  /** Starts the process and returns at once. */
  public void launch() {
    if (isAlive()) {
      throw new IllegalStateException("it runs already");
    }
    contract = null;
    try {
      port = freePort();
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of(System.getProperty("yaddash.test.jvm", QUICK_START).split(" ", -1)));
      command.add("-jar");
      command.add(
          Path.of(System.getProperty("yaddash.test.jar", "target/yaddash.jar"))
              .toAbsolutePath()
              .toString());
      ProcessBuilder builder = new ProcessBuilder(command);
      Map<String, String> environment = builder.environment();
      environment.keySet().removeIf(name -> name.startsWith("YADDASH_"));
      environment.put("YADDASH_SAMPLES", "false");
      environment.putAll(database.environment());
      environment.putAll(settings);
      environment.put("YADDASH_HOME", home.toString());
      environment.put("YADDASH_PORT", Integer.toString(port));
      builder.directory(Files.createDirectories(home).toFile());
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until the application, not only the port, answers. Fails when the process ends before.
   */
  public void awaitReady() {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      if (!isAlive()) {
        throw new IllegalStateException("the service ended:\n" + consoleText());
      }
      try {
        // the gate answers as soon as the application is open, and nothing else answers so
        if (get("/manage", "Authorization", "").status() == 401) {
          return;
        }
      } catch (UncheckedIOException e) {
        // not listening yet
      }
      pause();
    }
    throw new IllegalStateException("the service does not answer:\n" + consoleText());
  }

  /** Waits for the process to end by itself; its exit code. */
  public int awaitExit() {
    Process running = running();
    try {
      if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the service did not end:\n" + consoleText());
      }
      return running.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it as an administrator does (SIGTERM) and waits. */
  public void stop() {
    if (isAlive()) {
      running().destroy();
      awaitExit();
    }
  }

  /** Ends it as a power cut does (SIGKILL) and waits. */
  public void kill() {
    if (isAlive()) {
      running().destroyForcibly();
      awaitExit();
    }
  }

  /** Whether the process runs. */
  public boolean isAlive() {
    Process running = process;
    return running != null && running.isAlive();
  }

  /** The process's number. */
  public long pid() {
    return running().pid();
  }

  /** The directory that holds all its state. */
  public Path home() {
    return home;
  }

  /** The address of a path, which starts with a slash. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** The address of a database of this name in the tests' PostgreSQL, whether it exists or not. */
  public static String postgresAddress(String database) {
    return TestDatabase.postgresAddress(database);
  }

  /** The administrator token. */
  public String token() {
    try {
      return Files.readString(home.resolve("admin-token"), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file that holds all it has written to its console. */
  public Path console() {
    return home.resolve("console.txt");
  }

  /** All it has written to its console, from every start. */
  public String consoleText() {
    try {
      return Files.readString(console(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has written these words to its console. */
  public void awaitConsole(String words) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!consoleText().contains(words)) {
      if (Instant.now().isAfter(end) || !isAlive()) {
        throw new IllegalStateException("'" + words + "' did not come:\n" + consoleText());
      }
      pause();
    }
  }

  /** Opens its database directly; stop it first. */
  public Connection database() throws SQLException {
    return database.open();
  }

  /** Where an address of an old site leads to. */
  public Answer redirect(String from) {
    return get(
        "/api/redirects?filter%5Bfrom%5D=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
  }

  /** Asks; {@code headers} are name, value, name, value … */
  public Answer get(String path, String... headers) {
    return ask("GET", path, null, headers);
  }

  /** Asks for the headers only. */
  public Answer head(String path, String... headers) {
    return ask("HEAD", path, null, headers);
  }

  /** Sends a JSON:API document. */
  public Answer post(String path, JsonNode document, String... headers) {
    return ask("POST", path, document.toString().getBytes(UTF_8), asJsonApi(headers));
  }

  /** Posts without a body. */
  public Answer post(String path, String... headers) {
    return ask("POST", path, null, headers);
  }

  /** Posts a form with files. */
  public Answer post(String path, Upload form, String... headers) {
    return ask("POST", path, form.bytes(), with("Content-Type", form.contentType(), headers));
  }

  /** Sends a JSON:API document. */
  public Answer patch(String path, JsonNode document, String... headers) {
    return ask("PATCH", path, document.toString().getBytes(UTF_8), asJsonApi(headers));
  }

  /** Deletes. */
  public Answer delete(String path, String... headers) {
    return ask("DELETE", path, null, headers);
  }

  /** Any request; without a body when it is null. Path and query are sent as they are. */
  public Answer ask(String method, String path, byte @Nullable [] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .timeout(PATIENCE)
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (path.startsWith("/manage") && !has("Authorization", headers)) {
      request.setHeader("Authorization", "Bearer " + token());
    }
    for (int i = 0; i < headers.length; i += 2) {
      if (!headers[i + 1].isEmpty()) {
        request.header(headers[i], headers[i + 1]);
      }
    }
    try {
      var sent = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      Answer answer = new Answer(sent.statusCode(), sent.headers(), sent.body());
      requireAsDescribed(method, path, answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fails when an exchange with {@code /api} is not as the service's own document describes it. */
  private void requireAsDescribed(String method, String path, Answer answer)
      throws IOException, InterruptedException {
    if (!path.startsWith("/api")) {
      return;
    }
    OpenApiContract known = contract;
    if (known == null) {
      var described =
          HTTP.send(
              HttpRequest.newBuilder(uri("/api/openapi.json")).timeout(PATIENCE).build(),
              BodyHandlers.ofByteArray());
      if (described.statusCode() != 200) {
        return; // it is not ready yet
      }
      known = new OpenApiContract(new ObjectMapper().readTree(described.body()));
      contract = known;
    }
    List<String> violations = known.violations(method, path, answer);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "%s %s is not as /api/openapi.json has it: %s%n%s"
              .formatted(method, path, violations, answer));
    }
  }

  /** Ends it and removes its home, if that was made for it. */
  @Override
  public void close() {
    kill();
    if (ownHome && Files.exists(home)) {
      try (Stream<Path> found = Files.walk(home)) {
        for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Process running() {
    Process running = process;
    if (running == null) {
      throw new IllegalStateException("it was never started");
    }
    return running;
  }

  private static String[] asJsonApi(String... headers) {
    return has("Content-Type", headers)
        ? headers
        : with("Content-Type", "application/vnd.api+json", headers);
  }

  private static String[] with(String name, String value, String... headers) {
    return Stream.concat(Stream.of(name, value), Arrays.stream(headers)).toArray(String[]::new);
  }

  private static boolean has(String name, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
