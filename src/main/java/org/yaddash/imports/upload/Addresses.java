package org.yaddash.imports.upload;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which file of an upload an address in one of its pages means. Pages were written for servers and
 * disks that did not tell {@code IMG.JPG} from {@code img.jpg}, so letters' case is let go when
 * nothing fits exactly; of files with the same path the first one counts.
 *
 * @param <T> what stands for a file
 */
public final class Addresses<T> {
  private static final String NESTED = "!/";

  /** What an address means by itself, and as a folder. */
  private static final List<String> FOLDER_PAGES =
      List.of("", "/index.html", "/index.htm", "/default.htm", "/default.html");

  private final @Nullable String base;
  private final Map<String, T> exact = new HashMap<>();
  private final Map<String, T> folded = new HashMap<>();

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

  /**
   * The file that an address means.
   *
   * @param page the path of the page that it stands in
   * @param href as written there
   */
  public Optional<T> find(String page, String href) {
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
   * the site stood. A place on the same page, mail and scripts lead to none.
   */
  public boolean isInside(String href) {
    String address = withoutFragment(href.strip()).replace('\\', '/');
    if (address.isEmpty()) {
      return false;
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
