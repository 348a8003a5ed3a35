package org.yaddash.types.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Turns what the schema validator finds into sentences, one for each rule that is not kept. */
public final class Violations {
  private static final int LONGEST_QUOTE = 60;

  /**
   * One rule that a JSON value does not keep.
   *
   * @param pointer the JSON pointer of the value, from the root of what was checked
   * @param reason what is wrong with it, as the end of a sentence that begins with the value's
   *     place
   */
  public record Violation(String pointer, String reason) {}

  private Violations() {}

  /** All of them, ordered by their place. */
  public static List<Violation> of(Collection<ValidationMessage> messages) {
    List<Violation> violations = new ArrayList<>();
    Map<String, List<ValidationMessage>> choices = new LinkedHashMap<>();
    for (ValidationMessage message : messages) {
      String choice = choiceOf(message.getEvaluationPath());
      if (choice.isEmpty()) {
        violations.add(new Violation(pointer(message), reason(message)));
      } else {
        choices.computeIfAbsent(choice, key -> new ArrayList<>()).add(message);
      }
    }
    choices.values().forEach(branches -> violations.addAll(ofChoice(branches)));
    return violations.stream()
        .distinct()
        .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::reason))
        .toList();
  }

  /** The pointer of a validator's path, by RFC 6901. */
  public static String pointer(JsonNodePath path) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < path.getNameCount(); i++) {
      pointer.append('/').append(escape(String.valueOf(path.getElement(i))));
    }
    return pointer.toString();
  }

  /** A name as a part of a JSON pointer. */
  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * Adds the texts and names that no database or UTF-8 can hold: those with a NUL or half a
   * surrogate pair.
   */
  public static void unstorable(JsonNode node, String pointer, List<Violation> violations) {
    if (node.isTextual() && !isStorable(node.textValue())) {
      violations.add(new Violation(pointer, "holds a character that cannot be stored"));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        unstorable(node.get(i), pointer + "/" + i, violations);
      }
    } else {
      node.fields()
          .forEachRemaining(
              entry ->
                  unstorable(entry.getValue(), pointer + "/" + escape(entry.getKey()), violations));
    }
  }

  private static boolean isStorable(String text) {
    // long texts pass here: an array is looked through several times faster than a string
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)
          && (++i == chars.length || !Character.isLowSurrogate(chars[i]))) {
        return false;
      }
    }
    return true;
  }

  private static String pointer(ValidationMessage message) {
    String at = pointer(message.getInstanceLocation());
    String property = message.getProperty();
    boolean names =
        message.getType().equals("additionalProperties")
            || message.getType().equals("propertyNames");
    return names && property != null ? at + "/" + escape(property) : at;
  }

  /**
   * The path up to the outermost anyOf, under which every branch reports for itself; "" outside of
   * any.
   */
  private static String choiceOf(JsonNodePath path) {
    for (int i = 0; i + 1 < path.getNameCount(); i++) {
      if (path.getElement(i).equals("anyOf") && path.getElement(i + 1) instanceof Integer) {
        StringBuilder choice = new StringBuilder();
        for (int j = 0; j <= i; j++) {
          choice.append('/').append(path.getElement(j));
        }
        return choice.toString();
      }
    }
    return "";
  }

  /** Says a choice of which no branch is kept in one sentence for each place. */
  private static List<Violation> ofChoice(List<ValidationMessage> branches) {
    Map<String, List<ValidationMessage>> places =
        branches.stream()
            .collect(
                Collectors.groupingBy(
                    Violations::pointer, LinkedHashMap::new, Collectors.toList()));
    List<Violation> violations = new ArrayList<>();
    places.forEach(
        (place, here) -> {
          boolean onlyMissing =
              here.stream().allMatch(message -> message.getType().equals("required"));
          String reasons =
              here.stream()
                  .map(message -> onlyMissing ? quote(message.getProperty()) : reason(message))
                  .distinct()
                  .collect(Collectors.joining(onlyMissing ? ", " : "; or "));
          violations.add(
              new Violation(place, onlyMissing ? "needs at least one of " + reasons : reasons));
        });
    return violations;
  }

  private static String reason(ValidationMessage message) {
    JsonNode value = message.getInstanceNode();
    JsonNode rule = message.getSchemaNode();
    Object[] told = message.getArguments();
    return switch (message.getType()) {
      case "required" -> "lacks " + quote(message.getProperty());
      case "additionalProperties" -> "is not a field here";
      case "type" -> "must be " + article(told[1]) + ", not " + article(told[0]);
      case "enum" -> quote(value) + " is not one of: " + list(rule);
      case "const" -> "must be " + rule;
      case "format" -> format(String.valueOf(told[0]), value);
      case "pattern" -> quote(value) + " does not match " + rule.asText();
      case "minLength" ->
          rule.asInt() == 1 ? "must not be empty" : "must have at least " + rule + " characters";
      case "maxLength" -> "must have at most " + rule + " characters";
      case "minItems" ->
          rule.asInt() == 1 ? "must not be empty" : "must have at least " + rule + " items";
      case "maxItems" -> "must have at most " + rule + " items";
      case "uniqueItems" -> "must not hold the same value twice";
      case "minimum" -> "must be at least " + rule + ", not " + value;
      case "maximum" -> "must be at most " + rule + ", not " + value;
      case "minProperties" ->
          rule.asInt() == 1 ? "must not be empty" : "must have at least " + rule + " fields";
      case "propertyNames" ->
          "is not " + rule.path("description").asText("a name that may stand here");
      case "not", "false" -> "must not stand here";
      default -> tail(message);
    };
  }

  private static String format(String format, JsonNode value) {
    if (format.equals("uuid")) {
      return quote(value) + " is not a UUID";
    }
    if (!format.equals("edtf")) {
      return quote(value) + " is not a valid " + format;
    }
    try {
      Edtf.parse(value.asText());
      return quote(value) + " is not an EDTF date";
    } catch (DateTimeParseException e) {
      return quote(value)
          + " is not an EDTF date (such as 1990, 1990-01, 1990-01-20 or 1990?): it "
          + e.getMessage();
    }
  }

  /** The validator's own sentence without the place that it begins with. */
  private static String tail(ValidationMessage message) {
    String sentence = message.getMessage();
    String place = message.getInstanceLocation() + ": ";
    return sentence.startsWith(place) ? sentence.substring(place.length()) : sentence;
  }

  /**
   * A JSON type with its article; of several, as the validator lists them, each but the first
   * without.
   */
  private static String article(Object types) {
    String names = types.toString().replace("[", "").replace("]", "").replace(", ", " or ");
    if (names.startsWith("null")) {
      return names;
    }
    return ("aeiou".indexOf(names.charAt(0)) >= 0 ? "an " : "a ") + names;
  }

  private static String list(JsonNode values) {
    Iterator<JsonNode> each = values.elements();
    Iterable<JsonNode> all = () -> each;
    return StreamSupport.stream(all.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static String quote(JsonNode value) {
    return value.isContainerNode() ? "the value" : quote(value.asText());
  }

  private static String quote(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_QUOTE) {
      return "'" + text + "'";
    }
    return "'" + text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…'";
  }
}
