package org.yaddash.delivery.kept;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.yaddash.http.Cors;
import org.yaddash.http.exchange.KeepableReply;
import org.yaddash.http.exchange.Reply;
import org.yaddash.search.Index;
import org.yaddash.settings.Settings;

/**
 * Answers at once what has been answered before from the same state of the index, and what the
 * {@link ShortWay} can; lets everything else pass. Keeps each reply whose maker says that it may be
 * kept.
 */
public class KeptAnswersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject transient Index index;
  @Inject transient Settings settings;
  @Inject transient ShortWay shortWay;

  private transient volatile @Nullable KeptAnswers answers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    @Nullable Asked asked = reads ? Asked.by(request).orElse(null) : null;
    OptionalLong generation = index.generation();
    if (asked == null || generation.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    KeptAnswers kept = kept();
    Optional<KeepableReply> found =
        kept.find(asked, generation.getAsLong()).filter(one -> one.reply().suffices(request));
    Optional<KeepableReply> known = found.or(() -> shortWay.reply(request));
    if (known.isEmpty()) {
      chain.doFilter(request, response);
      if (request.getAttribute(KeepableReply.ATTRIBUTE) instanceof KeepableReply made) {
        kept.keep(asked, made);
      }
      return;
    }
    Reply reply = known.get().reply().readyFor(request);
    if (found.isEmpty() || reply != found.get().reply()) {
      kept.keep(asked, known.get().with(reply));
    }
    send(reply.to(request), response, request.getMethod().equals("GET"));
  }

  /** Made when it is first needed: the settings are checked by then. */
  private KeptAnswers kept() {
    KeptAnswers made = answers;
    if (made == null) {
      synchronized (this) {
        made = answers;
        if (made == null) {
          made = new KeptAnswers(settings.answerCache());
          answers = made;
        }
      }
    }
    return made;
  }

  private static void send(Reply.Sent sent, HttpServletResponse response, boolean withBody)
      throws IOException {
    response.setStatus(sent.status());
    Cors.HEADERS.forEach(response::setHeader);
    sent.headers().forEach(response::setHeader);
    if (sent.body() != null && withBody) {
      response.getOutputStream().write(sent.body());
    }
  }
}
