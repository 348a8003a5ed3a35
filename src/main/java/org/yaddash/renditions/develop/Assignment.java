package org.yaddash.renditions.develop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a developing process is asked to do. */
public sealed interface Assignment {
  /** Answers with {@code failed} when it could not be done, whatever was asked. */
  String FAILED = "failed";

  /**
   * A picture: of a file, or a page of a PDF.
   *
   * @param file where the original is; null for one that cannot be looked at, which is a grey plane
   * @param page counted from 1; 0 for a file that is a picture
   * @param blurred whether only coarse patches of light are to be left
   */
  record Subject(@Nullable Path file, int page, boolean blurred) {}

  /**
   * Tell how large it is: {@code width}, {@code height}, and the {@code format} that suits it; of a
   * PDF the {@code pages}, each as a width and a height.
   */
  record Measure(Subject subject) implements Assignment {}

  /**
   * Write a part of it at some size.
   *
   * @param format {@code jpg} or {@code png}
   */
  record Print(Subject subject, Area area, int width, int height, String format, Path out)
      implements Assignment {}

  /** Write the file as it is, without what was written into it. */
  record Clean(Path file, Path out) implements Assignment {}

  /** As it is sent. */
  default ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (this instanceof Clean clean) {
      return json.put("clean", clean.file().toString()).put("out", clean.out().toString());
    }
    if (this instanceof Print print) {
      Area area = print.area();
      json.putArray("area").add(area.x()).add(area.y()).add(area.width()).add(area.height());
      json.put("width", print.width()).put("height", print.height()).put("format", print.format());
      json.put("out", print.out().toString());
    }
    Subject subject = this instanceof Print print ? print.subject() : ((Measure) this).subject();
    json.put("file", subject.file() == null ? null : subject.file().toString());
    return json.put("page", subject.page()).put("blurred", subject.blurred());
  }

  /** As it was sent. */
  static Assignment of(JsonNode json) {
    if (json.has("clean")) {
      return new Clean(Path.of(json.path("clean").asText()), Path.of(json.path("out").asText()));
    }
    Subject subject =
        new Subject(
            json.hasNonNull("file") ? Path.of(json.path("file").asText()) : null,
            json.path("page").asInt(),
            json.path("blurred").asBoolean());
    if (!json.has("out")) {
      return new Measure(subject);
    }
    JsonNode area = json.path("area");
    return new Print(
        subject,
        new Area(
            area.path(0).asInt(), area.path(1).asInt(), area.path(2).asInt(), area.path(3).asInt()),
        json.path("width").asInt(),
        json.path("height").asInt(),
        json.path("format").asText(),
        Path.of(json.path("out").asText()));
  }
}
