package org.yaddash.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/** Keeps the media types of {@link JsonApiOnly} resources. No JSON:API extension is supported. */
@Provider
@JsonApiOnly
public class JsonApiFilter implements ContainerRequestFilter {
  private static final MediaType JSON_API = MediaType.valueOf(JsonApi.MEDIA_TYPE);

  /** Who asks for any JSON gets the one that there is. */
  private static final List<MediaType> OFFERED = List.of(JSON_API, MediaType.APPLICATION_JSON_TYPE);

  private static final Set<String> NEUTRAL = Set.of("q", "profile");

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.hasEntity()) {
      MediaType sent = request.getMediaType();
      if (sent == null || !isJsonApi(sent) || !isPlain(sent)) {
        throw new ProblemException(
            Problem.inHeader(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                HttpHeaders.CONTENT_TYPE,
                "Send the body as %s, without other parameters than 'profile'."
                    .formatted(JsonApi.MEDIA_TYPE)));
      }
    }
    if (!isAccepted(request.getAcceptableMediaTypes())) {
      throw new ProblemException(
          Problem.inHeader(
              ProblemCode.NOT_ACCEPTABLE,
              HttpHeaders.ACCEPT,
              "Accept %s, without other parameters than 'profile'.".formatted(JsonApi.MEDIA_TYPE)));
    }
  }

  /** Naming JSON:API with parameters only is a refusal, whatever else is accepted. */
  private static boolean isAccepted(List<MediaType> accepted) {
    List<MediaType> named = accepted.stream().filter(JsonApiFilter::isJsonApi).toList();
    return named.isEmpty()
        ? accepted.stream()
            .anyMatch(type -> OFFERED.stream().anyMatch(type::isCompatible) && !isRefused(type))
        : named.stream().anyMatch(type -> isPlain(type) && !isRefused(type));
  }

  private static boolean isJsonApi(MediaType type) {
    return type.getType().equalsIgnoreCase(JSON_API.getType())
        && type.getSubtype().equalsIgnoreCase(JSON_API.getSubtype());
  }

  private static boolean isPlain(MediaType type) {
    return NEUTRAL.containsAll(type.getParameters().keySet());
  }

  private static boolean isRefused(MediaType type) {
    @Nullable String weight = type.getParameters().get("q");
    try {
      return weight != null && Double.parseDouble(weight) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
