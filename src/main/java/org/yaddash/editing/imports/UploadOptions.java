package org.yaddash.editing.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.editing.QueryParameters;
import org.yaddash.imports.ledger.Run;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * What may be said with an upload, as plain parts of its form or as query parameters: {@code
 * profile}, {@code baseUrl}, {@code language}, {@code publish}, {@code dryRun}.
 */
final class UploadOptions {
  static final String PROFILE = "profile";
  static final String BASE_URL = "baseUrl";
  static final String LANGUAGE = "language";
  static final String PUBLISH = "publish";
  static final String DRY_RUN = "dryRun";
  static final Set<String> ALL = Set.of(PROFILE, BASE_URL, LANGUAGE, PUBLISH, DRY_RUN);

  private static final int LONGEST_PROFILE = 100;
  private static final int LONGEST_URL = 2000;

  private final Map<String, String> values = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Reads the options, each given once, as a part or as a parameter; an empty one is not given.
   *
   * @param wrong what is wrong with the upload already
   */
  UploadOptions(Map<String, String> parts, QueryParameters query, List<Problem> wrong) {
    problems.addAll(wrong);
    for (String name : ALL) {
      @Nullable String part = parts.get(name);
      @Nullable String parameter = query.find(name).orElse(null);
      if (part != null && parameter != null) {
        bad(name, "is given twice, as a part and as a parameter");
      }
      @Nullable String value = part == null ? parameter : part;
      if (value != null && !value.isBlank()) {
        values.put(name, value.strip());
      }
    }
  }

  /** The options; fails with everything that is wrong, each problem naming its part. */
  Run.Options read() {
    @Nullable String profile = values.get(PROFILE);
    if (profile != null && profile.length() > LONGEST_PROFILE) {
      bad(PROFILE, "is longer than any profile's name");
    }
    @Nullable String url = values.get(BASE_URL);
    if (url != null && !isAddress(url)) {
      bad(BASE_URL, "must be an http or https address, such as http://www.example.org/site/");
    }
    @Nullable String language = values.get(LANGUAGE);
    if (language != null && !isLanguage(language)) {
      bad(LANGUAGE, "must be a language tag, such as az or ru or az-Cyrl");
    }
    Run.Options options = new Run.Options(profile, url, language, truth(PUBLISH), truth(DRY_RUN));
    if (options.publish() && options.dryRun()) {
      bad(PUBLISH, "cannot be true in a dry run, which makes nothing to be published");
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return options;
  }

  private boolean truth(String name) {
    return switch (values.getOrDefault(name, "false").toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> {
        bad(name, "must be true or false");
        yield false;
      }
    };
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = new URI(url);
      return url.length() <= LONGEST_URL
          && uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isLanguage(String tag) {
    try {
      return tag.length() <= 35
          && !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private void bad(String name, String why) {
    problems.add(
        Problem.inParameter(ProblemCode.BAD_VALUE, name, "The part '%s' %s.".formatted(name, why)));
  }
}
