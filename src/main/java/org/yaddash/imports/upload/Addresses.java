package org.yaddash.imports.upload;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.upload.captures.Capture;

/**
 * Which file of an upload an address in one of its pages means. Pages were written for servers and
 * disks that did not tell {@code IMG.JPG} from {@code img.jpg}, so letters' case is let go when
 * nothing fits exactly; of files with the same path the first one counts.
 *
 * @param <T> what stands for a file
 */
public final class Addresses<T> {
  private static final int MOST_MOVES = 5;
  private static final String NESTED = "!/";

  /** What an address means by itself, and as a folder. */
  private static final List<String> FOLDER_PAGES =
      List.of("", "/index.html", "/index.htm", "/default.htm", "/default.html");

  private final @Nullable String base;
  private final Map<String, T> exact = new HashMap<>();
  private final Map<String, T> folded = new HashMap<>();

  /** Addresses that were captured, in one spelling. */
  private final Map<String, T> captured = new HashMap<>();

  private final Map<String, String> moved = new HashMap<>();
  private final Map<String, String> urls = new HashMap<>();
  private final Set<String> hosts = new HashSet<>();

  /**
   * No files yet.
   *
   * @param baseUrl where the upload's root stood on the web, or null
   */
  public Addresses(@Nullable String baseUrl) {
    this.base =
        baseUrl == null ? null : withoutScheme(baseUrl.endsWith("/") ? baseUrl : baseUrl + "/");
  }

  /** Adds a file by its path inside the upload. */
  public void add(String path, T file) {
    exact.putIfAbsent(path, file);
    folded.putIfAbsent(path.toLowerCase(Locale.ROOT), file);
  }

  /** Adds a file that a web archive holds, by the address that was captured. */
  public void addCaptured(String url, String path, T file) {
    captured.put(Capture.plain(url), file);
    urls.put(path, url);
    hosts.add(Capture.host(url));
  }

  /** Adds an address that led to another. */
  public void addMoved(String url, String to) {
    moved.putIfAbsent(Capture.plain(url), to);
    hosts.add(Capture.host(url));
  }

  /** The file that was captured at an address, or where that led to. */
  public Optional<T> at(String url) {
    String at = Capture.plain(url);
    for (int i = 0; i < MOST_MOVES; i++) {
      @Nullable T found = captured.get(at);
      @Nullable String next = moved.get(at);
      if (found != null || next == null) {
        return Optional.ofNullable(found);
      }
      at = Capture.plain(next);
    }
    return Optional.empty();
  }

  private Optional<T> captured(String page, String href) {
    String address = withoutFragment(href.strip());
    @Nullable String whole = address.isEmpty() ? null : resolved(page, address);
    return whole == null ? Optional.empty() : at(whole);
  }

  /** An address as a browser would complete it; null when it leads to no page of the web. */
  private static @Nullable String resolved(String page, String href) {
    try {
      String whole = URI.create(page).resolve(href.replace(" ", "%20")).toString();
      return whole.startsWith("http:") || whole.startsWith("https:") ? whole : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The file that an address means.
   *
   * @param page the path of the page that it stands in
   * @param href as written there
   */
  public Optional<T> find(String page, String href) {
    @Nullable String url = urls.get(page);
    if (url != null) {
      return captured(url, href);
    }
    int cut = page.lastIndexOf(NESTED);
    String root = cut < 0 ? "" : page.substring(0, cut + NESTED.length());
    String folder = page.substring(root.length(), page.lastIndexOf('/') + 1);
    String address = withoutFragment(href.strip()).replace('\\', '/');
    if (address.isEmpty()) {
      return Optional.empty();
    }
    if (isAbsolute(address)) {
      String rest = withoutScheme(address);
      return base != null && rest.regionMatches(true, 0, base, 0, base.length())
          ? at(root, "", rest.substring(base.length()))
          : Optional.empty();
    }
    if (address.startsWith("/")) {
      String above = base == null ? "" : base.substring(base.indexOf('/'));
      String inside = address.startsWith(above) ? address.substring(above.length()) : address;
      return at(root, "", inside);
    }
    return at(root, folder, address);
  }

  /**
   * Whether an address should lead to a file of the upload: it is relative, or begins with where
   * the site stood, or names a host of which pages were captured. A place on the same page, mail
   * and scripts lead to none.
   */
  public boolean isInside(String page, String href) {
    String address = withoutFragment(href.strip()).replace('\\', '/');
    if (address.isEmpty()) {
      return false;
    }
    @Nullable String url = urls.get(page);
    if (url != null) {
      @Nullable String whole = resolved(url, address);
      return whole != null && hosts.contains(Capture.host(whole));
    }
    if (!isAbsolute(address)) {
      return true;
    }
    boolean web = address.startsWith("//") || address.regionMatches(true, 0, "http", 0, 4);
    String rest = withoutScheme(address);
    return web && base != null && rest.regionMatches(true, 0, base, 0, base.length());
  }

  private Optional<T> at(String root, String folder, String address) {
    Optional<T> found = lookUp(root, folder + withoutQuery(address));
    return found.isPresent() ? found : lookUp(root, folder + address);
  }

  private Optional<T> lookUp(String root, String path) {
    @Nullable String normal = normal(decoded(path));
    if (normal == null) {
      return Optional.empty();
    }
    String key = root + normal;
    for (String page : FOLDER_PAGES) {
      @Nullable T found = exact.get(key + page);
      found = found != null ? found : folded.get((key + page).toLowerCase(Locale.ROOT));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Without {@code .}, {@code ..} and empty parts; null when it leads outside. */
  private static @Nullable String normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return null;
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? null : String.join("/", parts);
  }

  private static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  private static boolean isAbsolute(String address) {
    if (address.startsWith("//")) {
      return true;
    }
    int colon = address.indexOf(':');
    int slash = address.indexOf('/');
    return colon > 0 && (slash < 0 || colon < slash);
  }

  /** {@code http} or {@code https}, both mean the same page; so does neither. */
  private static String withoutScheme(String url) {
    int slashes = url.indexOf("//");
    return slashes < 0 ? url : url.substring(slashes + 2);
  }

  private static String withoutFragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  private static String withoutQuery(String address) {
    int mark = address.indexOf('?');
    return mark < 0 ? address : address.substring(0, mark);
  }
}
