package org.yaddash.delivery.harvest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.harvest.OaiException.Code;
import org.yaddash.delivery.tongues.DublinCore;
import org.yaddash.delivery.tongues.FrontEnd;
import org.yaddash.delivery.tongues.PublicEntry;
import org.yaddash.delivery.tongues.Telling;
import org.yaddash.http.Parameters;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.http.exchange.Representation;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Chronicle;
import org.yaddash.search.Found;
import org.yaddash.search.Index;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Languages;
import org.yaddash.settings.Settings;

/**
 * {@code /api/oai}: an OAI-PMH 2.0 repository of all published entries. Each content type is a set.
 * The datestamp of a record is when its resource last changed in the index; the protocol's own
 * errors are answered inside it, with status 200. Besides {@code GET} it takes the same arguments
 * by {@code POST}, for the protocol asks for that; nothing can be written.
 */
@Path("api/oai")
@RequestScoped
public class OaiResource {
  private static final String MEDIA_TYPE = "text/xml";
  private static final int PART = 100;
  private static final int LONGEST_FORM = 8_192;

  @Inject Index index;
  @Inject FrontEnd frontEnd;
  @Inject Settings settings;
  @Context HttpServletRequest request;

  private final DublinCore dublinCore = new DublinCore();

  /** Answers a request by its query. */
  @GET
  public Response get() {
    return answer(request.getQueryString());
  }

  /** Answers a request by its form, which has the form of a query. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(InputStream form) throws IOException {
    byte[] body = form.readNBytes(LONGEST_FORM + 1);
    if (body.length > LONGEST_FORM) {
      throw new ProblemException(ProblemCode.TOO_LARGE, "No request of OAI-PMH is so long.");
    }
    return answer(new String(body, StandardCharsets.UTF_8));
  }

  private Response answer(@Nullable String query) {
    Exchange exchange = new Exchange(request);
    String mediaType = exchange.choose(MEDIA_TYPE, "application/xml");
    String base = exchange.root() + "/api/oai";
    OaiAnswer answer;
    Instant moment = index.settled();
    try (Snapshot snapshot = index.snapshot()) {
      try {
        OaiRequest asked = OaiRequest.read(query);
        answer = new OaiAnswer(base, asked.arguments(), moment);
        try {
          run(asked, answer, snapshot, exchange, base);
        } catch (OaiException e) {
          // the arguments of a request that is wrong in itself are not told back
          boolean told = e.code() != Code.BAD_ARGUMENT;
          answer = new OaiAnswer(base, told ? asked.arguments() : Map.of(), moment);
          answer.error(e);
        }
      } catch (OaiException e) {
        answer = new OaiAnswer(base, Map.of(), moment);
        answer.error(e);
      }
      byte[] body = answer.bytes();
      return exchange.answer(
          Representation.of(
              mediaType + ";charset=UTF-8", Representation.tag(body), null, () -> body));
    }
  }

  private void run(
      OaiRequest asked, OaiAnswer answer, Snapshot snapshot, Exchange exchange, String base)
      throws OaiException {
    switch (asked.verb()) {
      case IDENTIFY ->
          answer.identify(settings.name(), base, contact(exchange), earliest(snapshot));
      case LIST_METADATA_FORMATS -> {
        if (asked.arguments().containsKey("identifier")) {
          record(asked, snapshot);
        }
        answer.formats();
      }
      case LIST_SETS ->
          answer.sets(
              index.catalogue().types().all().stream()
                  .filter(type -> !index.catalogue().isDerived(type.name()))
                  .toList());
      case LIST_IDENTIFIERS, LIST_RECORDS -> list(asked, answer, snapshot, exchange);
      case GET_RECORD -> {
        Chronicle.Standing standing = record(asked, snapshot);
        asked.requireFormat();
        answer.begin(asked.verb().wire());
        tell(standing, answer, snapshot, exchange);
        answer.end();
      }
    }
  }

  private Chronicle.Standing record(OaiRequest asked, Snapshot snapshot) throws OaiException {
    Optional<Chronicle.Standing> standing = snapshot.chronicle().standing(asked.identifier());
    if (standing.isEmpty() || index.catalogue().isDerived(standing.get().type())) {
      throw OaiRequest.unknown(asked.arguments().getOrDefault("identifier", ""));
    }
    return standing.get();
  }

  private void list(OaiRequest asked, OaiAnswer answer, Snapshot snapshot, Exchange exchange)
      throws OaiException {
    OaiPlace place = asked.place();
    List<Chronicle.Standing> found =
        snapshot.chronicle().standings(place.period(), place.after(), PART + 1);
    if (found.isEmpty()) {
      throw new OaiException(Code.NO_RECORDS_MATCH, "No record has changed then, in that set.");
    }
    List<Chronicle.Standing> part = found.subList(0, Math.min(PART, found.size()));
    answer.begin(asked.verb().wire());
    for (Chronicle.Standing standing : part) {
      if (asked.verb() == OaiRequest.Verb.LIST_RECORDS) {
        tell(standing, answer, snapshot, exchange);
      } else {
        answer.header(standing);
      }
    }
    if (found.size() > PART || place.after() != null) {
      @Nullable String token =
          found.size() > PART
              ? place.token(part.get(part.size() - 1), place.told() + part.size())
              : null;
      answer.resume(token, snapshot.chronicle().count(place.period()), place.told());
    }
    answer.end();
  }

  private void tell(
      Chronicle.Standing standing, OaiAnswer answer, Snapshot snapshot, Exchange exchange) {
    @Nullable Found found = standing.published();
    if (found == null) {
      answer.gone(standing);
      return;
    }
    Catalogue catalogue = index.catalogue();
    Telling telling =
        new Telling(
            snapshot,
            catalogue,
            catalogue.types().get(standing.type()),
            Languages.all(catalogue.languages()),
            Map.of(),
            exchange.root(),
            "/api/oai",
            Parameters.read(null));
    PublicEntry entry = PublicEntry.of(found, telling);
    answer.record(standing, dublinCore.of(entry), frontEnd.page(entry, telling));
  }

  private static Instant earliest(Snapshot snapshot) {
    List<Chronicle.Standing> first =
        snapshot
            .chronicle()
            .standings(new Chronicle.Period(null, Instant.EPOCH, OaiPlace.EVER), null, 1);
    return first.isEmpty() ? snapshot.modified() : first.get(0).modified();
  }

  private String contact(Exchange exchange) {
    String host = String.valueOf(URI.create(exchange.root()).getHost());
    return settings
        .contact()
        .orElse("webmaster@" + (host.indexOf('.') > 0 ? host : host + ".localdomain"));
  }
}
