package org.yaddash.imports.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

class ProfilesTest {
  @TempDir Path folder;

  private static List<Problem> problems(Runnable work) {
    try {
      work.run();
    } catch (ProblemException e) {
      return e.problems();
    }
    return List.of();
  }

  private static List<String> pointers(String json) {
    Profiles profiles = new Profiles(Path.of("imports"));
    return problems(() -> profiles.of(json.getBytes(StandardCharsets.UTF_8))).stream()
        .map(
            problem ->
                ((Problem.Source.Pointer) java.util.Objects.requireNonNull(problem.source()))
                    .pointer())
        .toList();
  }

  @Test
  void everythingThatIsWrongIsNamedWithItsPlace() {
    assertThat(
            pointers(
                """
                {"title": "", "colour": 1, "fonts": {"F": {"ab": "c"}},
                 "groups": [
                   {"files": ["*.htm"], "body": ["td[["], "charset": "x-none"},
                   {"files": [], "title": {"pattern": "(a"}, "date": {"format": "qqqqqq"}},
                   {"files": ["a"], "victims": {"select": "t", "columns": ["shoe"]}},
                   {"body": ["p"]},
                   {"files": ["a"], "split": "p:matches((a+)+$)"}]}
                """))
        .contains(
            "/title",
            "/colour",
            "/groups/0/body/0",
            "/groups/0/charset",
            "/groups/1/files",
            "/groups/1/title/pattern",
            "/groups/1/date/format",
            "/groups/2/victims/columns/0",
            "/groups/3",
            "/groups/4/split")
        .anyMatch(pointer -> pointer.startsWith("/fonts/F"));
    assertThat(pointers("[]")).containsExactly("");
    assertThat(pointers("{\"title\": \"a\", \"title\": \"b\"}")).containsExactly("");
  }

  @Test
  void aPatternThatWouldBacktrackForEverIsHarmless() {
    assertThat(
            pointers(
                "{\"title\":\"t\",\"groups\":[{\"files\":[\"*\"],\"title\":{\"pattern\":\"(a+)+$\"}}]}"))
        .isEmpty();
    assertThat(
            pointers(
                "{\"title\":\"t\",\"groups\":[{\"files\":[\"*\"],\"title\":{\"pattern\":\"(a)\\\\1\"}}]}"))
        .containsExactly("/groups/0/title/pattern");
  }

  @Test
  void aBrokenFileStopsTheStart() throws IOException {
    Files.writeString(folder.resolve("good.json"), Files.readString(Path.of("imports/lamp.json")));
    Files.writeString(folder.resolve("bad.json"), "{\"title\": \"t\", \"groups\": [{}]}");
    Files.writeString(folder.resolve("profile.schema.json"), "{}");
    Profiles profiles = new Profiles(folder);
    assertThat(profiles.names()).containsExactly("bad", "good");
    List<Problem> problems = problems(profiles::requireSound);
    assertThat(problems).isNotEmpty();
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.PROFILE_BROKEN);
              assertThat(problem.detail()).contains("bad.json", "/groups/0");
            });
    new Profiles(Path.of("imports")).requireSound();
    new Profiles(folder.resolve("nowhere")).requireSound();
  }

  @Test
  void onlyNamesOfFilesInTheDirectoryAreProfiles() {
    Profiles profiles = new Profiles(Path.of("imports"));
    for (String name : List.of("nothing", "../pom", "profile.schema", "", "lamp.json")) {
      assertThatThrownBy(() -> profiles.get(name))
          .as(name)
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.UNKNOWN_PROFILE));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "*.htm, a.htm, true",
    "*.htm, A.HTM, true",
    "*.htm, b/a.htm, false",
    "**/*.htm, b/a.htm, true",
    "**/*.htm, a.htm, true",
    "told/**, told/1/a.htm, true",
    "told/**, tales/a.htm, false",
    "told/**/x.htm, told/x.htm, true",
    "told/**/x.htm, told/a/b/x.htm, true",
    "told/**/x.htm, told/ax.htm, false",
    "a?.htm, ab.htm, true",
    "a?.htm, a/.htm, false",
    "**, any/thing, true",
  })
  void globsMeanPaths(String glob, String path, boolean matches) {
    assertThat(Globs.matches(glob, path)).isEqualTo(matches);
  }
}
