package org.yaddash.imports.upload.captures;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an address answered with at some time.
 *
 * @param url the address
 * @param at when
 * @param charset the charset that the server named, or null
 * @param leadsTo where it only leads to: the target of a redirect, or the address of which this is
 *     a copy; null when it has content of its own
 */
public record Capture(String url, Instant at, @Nullable String charset, @Nullable String leadsTo) {

  /**
   * An address in the one spelling by which it is found: no scheme, no fragment, host in lower
   * case.
   */
  public static String plain(String url) {
    int slashes = url.indexOf("://");
    String rest = slashes < 0 ? url : url.substring(slashes + 3);
    rest = rest.startsWith("//") ? rest.substring(2) : rest;
    int hash = rest.indexOf('#');
    rest = hash < 0 ? rest : rest.substring(0, hash);
    int end = hostEnd(rest);
    String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
    host = host.endsWith(":80") ? host.substring(0, host.length() - 3) : host;
    host = host.endsWith(":443") ? host.substring(0, host.length() - 4) : host;
    return host + (end == rest.length() ? "/" : rest.substring(end));
  }

  /** The host of an address that has one, in lower case. */
  public static String host(String url) {
    String plain = plain(url);
    return plain.substring(0, hostEnd(plain));
  }

  /** A path for it inside the archive, which a disk would take. */
  public String path() {
    String plain = plain(url);
    int mark = plain.indexOf('?');
    String path = mark < 0 ? plain : plain.substring(0, mark);
    String query = mark < 0 ? "" : plain.substring(mark);
    StringBuilder safe = new StringBuilder();
    for (String part : path.split("/", -1)) {
      safe.append(safe.isEmpty() ? "" : "/").append(part.equals("..") ? "_" : part);
    }
    if (path.endsWith("/")) {
      safe.append("index.html");
    }
    return safe.append(query.replace('/', '_')).toString().replace(':', '_');
  }

  private static int hostEnd(String rest) {
    int end = 0;
    while (end < rest.length() && "/?".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
