package org.yaddash.imports.photos;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pictures in the body of an article. An address that leads to a picture of the upload becomes
 * that of its photo, {@code /api/photos/ID/file}, so that a body can be shown without the old site;
 * a photo with a content warning is blurred there as everywhere.
 */
public final class BodyPictures {
  private static final String TAG = "<img src=\"";
  private static final String BEFORE = "/api/photos/";
  private static final String AFTER = "/file";
  private static final int UUID_LENGTH = 36;
  private static final int MOST = 2_000;

  private BodyPictures() {}

  /** The address at which a photo's picture is delivered. */
  public static String address(UUID photo) {
    return BEFORE + photo + AFTER;
  }

  /** The addresses of the pictures in a body, as the recogniser has written it. */
  static Set<String> in(String html) {
    Set<String> addresses = new LinkedHashSet<>();
    replaced(
        html,
        address -> {
          if (addresses.size() < MOST) {
            addresses.add(address);
          }
          return address;
        });
    return addresses;
  }

  /**
   * A body with other addresses.
   *
   * @param other the address to be put in the place of another; empty to leave the picture out
   */
  static String replaced(String html, Function<String, String> other) {
    StringBuilder body = new StringBuilder(html.length());
    int at = 0;
    for (int tag = html.indexOf(TAG); tag >= 0; tag = html.indexOf(TAG, at)) {
      int from = tag + TAG.length();
      int to = html.indexOf('"', from);
      int end = to < 0 ? -1 : html.indexOf('>', to);
      if (end < 0) {
        break;
      }
      String address = other.apply(plain(html.substring(from, to)));
      if (address.isEmpty()) {
        body.append(html, at, tag);
        at = end + 1;
      } else {
        body.append(html, at, from).append(escaped(address));
        at = to;
      }
    }
    String rest = body.append(html, at, html.length()).toString();
    return rest.replace("<p></p>", "");
  }

  /**
   * A body whose photos have become entries.
   *
   * @param entry the address of what a candidate has become; null when it is no candidate
   */
  public static String settled(String html, Function<UUID, @Nullable String> entry) {
    return html.contains(TAG + BEFORE)
        ? replaced(
            html,
            address -> {
              @Nullable UUID photo = photo(address);
              @Nullable String settled = photo == null ? null : entry.apply(photo);
              return settled == null ? address : settled;
            })
        : html;
  }

  private static @Nullable UUID photo(String address) {
    boolean whole =
        address.startsWith(BEFORE)
            && address.endsWith(AFTER)
            && address.length() == BEFORE.length() + UUID_LENGTH + AFTER.length();
    try {
      return whole
          ? UUID.fromString(address.substring(BEFORE.length(), BEFORE.length() + UUID_LENGTH))
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String plain(String escaped) {
    return escaped
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
