package org.yaddash.redirects;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * An address on the old site, in the one spelling by which it is found: without scheme, {@code
 * www.}, default port and the name of a folder's own page, percent-encoding undone. The query and
 * the fragment belong to it.
 */
final class OldAddress {
  private static final List<String> FOLDER_PAGES =
      List.of("index.html", "index.htm", "default.htm", "default.html");

  private static final int LONGEST_SCHEME = 10;

  private OldAddress() {}

  /** The spelling. */
  static String key(String address) {
    String plain = address.strip();
    int scheme = plain.indexOf("://");
    int begin = plain.startsWith("//") ? 2 : scheme > 0 && scheme < LONGEST_SCHEME ? scheme + 3 : 0;
    boolean absolute = begin > 0;
    String rest = plain.substring(begin);
    String host = "";
    if (absolute) {
      int end = 0;
      while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
        end++;
      }
      host = rest.substring(0, end).toLowerCase(Locale.ROOT);
      host = host.startsWith("www.") ? host.substring(4) : host;
      host = host.endsWith(":80") ? host.substring(0, host.length() - 3) : host;
      host = host.endsWith(":443") ? host.substring(0, host.length() - 4) : host;
      rest = rest.substring(end);
    }
    int end = 0;
    while (end < rest.length() && "?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String path = decoded(rest.substring(0, end).replace('\\', '/'));
    while (path.startsWith("/")) {
      path = path.substring(1);
    }
    for (String page : FOLDER_PAGES) {
      if (path.equals(page) || path.endsWith("/" + page)) {
        path = path.substring(0, path.length() - page.length());
        break;
      }
    }
    return host + "/" + path + rest.substring(end);
  }

  /** The spelling's SHA-256, which every database can keep apart from all others. */
  static String hash(String address) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(key(address).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
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
}
