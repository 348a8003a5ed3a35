package org.yaddash.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.yaddash.types.ContentType;
import org.yaddash.types.Field;
import org.yaddash.types.FieldKind;

/**
 * Keeps rich text harmless, whoever wrote it: what is not on the list of elements, attributes and
 * address schemes is taken out before a document enters the log. Text that is safe already stays as
 * it is, to the letter.
 */
final class SafeHtml {
  /** Names that notes and their marks link each other by; no other name may be given away. */
  private static final Pattern NOTE = Pattern.compile("(?:note|mark)-[1-9][0-9]{0,4}");

  private static final Safelist SAFE =
      new Safelist(Safelist.none()) {
        @Override
        public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
          return attribute.getKey().equals("id")
              ? (tag.equals("p") || tag.equals("a")) && NOTE.matcher(attribute.getValue()).matches()
              : super.isSafeAttribute(tag, element, attribute);
        }
      }.addTags(
              "p",
              "br",
              "hr",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "blockquote",
              "pre",
              "ul",
              "ol",
              "li",
              "dl",
              "dt",
              "dd")
          .addTags(
              "table",
              "caption",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td",
              "figure",
              "figcaption",
              "img",
              "a")
          .addTags(
              "em", "strong", "i", "b", "u", "s", "sub", "sup", "small", "cite", "q", "code",
              "span", "bdi", "bdo")
          .addAttributes(":all", "dir", "lang")
          .addAttributes("a", "href", "title")
          .addAttributes("img", "src", "alt", "width", "height")
          .addAttributes("ol", "start")
          .addAttributes("li", "value")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan", "scope")
          .addProtocols("a", "href", "http", "https", "mailto", "#")
          .addProtocols("img", "src", "http", "https")
          .preserveRelativeLinks(true);
  private static final Document.OutputSettings AS_WRITTEN =
      new Document.OutputSettings().prettyPrint(false);
  // relative addresses are resolved against it only to look at their scheme
  private static final String ANYWHERE = "https://archive.invalid/";

  private SafeHtml() {}

  /** The document with its rich text made safe; the given one is not changed. */
  static ObjectNode in(ContentType type, ObjectNode document) {
    List<String[]> paths =
        type.fields().stream()
            .filter(field -> field.kind() == FieldKind.HTML)
            .map(Field::path)
            .map(path -> path.split("\\.", -1))
            .toList();
    if (paths.isEmpty()) {
      return document;
    }
    ObjectNode safe = document.deepCopy();
    paths.forEach(path -> clean(safe, path, 0));
    return safe;
  }

  private static JsonNode clean(JsonNode node, String[] path, int depth) {
    if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, clean(list.get(i), path, depth));
      }
    } else if (node instanceof ObjectNode object && depth < path.length) {
      JsonNode member = object.get(path[depth]);
      if (member != null) {
        object.set(path[depth], clean(member, path, depth + 1));
      }
    } else if (node instanceof ObjectNode languages) {
      languages.properties().forEach(each -> each.setValue(clean(each.getValue(), path, depth)));
    } else if (node.isTextual()) {
      return TextNode.valueOf(clean(node.textValue()));
    }
    return node;
  }

  private static String clean(String html) {
    return Jsoup.isValid(html, SAFE) ? html : Jsoup.clean(html, ANYWHERE, SAFE, AS_WRITTEN);
  }
}
