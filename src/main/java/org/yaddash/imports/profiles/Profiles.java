package org.yaddash.imports.profiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.settings.Settings;

/**
 * The profiles in the directory that is set, each a file {@code NAME.json}. They are checked when
 * the service starts and again whenever one is used, so that a file may be changed in between.
 */
@ApplicationScoped
public class Profiles {
  private static final String ENDING = ".json";
  private static final String SCHEMA = "profile.schema.json";
  private static final int MOST_BYTES = 1 << 20;

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Path directory;
  private final ProfileCheck check = new ProfileCheck();

  /** Those of the directory that is set. */
  @Inject
  public Profiles(Settings settings) {
    this(settings.profiles());
  }

  Profiles(Path directory) {
    this.directory = directory;
  }

  /** For the container's proxy, which never uses it. */
  protected Profiles() {
    this(Path.of("."));
  }

  /** The names of all, in order. */
  public List<String> names() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING) && !name.equals(SCHEMA))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ProblemException(
          ProblemCode.PROFILE_BROKEN, "The directory of import profiles cannot be read.");
    }
  }

  /** Fails with {@code profile-broken}, a problem for everything that is wrong with any. */
  public void requireSound() {
    List<Problem> problems = new ArrayList<>();
    for (String name : names()) {
      try {
        get(name);
      } catch (ProblemException e) {
        for (Problem problem : e.problems()) {
          problems.add(
              Problem.of(
                  ProblemCode.PROFILE_BROKEN,
                  "The import profile %s: %s".formatted(name + ENDING, problem.detail())));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  /**
   * The profile of a name.
   *
   * @throws ProblemException with {@code unknown-profile}, or with {@code profile-invalid} for
   *     everything that is wrong with it
   */
  public Profile get(String name) {
    boolean plain =
        name.chars().allMatch(c -> c == '-' || c == '_' || Character.isLetterOrDigit(c));
    Path file = directory.resolve((plain ? name : "-") + ENDING);
    if (!plain || name.isEmpty() || !Files.isRegularFile(file)) {
      throw new ProblemException(
          Problem.inParameter(
              ProblemCode.UNKNOWN_PROFILE,
              "profile",
              "There is no import profile '%s'.".formatted(name)));
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw invalid("", "is longer than %d bytes".formatted(MOST_BYTES));
      }
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw invalid("", "cannot be read");
    }
  }

  /** A profile that somebody sends; fails with {@code profile-invalid}. */
  public Profile of(byte[] json) {
    JsonNode read;
    try {
      read = STRICT.readTree(json);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw invalid(
          "",
          place == null
              ? "is no JSON"
              : "is no JSON at line %d, column %d"
                  .formatted(place.getLineNr(), place.getColumnNr()));
    } catch (IOException e) {
      throw invalid("", "cannot be read");
    }
    if (!(read instanceof ObjectNode profile)) {
      throw invalid("", "is no JSON object");
    }
    List<ProfileCheck.Fault> faults = check.faults(profile);
    if (!faults.isEmpty()) {
      throw new ProblemException(
          faults.stream().map(fault -> problem(fault.pointer(), fault.reason())).toList());
    }
    return Profile.of(profile);
  }

  /** The profile of a name, if one is given. */
  public Optional<Profile> find(@org.jspecify.annotations.Nullable String name) {
    return name == null ? Optional.empty() : Optional.of(get(name));
  }

  private static ProblemException invalid(String pointer, String reason) {
    return new ProblemException(List.of(problem(pointer, reason)));
  }

  private static Problem problem(String pointer, String reason) {
    return Problem.at(
        ProblemCode.PROFILE_INVALID,
        pointer,
        "%s: %s.".formatted(pointer.isEmpty() ? "The profile" : pointer, reason));
  }
}
