package org.yaddash.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.yaddash.originals.Originals;
import org.yaddash.originals.Sha256;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * {@code /manage/originals}: the bytes as they came, and the text that selectors point into. Bytes
 * are served so that no browser runs what is in them: sandboxed, never guessed at, as a download
 * unless asked otherwise, and under their own type only when that cannot be run.
 */
@Path("manage/originals/{sha256}")
@RequestScoped
public class OriginalsResource {
  private static final String DISPOSITION = "disposition";
  private static final String VERSION = "version";

  /** Types that hold nothing to be run. */
  private static final Set<String> HARMLESS =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/webp",
          "image/bmp",
          "image/tiff",
          "application/pdf");

  @Inject Originals originals;
  @Inject org.yaddash.imports.ledger.Files files;
  @Context UriInfo address;

  /** The bytes. */
  @GET
  public Response bytes(@PathParam("sha256") String sha256) throws IOException {
    QueryParameters query = QueryParameters.of(address, DISPOSITION);
    String disposition = query.find(DISPOSITION).orElse("attachment");
    if (!Set.of("attachment", "inline").contains(disposition)) {
      throw new ProblemException(
          Problem.inParameter(
              ProblemCode.BAD_VALUE, DISPOSITION, "Give one of attachment, inline."));
    }
    Sha256 name = name(sha256);
    java.nio.file.Path file = originals.find(name).orElseThrow(() -> notFound(sha256));
    String mediaType = files.mediaType(name.hex()).filter(HARMLESS::contains).orElse("");
    return inert(mediaType.isEmpty() ? "application/octet-stream" : mediaType)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + name.hex() + "\"")
        .header(HttpHeaders.CONTENT_LENGTH, Files.size(file))
        .entity(file.toFile())
        .build();
  }

  /** The text, or another version of it that a selector names. */
  @GET
  @Path("text")
  public Response text(@PathParam("sha256") String sha256) throws IOException {
    QueryParameters query = QueryParameters.of(address, VERSION);
    java.nio.file.Path file =
        originals
            .findText(name(sha256), query.find(VERSION).orElse(Originals.FIRST))
            .orElseThrow(() -> notFound(sha256));
    return inert("text/plain;charset=utf-8")
        .header(HttpHeaders.CONTENT_LENGTH, Files.size(file))
        .entity(file.toFile())
        .build();
  }

  private static Response.ResponseBuilder inert(String mediaType) {
    return Response.ok()
        .header(HttpHeaders.CONTENT_TYPE, mediaType)
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("X-Content-Type-Options", "nosniff");
  }

  private static Sha256 name(String sha256) {
    return Sha256.parse(sha256).orElseThrow(() -> notFound(sha256));
  }

  private static ProblemException notFound(String sha256) {
    return new ProblemException(
        ProblemCode.NOT_FOUND,
        "There is no such original, or no text of it: %s.".formatted(sha256));
  }
}
