package org.yaddash.editing.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaddash.editing.QueryParameters;
import org.yaddash.http.JsonApi;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.profiles.Profile;
import org.yaddash.imports.profiles.Profiles;
import org.yaddash.imports.upload.Archive;
import org.yaddash.imports.upload.UploadForm;
import org.yaddash.imports.upload.UploadedFile;
import org.yaddash.originals.Originals;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.settings.Settings;

/**
 * {@code /manage/imports/preview}: what an import would make of one page, with a profile or
 * without, and nothing is kept.
 */
@Path("manage/imports/preview")
@RequestScoped
public class PreviewResource {
  private static final Set<String> PARTS =
      Set.of(UploadOptions.PROFILE, UploadOptions.BASE_URL, UploadOptions.LANGUAGE);

  @Inject Settings settings;
  @Inject Profiles profiles;
  @Inject Preview preview;
  @Inject ImportView view;
  @Context UriInfo address;
  @Context HttpHeaders headers;

  /** Reads the page in the part {@code file}; {@code profile} is a name, or a profile itself. */
  @POST
  public Response read(InputStream body) throws IOException {
    QueryParameters query = QueryParameters.of(address);
    java.nio.file.Path folder =
        settings.home().resolve("scratch").resolve("preview-" + UUID.randomUUID());
    try {
      Originals scratch = new Originals(folder);
      UploadForm form =
          UploadForm.read(
              body,
              headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
              PARTS,
              settings.fileLimit() + (1 << 20),
              scratch);
      Map<String, String> fields = new HashMap<>(form.fields());
      @Nullable String said = fields.remove(UploadOptions.PROFILE);
      Run.Options options = new UploadOptions(fields, query, form.problems()).read();
      if (form.files().size() != 1) {
        throw new ProblemException(
            Problem.inParameter(
                ProblemCode.NOT_ONE_PAGE, "file", "A preview takes one file, not several."));
      }
      @Nullable Profile profile = profile(said);
      UploadedFile page = form.files().get(0);
      java.nio.file.Path bytes = scratch.find(page.kept().name()).orElseThrow();
      Optional<Archive> archive = Archive.of(bytes);
      if (archive.isPresent()) {
        throw new ProblemException(
            Problem.inParameter(
                ProblemCode.NOT_ONE_PAGE,
                "file",
                "%s is an archive (%s): give one of its files, or import it with dryRun=true."
                    .formatted(page.name(), archive.get().mediaType())));
      }
      return answer(preview.of(page, bytes, profile, options));
    } finally {
      remove(folder);
    }
  }

  private @Nullable Profile profile(@Nullable String said) {
    if (said == null || said.isBlank()) {
      return null;
    }
    return said.startsWith("{")
        ? profiles.of(said.getBytes(StandardCharsets.UTF_8))
        : profiles.get(said);
  }

  private Response answer(Preview.Seen seen) {
    Map<UUID, Proposal> all =
        seen.proposals().stream().collect(Collectors.toMap(Proposal::id, Function.identity()));
    ObjectNode document =
        JsonApi.document(
            ImportView.array(
                view.ofProposals(seen.proposals(), Map.of(seen.file().id(), seen.file()), all)));
    document.putArray("included").add(ImportView.unkept(seen.file()));
    document.putObject("meta").put("total", seen.proposals().size());
    return JsonApi.answer(200, document).header("Cache-Control", "no-store").build();
  }

  private static void remove(java.nio.file.Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<java.nio.file.Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder())
            .forEach(
                path -> {
                  try {
                    Files.deleteIfExists(path);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
      }
    }
  }
}
