package org.yaddash.imports.fork;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Embedded;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.extract.scan.ScannedPage;
import org.yaddash.imports.profiles.Profile;
import org.yaddash.imports.recognise.Candidate;
import org.yaddash.imports.recognise.Outline;
import org.yaddash.imports.recognise.Surroundings;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/** What the service and a reader process say to each other, both ways, as JSON. */
final class Messages {
  /**
   * Please read this.
   *
   * @param name the original's SHA-256
   * @param text where to write the text
   */
  record Request(String name, Original original, Surroundings surroundings, Path text) {}

  private static final int MOST_PICTURES = 2000;
  private static final int LONGEST_ADDRESS = 1000;
  private static final Pattern EMBEDDED_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");

  private static final String DOCUMENT = "document";
  private static final String PROVENANCE = "provenance";

  /** What the service takes from an answer as the text that it is: most of it, and kept as such. */
  static final Set<String> VERBATIM = Set.of(DOCUMENT, PROVENANCE);

  private Messages() {}

  static ObjectNode of(Request request) {
    Original original = request.original();
    Surroundings surroundings = request.surroundings();
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("name", request.name()).put("text", request.text().toString());
    message.put("file", original.file().toString()).put("path", original.name());
    message.put("charset", original.charsetHint()).put("textLimit", original.textLimit());
    message.put("decodeAs", original.charset());
    if (original.profile() != null) {
      message.set("profile", original.profile().source());
    }
    message.put("baseUrl", surroundings.baseUrl()).put("language", surroundings.language());
    ArrayNode furniture = message.putArray("furniture");
    surroundings.furniture().forEach(furniture::add);
    return message;
  }

  static Request request(JsonNode message) {
    String path = message.path("path").asText();
    Set<Long> furniture = new HashSet<>();
    message.path("furniture").forEach(fingerprint -> furniture.add(fingerprint.asLong()));
    return new Request(
        message.path("name").asText(),
        new Original(
            Path.of(message.path("file").asText()),
            path,
            string(message, "charset"),
            message.path("textLimit").asInt(),
            string(message, "decodeAs"),
            message.path("profile") instanceof ObjectNode profile ? Profile.of(profile) : null),
        new Surroundings(path, string(message, "baseUrl"), string(message, "language"), furniture),
        Path.of(message.path("text").asText()));
  }

