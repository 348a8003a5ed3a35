package org.yaddash.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * The settings of this service, typed. A value that cannot be used fails with {@code setting-bad}
 * and its key.
 */
@ApplicationScoped
public class Settings {

  /**
   * Fails with every {@code yaddash.*} key (system property or environment variable) that is not
   * known.
   */
  public void requireKnown() {
    Set<String> keys =
        Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.toSet());
    Set<String> variables =
        Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>();
    for (String key : System.getProperties().stringPropertyNames()) {
      if (key.startsWith("yaddash.") && !keys.contains(key)) {
        unknown.add(key);
      }
    }
    for (String variable : System.getenv().keySet()) {
      if (variable.startsWith("YADDASH_") && !variables.contains(variable)) {
        unknown.add(variable);
      }
    }
    if (!unknown.isEmpty()) {
      throw new ProblemException(
          unknown.stream()
              .map(
                  key ->
                      Problem.of(
                          ProblemCode.SETTING_UNKNOWN,
                          "The setting %s is not known; correct its name or remove it."
                              .formatted(key)))
              .toList());
    }
  }

  /** The address to listen on. */
  public String address() {
    return text(Setting.ADDRESS);
  }

  /** The port to listen on. */
  public int port() {
    return (int) number(Setting.PORT, 1, 65535);
  }

  /**
   * The address that readers know the service by, without a slash at its end; empty when each
   * request is to say it.
   */
  public Optional<String> url() {
    Optional<String> given = find(Setting.URL);
    if (given.isPresent() && !isRoot(given.get())) {
      throw bad(
          Setting.URL, "give http:// or https:// and a host, with no query, fragment or user");
    }
    return given.map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
  }

  private static boolean isRoot(String text) {
    try {
      URI url = new URI(text);
      return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getRawQuery() == null
          && url.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The directory that holds all state, absolute. */
  public Path home() {
    return Path.of(text(Setting.HOME)).toAbsolutePath().normalize();
  }

  /** Whether to import the samples; empty when it was not said. */
  public Optional<Boolean> samples() {
    return find(Setting.SAMPLES).map(value -> truth(Setting.SAMPLES, value));
  }

  /** The directory of added content types; it need not exist. */
  public Path contentTypes() {
    return Path.of(text(Setting.CONTENT_TYPES)).toAbsolutePath().normalize();
  }

  /** The directory of import profiles; it need not exist. */
  public Path profiles() {
    return Path.of(text(Setting.PROFILES)).toAbsolutePath().normalize();
  }

  /** The languages to fall back on, BCP 47, first things first; at least one. */
  public List<String> languages() {
    List<String> languages =
        Arrays.stream(text(Setting.LANGUAGES).split(",", -1)).map(String::trim).toList();
    if (languages.stream().anyMatch(String::isEmpty)) {
      throw bad(Setting.LANGUAGES, "give language tags parted by commas");
    }
    return languages;
  }

  /** What the archive calls itself. */
  public String name() {
    return text(Setting.NAME);
  }

  /** The e-mail address of who looks after the archive. */
  public Optional<String> contact() {
    Optional<String> contact = find(Setting.CONTACT);
    int at = contact.map(address -> address.indexOf('@')).orElse(1);
    if (at < 1 || contact.map(address -> address.indexOf('.', at + 2)).orElse(1) < 0) {
      throw bad(Setting.CONTACT, "give an e-mail address");
    }
    return contact;
  }

  /**
   * Where the front end shows entries: content type → address with {@code {type}}, {@code {id}} and
   * {@code {slug}} in it; "" for the types that have none of their own. Empty when there is no
   * front end.
   */
  public Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    for (String item : text(Setting.PAGES).split(" ", -1)) {
      int equals = item.indexOf('=');
      boolean ofType = equals > 0 && item.indexOf(':') > equals;
      String address = ofType ? item.substring(equals + 1) : item;
      boolean whole = address.startsWith("https://") || address.startsWith("http://");
      if (item.isEmpty()) {
        continue;
      }
      if (!whole || (!address.contains("{id}") && !address.contains("{slug}"))) {
        throw bad(Setting.PAGES, "give addresses such as https://memory.example/{type}/{slug}");
      }
      pages.put(ofType ? item.substring(0, equals) : "", address);
    }
    return pages;
  }

  /** The address of the database to use instead of the embedded one. */
  public Optional<String> databaseUrl() {
    Optional<String> url = find(Setting.DATABASE_URL);
    if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
      throw bad(Setting.DATABASE_URL, "give an address that starts with jdbc:postgresql:");
    }
    return url;
  }

  /** The database's user. */
  public String databaseUser() {
    return text(Setting.DATABASE_USER);
  }

  /** The database user's password, from its file when one is set; "" when there is none. */
  public String databasePassword() {
    Optional<String> file = find(Setting.DATABASE_PASSWORD_FILE);
    if (file.isEmpty()) {
      return find(Setting.DATABASE_PASSWORD).orElse("");
    }
    try {
      return Files.readString(Path.of(file.get())).strip();
    } catch (IOException e) {
      throw bad(Setting.DATABASE_PASSWORD_FILE, "the file cannot be read");
    }
  }

  /** About how many bytes of memory answers that are kept may take; 0 keeps none. */
  public long answerCache() {
    return number(Setting.ANSWER_CACHE, 0, 65_536) * 1024 * 1024;
  }

  /** The most bytes of one upload. */
  public long uploadLimit() {
    return number(Setting.UPLOAD_LIMIT, 1, Long.MAX_VALUE);
  }

  /** The most bytes of one original. */
  public long fileLimit() {
    return number(Setting.FILE_LIMIT, 1, Long.MAX_VALUE);
  }

  /** The most bytes that one archive may unfold to. */
  public long archiveLimit() {
    return number(Setting.ARCHIVE_LIMIT, 1, Long.MAX_VALUE);
  }

  /** The most files in one archive. */
  public int archiveFiles() {
    return (int) number(Setting.ARCHIVE_FILES, 1, 10_000_000);
  }

  /** How deep archives may be nested; 0 takes no archive inside another. */
  public int archiveDepth() {
    return (int) number(Setting.ARCHIVE_DEPTH, 0, 16);
  }

  /** The most characters of text of one original. */
  public int textLimit() {
    return (int) number(Setting.TEXT_LIMIT, 1_000, 500_000_000);
  }

  /** The most seconds that a reader may work at one original. */
  public int timeLimit() {
    return (int) number(Setting.TIME_LIMIT, 1, 86_400);
  }

  /** The memory of one reader process, in megabytes. */
  public int memoryLimit() {
    return (int) number(Setting.MEMORY_LIMIT, 64, 65_536);
  }

  /** The program that reads pictures of text; empty where there is none. */
  public Optional<Path> tesseract() {
    String named = text(Setting.TESSERACT);
    if (named.equals("none")) {
      return Optional.empty();
    }
    if (named.indexOf('/') >= 0) {
      Path program = Path.of(named).toAbsolutePath();
      if (!Files.isExecutable(program)) {
        throw bad(Setting.TESSERACT, "give a program that can be run, or none");
      }
      return Optional.of(program);
    }
    String path = java.util.Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(path.split(java.io.File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, named).toAbsolutePath())
        .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
        .findFirst();
  }

  /** The most seconds that the pictured pages of one original may take. */
  public int ocrTimeLimit() {
    return (int) number(Setting.OCR_TIME_LIMIT, 1, 86_400);
  }

  /** How many reader processes. */
  public int readers() {
    return find(Setting.READERS).isPresent()
        ? (int) number(Setting.READERS, 1, 256)
        : Runtime.getRuntime().availableProcessors();
  }

  /** The most bytes of renditions that are kept. */
  public long picturesCacheLimit() {
    return number(Setting.PICTURES_CACHE_LIMIT, 1_000_000, Long.MAX_VALUE);
  }

  /** The most seconds that one rendition may be worked at. */
  public int picturesTimeLimit() {
    return (int) number(Setting.PICTURES_TIME_LIMIT, 1, 3_600);
  }

  /** The memory of one process that makes renditions, in megabytes. */
  public int picturesMemoryLimit() {
    return (int) number(Setting.PICTURES_MEMORY_LIMIT, 64, 65_536);
  }

  /** Which pages of PDFs are shown as pictures. */
  public enum Pages {
    /** Those of published articles, but for articles that say no. */
    PUBLISHED,
    /** Only those of published articles that say yes. */
    MARKED,
    NONE
  }

  /** Which pages of PDFs are shown as pictures. */
  public Pages picturesPages() {
    return switch (text(Setting.PICTURES_PAGES)) {
      case "published" -> Pages.PUBLISHED;
      case "marked" -> Pages.MARKED;
      case "none" -> Pages.NONE;
      default -> throw bad(Setting.PICTURES_PAGES, "give published, marked or none");
    };
  }

  private static Optional<String> find(Setting setting) {
    return ConfigProvider.getConfig()
        .getOptionalValue(setting.key(), String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static String text(Setting setting) {
    @Nullable String otherwise = setting.otherwise();
    return find(setting).orElse(otherwise == null ? "" : otherwise);
  }

  private static long number(Setting setting, long least, long most) {
    try {
      long value = Long.parseLong(text(setting));
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw bad(setting, "give a whole number from %d to %d".formatted(least, most));
  }

  private static boolean truth(Setting setting, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw bad(setting, "give true or false");
    };
  }

  private static ProblemException bad(Setting setting, String remedy) {
    boolean secret = setting == Setting.DATABASE_PASSWORD;
    return new ProblemException(
        ProblemCode.SETTING_BAD,
        "The setting %s cannot be used%s: %s."
            .formatted(setting.key(), secret ? "" : " as it is ('" + text(setting) + "')", remedy));
  }
}
