package org.yaddash.delivery.pictures;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of bytes that came from somebody else: whatever they are, nothing runs in them. */
public final class Inert {
  private Inert() {}

  /** New each time, to be added to. */
  public static Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
    headers.put("Cross-Origin-Resource-Policy", "cross-origin");
    return headers;
  }
}