  /** An answer without anything but what went wrong. */
  static ObjectNode failure(List<Problem> problems) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("failed", true);
    addProblems(message, problems);
    return message;
  }

  /**
   * An answer with everything but the text and the candidates.
   *
   * @param said whether somebody has said what the charset is
   */
  static ObjectNode of(Legacy legacy, boolean said) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("mediaType", legacy.mediaType()).put("charset", legacy.charset());
    message.put("language", legacy.language());
    addDecoding(message, legacy.metadata(), said ? "profile" : "text");
    message.put("width", pixels(legacy, "width")).put("height", pixels(legacy, "height"));
    legacy.metadata().getOrDefault("look", List.of()).forEach(look -> message.put("look", look));
    addScans(message, legacy.metadata().getOrDefault("ocr.page", List.of()));
    ArrayNode pictures = message.putArray("pictures");
    pictures(legacy).forEach(address -> pictures.add(Plain.text(address)));
    ArrayNode embedded = message.putArray("embedded");
    for (Embedded one : legacy.embedded()) {
      embedded.addObject().put("name", one.name()).put("file", one.file().toString());
    }
    addProblems(message, legacy.problems());
    return message;
  }

  /** How sure the words are that were read from pictures, as the ledger keeps it. */
  private static void addScans(ObjectNode message, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    ArrayNode pages = message.putObject("ocr").putArray("pages");
    for (String line : lines) {
      ScannedPage page = ScannedPage.read(line);
      ObjectNode one = pages.addObject();
      one.put("page", page.number()).put("words", page.words());
      one.put("confidence", page.confidence()).put("unsureWords", page.unsureWords());
      one.put("confidences", page.confidences());
      ArrayNode unsure = one.putArray("unsure");
      for (ScannedPage.Unsure word : page.unsure()) {
        unsure.addObject().put("word", word.word()).put("confidence", word.confidence());
      }
    }
    Plain.clean(message.path("ocr"));
  }

  /** How the charset was decided on, as the ledger keeps it. */
  private static void addDecoding(
      ObjectNode message, Map<String, List<String>> facts, String chosenBy) {
    ObjectNode decoding = message.putObject("decoding");
    for (String confidence : facts.getOrDefault("decoding.confidence", List.of())) {
      decoding.put("confidence", Double.parseDouble(confidence)).put("chosenBy", chosenBy);
      decoding.put("sample", String.join("", facts.getOrDefault("decoding.sample", List.of())));
      ArrayNode others = decoding.putArray("alternatives");
      for (String other : facts.getOrDefault("decoding.alternative", List.of())) {
        int end = other.indexOf('\n');
        others
            .addObject()
            .put("charset", end < 0 ? other : other.substring(0, end))
            .put("sample", end < 0 ? "" : other.substring(end + 1));
      }
    }
    Plain.clean(decoding);
  }

  static void addProblems(ObjectNode message, List<Problem> problems) {
    ArrayNode all = message.withArray("problems");
    for (Problem problem : problems) {
      all.addObject()
          .put("code", problem.code().name())
          .put("detail", Plain.text(problem.detail()));
    }
  }

  static void addCandidates(
      ObjectNode message, List<Candidate> candidates, Provenances provenances) {
    ArrayNode all = message.putArray("candidates");
    for (Candidate candidate : candidates) {
      ObjectNode one = all.addObject();
      one.put("key", candidate.key()).put("type", candidate.type());
      one.set(DOCUMENT, candidate.document());
      ObjectNode relations = one.putObject("relations");
      candidate
          .relations()
          .forEach((relation, keys) -> keys.forEach(relations.withArray(relation)::add));
      one.set(PROVENANCE, provenances.of(candidate));
      one.put("confidence", candidate.confidence());
      candidate.doubts().forEach(one.putArray("doubts")::add);
      Plain.clean(one);
    }
  }

  static void addOutline(ObjectNode message, @Nullable Outline outline) {
    if (outline != null) {
      ObjectNode json = outline.toJson();
      Plain.clean(json);
      message.set("outline", json);
    }
  }

  static Reading reading(JsonNode message, Path text, long millis) {
    List<Reading.Proposal> proposals = new ArrayList<>();
    for (JsonNode one : message.path("candidates")) {
      Map<String, List<String>> relations = new LinkedHashMap<>();
      one.path("relations")
          .properties()
          .forEach(relation -> relations.put(relation.getKey(), strings(relation.getValue())));
      proposals.add(
          new Reading.Proposal(
              one.path("key").asText(),
              one.path("type").asText(),
              one.path(DOCUMENT).asText(),
              relations,
              one.path(PROVENANCE).asText(),
              one.path("confidence").asDouble(),
              strings(one.path("doubts"))));
    }
    List<Problem> problems = new ArrayList<>();
    for (JsonNode one : message.path("problems")) {
      problems.add(
          Problem.of(ProblemCode.valueOf(one.path("code").asText()), one.path("detail").asText()));
    }
    return new Reading(
        string(message, "mediaType"),
        string(message, "charset"),
        message.path("decoding").isObject()
            ? message.withObject("/decoding")
            : JsonNodeFactory.instance.objectNode(),
        string(message, "language"),
        message.path("width").asInt(),
        message.path("height").asInt(),
        string(message, "look"),
        message.path("ocr").isObject()
            ? message.withObject("/ocr")
            : JsonNodeFactory.instance.objectNode(),
        strings(message.path("pictures")),
        Files.exists(text) ? text : null,
        proposals,
        message.path("outline").isObject() ? Outline.of(message.path("outline")) : null,
        embedded(message, text),
        problems,
        message.path("failed").asBoolean(),
        millis);
  }

  /** Only files in the folder of a reader process: it must not name any other. */
  private static List<Embedded> embedded(JsonNode message, Path text) {
    List<Embedded> embedded = new ArrayList<>();
    @Nullable Path scratch = text.toAbsolutePath().normalize().getParent();
    for (JsonNode one : message.path("embedded")) {
      Path file = Path.of(one.path("file").asText()).toAbsolutePath().normalize();
      String name = one.path("name").asText();
      boolean inside =
          scratch != null
              && file.startsWith(scratch)
              && file.getNameCount() == scratch.getNameCount() + 2;
      if (inside
          && EMBEDDED_NAME.matcher(name).matches()
          && embedded.size() < MOST_PICTURES
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        embedded.add(new Embedded(name, file));
      }
    }
    return embedded;
  }

  private static Set<String> pictures(Legacy legacy) {
    Set<String> addresses = new LinkedHashSet<>();
    for (Block block : legacy.blocks()) {
      if (block instanceof Block.Picture picture && addresses.size() < MOST_PICTURES) {
        for (String address : List.of(picture.src(), picture.href())) {
          if (!address.isBlank() && address.length() < LONGEST_ADDRESS) {
            addresses.add(address);
          }
        }
      }
    }
    return addresses;
  }

  private static int pixels(Legacy legacy, String key) {
    List<String> values = legacy.metadata().getOrDefault(key, List.of());
    try {
      return values.isEmpty() ? 0 : Math.max(0, Integer.parseInt(values.get(0).strip()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static @Nullable String string(JsonNode message, String field) {
    JsonNode value = message.path(field);
    return value.isTextual() ? value.textValue() : null;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(one.asText()));
    return strings;
  }
}
