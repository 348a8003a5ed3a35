package org.yaddash.imports.recognise.pages;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets an address through only when following it can do no harm. */
public final class SafeLink {
  private static final int LONGEST = 2000;

  private SafeLink() {}

  /**
   * The address, completed by the base where there is one; null when it is empty or its scheme is
   * none of http, https and mailto.
   */
  public static @Nullable String of(String address, @Nullable String baseUrl) {
    StringBuilder plain = new StringBuilder(Math.min(address.length(), LONGEST));
    for (int i = 0; i < address.length() && plain.length() <= LONGEST; i++) {
      char c = address.charAt(i);
      if (c > ' ' && c != 0x7f && !Character.isISOControl(c) && c != '\\') {
        plain.append(c);
      } else if (c == ' ' && plain.length() > 0) {
        plain.append("%20");
      }
    }
    String link = plain.toString();
    while (link.endsWith("%20")) {
      link = link.substring(0, link.length() - 3);
    }
    if (link.isEmpty() || link.length() > LONGEST) {
      return null;
    }
    int end = 0;
    while (end < link.length() && ":/?#".indexOf(link.charAt(end)) < 0) {
      end++;
    }
    if (end < link.length() && link.charAt(end) == ':') {
      String scheme = link.substring(0, end).toLowerCase(Locale.ROOT);
      return scheme.equals("http") || scheme.equals("https") || scheme.equals("mailto")
          ? link
          : null;
    }
    if (baseUrl == null || link.startsWith("#")) {
      return link;
    }
    try {
      String whole = URI.create(baseUrl).resolve(link).toString();
      return whole.startsWith("http://") || whole.startsWith("https://") ? whole : link;
    } catch (IllegalArgumentException unreadable) {
      return link;
    }
  }
}
