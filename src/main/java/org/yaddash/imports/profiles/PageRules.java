package org.yaddash.imports.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says about a group of pages. Selectors are CSS; whatever is null or empty is left
 * to the general rules.
 *
 * @param number its place among the groups, the first is 0
 * @param files globs of paths
 * @param charset what the files are in
 * @param language what they are written in
 * @param body what holds the text
 * @param remove what is not read
 * @param split what begins another article
 * @param title where it stands
 * @param authors where they stand
 * @param date where the date of publication stands
 * @param dateFormat how it is written
 * @param dateLocale whose month names it has
 * @param caption what is a picture's caption
 * @param publication the name of the paper
 * @param victims the tables of victims
 */
public record PageRules(
    int number,
    List<String> files,
    @Nullable String charset,
    @Nullable String language,
    List<String> body,
    List<String> remove,
    @Nullable String split,
    @Nullable Where title,
    @Nullable Where authors,
    @Nullable Where date,
    @Nullable String dateFormat,
    @Nullable String dateLocale,
    @Nullable String caption,
    @Nullable String publication,
    @Nullable Victims victims) {

  /**
   * Where a value stands.
   *
   * @param select the element that holds it, or null for the whole page
   * @param pattern what it is there, or null for all of it
   */
  public record Where(@Nullable String select, @Nullable String pattern) {}

  /**
   * Tables of victims.
   *
   * @param select the tables
   * @param columns what each column holds
   * @param headerRows how many rows name the columns
   */
  public record Victims(String select, List<String> columns, int headerRows) {}

  static PageRules of(int number, JsonNode group) {
    JsonNode victims = group.path("victims");
    return new PageRules(
        number,
        strings(group.path("files")),
        text(group, "charset"),
        text(group, "language"),
        strings(group.path("body")),
        strings(group.path("remove")),
        text(group, "split"),
        where(group.path("title")),
        where(group.path("authors")),
        where(group.path("date")),
        text(group.path("date"), "format"),
        text(group.path("date"), "locale"),
        text(group, "caption"),
        text(group, "publication"),
        victims.isObject()
            ? new Victims(
                victims.path("select").asText(),
                strings(victims.path("columns")),
                victims.path("headerRows").asInt(1))
            : null);
  }

  boolean appliesTo(String path) {
    return files.stream().anyMatch(glob -> Globs.matches(glob, path));
  }

  /** Where the group stands in its profile, RFC 6901. */
  public String pointer() {
    return "/groups/" + number;
  }

  /** The same, but articles begin nowhere but at the page's beginning. */
  public PageRules unsplit() {
    return shaped(body, null);
  }

  /** The same, but all of a page holds text. */
  public PageRules unbounded() {
    return shaped(List.of(), split);
  }

  private PageRules shaped(List<String> newBody, @Nullable String newSplit) {
    return new PageRules(
        number,
        files,
        charset,
        language,
        newBody,
        remove,
        newSplit,
        title,
        authors,
        date,
        dateFormat,
        dateLocale,
        caption,
        publication,
        victims);
  }

  /** Whether it says where articles begin or what is their text. */
  public boolean shapesArticles() {
    return !body.isEmpty() || split != null;
  }

  private static @Nullable Where where(JsonNode value) {
    return value.isObject() ? new Where(text(value, "select"), text(value, "pattern")) : null;
  }

  private static @Nullable String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isTextual() ? value.textValue() : null;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(one.asText()));
    return List.copyOf(strings);
  }
}
