package org.yaddash.delivery.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import org.yaddash.http.Parameters;
import org.yaddash.problems.ProblemException;

/**
 * All that an answer may depend on besides the index: what is asked for, in which media types and
 * languages, and the name under which the service was asked. What else a request says decides only
 * which part of the answer is sent.
 *
 * @param root the scheme and host asked
 * @param path the path as it stood in the request line
 * @param query the query as it stood there; "" when there is none
 * @param accept "" when anything is accepted
 * @param languages "" when none is preferred
 */
record Asked(String root, String path, String query, String accept, String languages) {
  private static final int LONGEST = 4000;

  /** What a request asks; empty when it is too long to be remembered. */
  static Optional<Asked> by(HttpServletRequest request) {
    String query = request.getQueryString();
    String accept = all(request, "Accept");
    Asked asked =
        new Asked(
            request.getScheme() + "://" + all(request, "Host"),
            request.getRequestURI(),
            query == null ? "" : query,
            accept.equals("*/*") ? "" : accept,
            all(request, "Accept-Language"));
    return asked.length() > LONGEST ? Optional.empty() : Optional.of(asked);
  }

  /** The same question in the one spelling of its query; empty when that cannot be read. */
  Optional<Asked> canonical() {
    if (query.isEmpty()) {
      return Optional.of(this);
    }
    try {
      return Parameters.read(query)
          .canonical()
          .map(spelled -> new Asked(root, path, spelled, accept, languages));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  /** How many characters it has. */
  int length() {
    return root.length() + path.length() + query.length() + accept.length() + languages.length();
  }

  private static String all(HttpServletRequest request, String name) {
    Enumeration<String> lines = request.getHeaders(name);
    if (!lines.hasMoreElements()) {
      return "";
    }
    String first = lines.nextElement().strip();
    return lines.hasMoreElements()
        ? first + "," + String.join(",", Collections.list(lines))
        : first;
  }
}
