package org.yaddash.imports.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.select.QueryParser;
import org.yaddash.imports.extract.characters.Decoding;

/** Finds everything that is wrong with a profile, each thing at its JSON pointer. */
final class ProfileCheck {
  /**
   * Something that is wrong.
   *
   * @param pointer where, RFC 6901
   * @param reason what, as a sentence
   */
  record Fault(String pointer, String reason) {}

  private static final String SCHEMA = "/imports/profile.schema.json";

  private final JsonSchema schema;

  ProfileCheck() {
    try (InputStream file =
        Objects.requireNonNull(ProfileCheck.class.getResourceAsStream(SCHEMA), SCHEMA)) {
      schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(
                  new ObjectMapper().readTree(file),
                  SchemaValidatorsConfig.builder()
                      .locale(Locale.ENGLISH)
                      .pathType(PathType.JSON_POINTER)
                      .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All faults, ordered by their place. */
  List<Fault> faults(ObjectNode profile) {
    List<Fault> faults = new ArrayList<>();
    for (ValidationMessage message : schema.validate(profile)) {
      faults.add(new Fault(pointer(message), reason(message)));
    }
    for (int i = 0; i < profile.path("groups").size(); i++) {
      group(profile.path("groups").path(i), "/groups/" + i, faults);
    }
    return faults.stream()
        .distinct()
        .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::reason))
        .toList();
  }

  private static String pointer(ValidationMessage message) {
    StringBuilder pointer = new StringBuilder();
    JsonNodePath path = message.getInstanceLocation();
    for (int i = 0; i < path.getNameCount(); i++) {
      pointer.append('/').append(escaped(String.valueOf(path.getElement(i))));
    }
    String property = message.getProperty();
    if (message.getType().equals("additionalProperties") && property != null) {
      pointer.append('/').append(escaped(property));
    }
    return pointer.toString();
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String reason(ValidationMessage message) {
    String sentence = String.valueOf(message.getMessage());
    int colon = sentence.indexOf(": ");
    return colon < 0 ? sentence : sentence.substring(colon + 2);
  }

  private static void group(JsonNode group, String at, List<Fault> faults) {
    JsonNode charset = group.path("charset");
    if (charset.isTextual() && Decoding.charset(charset.textValue()).isEmpty()) {
      faults.add(new Fault(at + "/charset", "there is no such charset"));
    }
    for (String name : List.of("body", "remove")) {
      for (int i = 0; i < group.path(name).size(); i++) {
        selector(group.path(name).path(i), at + "/" + name + "/" + i, faults);
      }
    }
    selector(group.path("split"), at + "/split", faults);
    selector(group.path("caption"), at + "/caption", faults);
    selector(group.path("victims").path("select"), at + "/victims/select", faults);
    for (String name : List.of("title", "authors", "date")) {
      selector(group.path(name).path("select"), at + "/" + name + "/select", faults);
      pattern(group.path(name).path("pattern"), at + "/" + name + "/pattern", faults);
    }
    JsonNode format = group.path("date").path("format");
    if (format.isTextual()) {
      try {
        DateTimeFormatter unused = DateTimeFormatter.ofPattern(format.textValue(), Locale.ROOT);
      } catch (IllegalArgumentException e) {
        faults.add(new Fault(at + "/date/format", "is no format of dates"));
      }
    }
  }

  private static void selector(JsonNode selector, String at, List<Fault> faults) {
    if (!selector.isTextual() || selector.textValue().isEmpty()) {
      return;
    }
    if (selector.textValue().contains("~=") || selector.textValue().contains(":matches")) {
      faults.add(new Fault(at, "selects by a regular expression; use a pattern for that"));
      return;
    }
    try {
      QueryParser.parse(selector.textValue());
    } catch (IllegalArgumentException | IllegalStateException e) {
      faults.add(new Fault(at, "is no CSS selector"));
    }
  }

  private static void pattern(JsonNode pattern, String at, List<Fault> faults) {
    if (pattern.isTextual()) {
      try {
        com.google.re2j.Pattern.compile(pattern.textValue());
      } catch (PatternSyntaxException e) {
        faults.add(new Fault(at, "is no regular expression of RE2: " + e.getDescription()));
      }
    }
  }
}
