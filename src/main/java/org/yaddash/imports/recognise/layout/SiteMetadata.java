package org.yaddash.imports.recognise.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * What a file says about itself outside its text: meta tags and JSON-LD of a web page, the
 * properties of a PDF.
 */
public final class SiteMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_JSON = 400_000;
  private static final int MOST_AUTHORS = 20;
  private static final Set<String> WORKS =
      Set.of(
          "article",
          "newsarticle",
          "blogposting",
          "reportagenewsarticle",
          "techarticle",
          "scholarlyarticle",
          "webpage",
          "report",
          "socialmediaposting",
          "creativework",
          "discussionforumposting",
          "advertisercontentarticle",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "reviewnewsarticle",
          "backgroundnewsarticle",
          "howto",
          "recipe",
          "podcastepisode",
          "videoobject",
          "qapage",
          "review",
          "course",
          "product",
          "liveblogposting",
          "medicalwebpage");

  private final Map<String, List<String>> values;
  private final List<JsonNode> works = new ArrayList<>();

  /** Reads the metadata of a document. */
  public SiteMetadata(Map<String, List<String>> values) {
    this.values = values;
    for (String json : values.getOrDefault("jsonld", List.of())) {
      read(json);
    }
  }

  /** The first value of the first of these keys that has one, on one line. */
  public @Nullable Found<String> first(String... keys) {
    for (String key : keys) {
      for (String value : values.getOrDefault(key, List.of())) {
        String line = Tokens.oneLine(value);
        if (!line.isEmpty() && line.length() <= 2000) {
          return Found.metadata(line, value);
        }
      }
    }
    return null;
  }

  /**
   * The value of the first meta tag whose name speaks of a publishing date, whatever a site calls
   * it.
   */
  public @Nullable Found<String> dated() {
    for (Map.Entry<String, List<String>> entry : new java.util.TreeMap<>(values).entrySet()) {
      String key = entry.getKey();
      boolean date = key.contains("date") || key.contains("time");
      if (key.startsWith("meta.")
          && key.contains("publi")
          && date
          && !key.contains("modif")
          && !entry.getValue().isEmpty()) {
        return first(key);
      }
    }
    return null;
  }

  /** All values of these keys. */
  public List<String> all(String... keys) {
    List<String> all = new ArrayList<>();
    for (String key : keys) {
      all.addAll(values.getOrDefault(key, List.of()));
    }
    return all;
  }

  /**
   * A text property of the work that the page's JSON-LD describes, by the first name that has one.
   */
  public @Nullable Found<String> work(String... names) {
    for (String name : names) {
      for (JsonNode work : works) {
        JsonNode value = work.path(name);
        if (value.isArray() && !value.isEmpty()) {
          value = value.get(0);
        }
        if (value.isObject()) {
          value = value.has("name") ? value.path("name") : value.path("@id");
        }
        if (value.isTextual() && !value.asText().isBlank()) {
          return Found.metadata(Tokens.oneLine(value.asText()), value.asText());
        }
      }
    }
    return null;
  }

  /** The names of the authors that the JSON-LD gives. */
  public List<Found<String>> workAuthors() {
    for (JsonNode work : works) {
      List<Found<String>> authors = new ArrayList<>();
      JsonNode author = work.path("author");
      if (author.isMissingNode() || author.isNull()) {
        author = work.path("creator");
      }
      for (JsonNode one : author.isArray() ? author : List.of(author)) {
        if (authors.size() >= MOST_AUTHORS) {
          break;
        }
        JsonNode name = one.isObject() ? one.path("name") : one;
        if (name.isArray() && !name.isEmpty()) {
          name = name.get(0);
        }
        if (name.isTextual() && !name.asText().isBlank() && !name.asText().startsWith("http")) {
          authors.add(Found.metadata(plain(name.asText()), name.asText()));
        }
      }
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    return List.of();
  }

  /** Some sites write entities into their JSON. */
  private static String plain(String value) {
    return Tokens.oneLine(
        value
            .replace("&amp;", "&")
            .replace("&#039;", "'")
            .replace("&#39;", "'")
            .replace("&quot;", "\""));
  }

  /** Whether the file says that it is one article. */
  public boolean oneArticle() {
    Found<String> type = first("meta.og:type");
    if (type != null && type.value().equals("article")) {
      return true;
    }
    int articles = 0;
    for (JsonNode work : works) {
      String kind = type(work);
      articles += kind.endsWith("article") || kind.endsWith("posting") ? 1 : 0;
    }
    return articles == 1;
  }

  private void read(String json) {
    if (json.length() > MOST_JSON) {
      return;
    }
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      return;
    }
    Deque<JsonNode> open = new ArrayDeque<>();
    if (root != null) {
      open.add(root);
    }
    List<JsonNode> pages = new ArrayList<>();
    int seen = 0;
    while (!open.isEmpty() && seen++ < 2000) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        String type = type(node);
        if (type.endsWith("webpage")) {
          pages.add(node);
        } else if (WORKS.contains(type)) {
          works.add(node);
        }
        if (node.path("@graph").isArray()) {
          node.path("@graph").forEach(open::add);
        }
        if (node.path("mainEntity").isObject()) {
          open.add(node.path("mainEntity"));
        }
      }
    }
    works.addAll(pages);
    resolve(root);
  }

  /** Authors are often given by reference to a person elsewhere in the graph. */
  private void resolve(@Nullable JsonNode root) {
    if (root == null || !root.path("@graph").isArray()) {
      return;
    }
    for (JsonNode work : works) {
      JsonNode authors = work.path("author");
      int known = 0;
      for (JsonNode author : authors.isArray() ? authors : List.of(authors)) {
        if (author instanceof ObjectNode one
            && !one.has("name")
            && one.has("@id")
            && known++ < MOST_AUTHORS) {
          for (JsonNode node : root.path("@graph")) {
            if (node.path("@id").equals(one.path("@id")) && node.has("name")) {
              one.set("name", node.get("name"));
              break;
            }
          }
        }
      }
    }
  }

  private static String type(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray() && !type.isEmpty()) {
      type = type.get(0);
    }
    return Tokens.lower(type.asText(""));
  }
}
