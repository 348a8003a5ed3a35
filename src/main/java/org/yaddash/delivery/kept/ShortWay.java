package org.yaddash.delivery.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.Published;
import org.yaddash.delivery.tongues.Tongues;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.KeepableReply;
import org.yaddash.search.Index;
import org.yaddash.types.ContentType;

/**
 * Answers the requests that there are most of – a list of entries or one entry as JSON:API –
 * without JAX-RS, whose routing and injection cost more than looking an entry up. It answers with
 * the same bytes; every other request, and every one that something is wrong with, it leaves alone.
 */
@ApplicationScoped
public class ShortWay {
  private static final String ROOT = "/api/";

  @Inject Index index;
  @Inject Published published;
  @Inject Tongues tongues;

  /** The reply to a request to read; empty when it has to go the long way. */
  public Optional<KeepableReply> reply(HttpServletRequest request) {
    String path = request.getRequestURI();
    int end = path.indexOf('/', ROOT.length());
    String name =
        path.substring(Math.min(ROOT.length(), path.length()), end < 0 ? path.length() : end);
    @Nullable String id = end < 0 ? null : path.substring(end + 1);
    @Nullable ContentType type =
        isPlain(name) ? index.catalogue().types().find(name).orElse(null) : null;
    if (type == null || (id != null && !isPlain(id))) {
      return Optional.empty();
    }
    Exchange exchange = new Exchange(request);
    try {
      return tongues.choose(exchange, type, id == null).isPresent()
          ? Optional.empty()
          : exchange.reply(
              id == null ? published.list(exchange, type) : published.one(exchange, type, id));
    } catch (RuntimeException wrong) {
      return Optional.empty(); // the long way meets it again, and tells the asker or the log
    }
  }

  /** Whether it stands in an address as it is, and is one step of it. */
  private static boolean isPlain(String step) {
    for (int i = 0; i < step.length(); i++) {
      char c = step.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_';
      if (!plain) {
        return false;
      }
    }
    return !step.isEmpty();
  }
}
