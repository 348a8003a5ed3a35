package org.yaddash.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaddash.RunningYaddash;
import org.yaddash.TypedAddress;

/**
 * Takes the README's tour: every {@code curl} in it is asked, in the bytes that curl sends, of a
 * service that has started with an empty home, and what the README shows must be in the answer. An
 * ellipsis stands for anything, and an array may show only its first elements.
 */
class ReadmeTourIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern STEP =
      Pattern.compile(
          "```sh\ncurl -sg? '?(?:http://)?localhost:8080([^'\n]*)'?\n```\n+```json\n(.*?)\n```",
          Pattern.DOTALL);

  @Test
  void everyAnswerOfTheTourIsTheAnswerThatComes() throws IOException {
    List<String[]> steps = steps();
    assertThat(steps).hasSizeGreaterThanOrEqualTo(5);
    try (RunningYaddash yaddash = RunningYaddash.start(Map.of("YADDASH_SAMPLES", "true"))) {
      yaddash.awaitConsole("Yaddash is open");
      for (String[] step : steps) {
        requireShown(step[0], JSON.readTree(step[1]), TypedAddress.get(yaddash, step[0]).json());
      }
    }
  }

  private static List<String[]> steps() throws IOException {
    Matcher found = STEP.matcher(Files.readString(Path.of("README.md")));
    List<String[]> steps = new ArrayList<>();
    while (found.find()) {
      steps.add(new String[] {found.group(1), found.group(2)});
    }
    return steps;
  }

  private static void requireShown(String at, JsonNode shown, JsonNode given) {
    if (shown.isTextual() && shown.textValue().endsWith("…")) {
      String begin = shown.textValue().substring(0, shown.textValue().length() - 1);
      assertThat(given.isContainerNode() ? begin : given.asText()).as(at).startsWith(begin);
    } else if (shown.isObject()) {
      for (Iterator<Map.Entry<String, JsonNode>> members = shown.fields(); members.hasNext(); ) {
        Map.Entry<String, JsonNode> member = members.next();
        assertThat(given.has(member.getKey())).as(at + " has " + member.getKey()).isTrue();
        requireShown(at + "/" + member.getKey(), member.getValue(), given.get(member.getKey()));
      }
    } else if (shown.isArray()) {
      for (int i = 0; i < shown.size(); i++) {
        if (shown.get(i).isTextual() && shown.get(i).textValue().equals("…")) {
          return;
        }
        assertThat(given.size()).as(at + " has element " + i).isGreaterThan(i);
        requireShown(at + "/" + i, shown.get(i), given.get(i));
      }
    } else {
      assertThat(given).as(at).isEqualTo(shown);
    }
  }
}
