package org.yaddash.editing.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.yaddash.http.JsonApi;
import org.yaddash.http.exchange.Exchange;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;

/** {@code /manage/imports/{id}/report}: what needs a human eye, as JSON or as a page. */
@Path("manage/imports/{id}/report")
@RequestScoped
public class ReportResource {
  private static final String HTML = "text/html";

  @Inject Runs runs;
  @Inject Report report;
  @Inject ReportView view;
  @Context HttpServletRequest request;

  /** Shows the report. */
  @GET
  public Response show(@PathParam("id") String id) {
    Exchange exchange = new Exchange(request);
    String mediaType = exchange.choose(JsonApi.MEDIA_TYPE, HTML);
    exchange.parameters().finish();
    Run run = runs.named(id);
    List<ReportRow> rows = report.of(run);
    if (mediaType.equals(HTML)) {
      return Response.ok(view.html(run, rows), "text/html;charset=UTF-8")
          .header(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-downloads")
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer")
          .header("Vary", "Accept")
          .build();
    }
    return JsonApi.answer(200, JsonApi.document(view.json(run, rows)))
        .header("Vary", "Accept")
        .build();
  }
}
