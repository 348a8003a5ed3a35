package org.yaddash.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/**
 * Gives every request an address in ASCII. RFC 3986 wants all else percent-encoded, but clients
 * send letters as they were typed, in UTF-8; the server hands their bytes on as one character each,
 * from which nobody after it could read the letters. Here these bytes become percent-encoded, so
 * that all who read the address read the same. What is no UTF-8 stays wrong, and is told by those
 * who decode it. An address that is longer than {@value #LONGEST} characters is refused.
 */
public class AddressFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 32_768;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    @Nullable String query = request.getQueryString();
    if (path.length() + (query == null ? 0 : query.length()) > LONGEST) {
      refuse(path, response);
      return;
    }
    boolean ascii = isAscii(path) && (query == null || isAscii(query));
    chain.doFilter(ascii ? request : new Encoded(request), response);
  }

  private static void refuse(String path, HttpServletResponse response) throws IOException {
    Response refusal =
        JsonApi.problems(
            List.of(
                Problem.of(
                    ProblemCode.ADDRESS_TOO_LONG,
                    "Give an address of at most %,d characters.".formatted(LONGEST))));
    response.setStatus(refusal.getStatus());
    response.setContentType(JsonApi.MEDIA_TYPE);
    refusal.getStringHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
    if (path.startsWith("/api")) {
      Cors.HEADERS.forEach(response::setHeader);
    }
    response
        .getOutputStream()
        .write(refusal.getEntity().toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String encode(String bytes) {
    StringBuilder encoded = new StringBuilder(bytes.length() * 3);
    for (int i = 0; i < bytes.length(); i++) {
      char one = bytes.charAt(i);
      if (one > 0x7F) {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) one));
      } else {
        encoded.append(one);
      }
    }
    return encoded.toString();
  }

  /** The same request at its address in ASCII. */
  private static final class Encoded extends HttpServletRequestWrapper {
    Encoded(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getRequestURI() {
      return encode(super.getRequestURI());
    }

    @Override
    public StringBuffer getRequestURL() {
      return new StringBuffer(encode(super.getRequestURL().toString()));
    }

    @Override
    public @Nullable String getQueryString() {
      @Nullable String query = super.getQueryString();
      return query == null ? null : encode(query);
    }
  }
}
