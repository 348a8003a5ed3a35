package org.yaddash.delivery.linked;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import org.yaddash.http.JsonApi;

/** What a value must look like to be told in JSON-LD as what it is. */
final class Literals {
  private Literals() {}

  /**
   * A date. schema.org knows years, months and days that are certain; what is more than that – a
   * doubt, a span, a decade, a season – is told in EDTF and says so, for a bare year would claim
   * what the source does not.
   */
  static JsonNode date(String date) {
    if (isPlain(date)) {
      return JsonApi.JSON.getNodeFactory().textNode(date);
    }
    return JsonApi.JSON.createObjectNode().put("@value", date).put("@type", "edtf:EDTF");
  }

  /** Whether it is a year, a month or a day. */
  static boolean isPlain(String date) {
    boolean length = date.length() == 4 || date.length() == 7 || date.length() == 10;
    for (int i = 0; i < date.length(); i++) {
      char c = date.charAt(i);
      if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    // a season has the form of a month
    return length && (date.length() != 7 || date.compareTo(date.substring(0, 5) + "12") <= 0);
  }

  /** Whether it is a whole address, not a relative or a broken one. */
  static boolean isAddress(String text) {
    try {
      URI address = new URI(text);
      return address.isAbsolute() && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Whether it is a language tag in its form. */
  static boolean isLanguage(String tag) {
    int part = 0;
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      part = c == '-' ? 0 : part + 1;
      if (part > 8 || (c == '-' ? i == 0 || tag.charAt(i - 1) == '-' : !letter && !digit)) {
        return false;
      }
    }
    return part > 0 && Character.isLetter(tag.charAt(0));
  }
}
