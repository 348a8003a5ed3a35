package org.yaddash.search.projection;

/**
 * Something of an entry that a reader may ask for: filter by, sort by, count. A field, a relation,
 * or what every entry has ({@code id}, {@code slug}, {@code createdAt}, {@code publishedAt}). Never
 * private.
 *
 * @param type the content type that it belongs to
 * @param path its dotted path without list positions, or the relation's name
 * @param kind what its values are
 * @param localized whether it has a value per language
 * @param facet whether entries may be counted by it
 * @param searched whether the full-text search finds its words
 * @param named whether its values are names, which are found by their sounds too
 */
public record Property(
    String type,
    String path,
    Kind kind,
    boolean localized,
    boolean facet,
    boolean searched,
    boolean named) {

  /** What the values of a property are. */
  public enum Kind {
    /** Plain text. */
    TEXT,
    /** Safe HTML. */
    RICH,
    /** A whole number. */
    WHOLE,
    /** Any number. */
    REAL,
    /** True or false. */
    TRUTH,
    /** A date known perhaps only in part: an interval of days. */
    DAYS,
    /** A moment, to the millisecond. */
    MOMENT,
    /** A group of fields, which is there or not. */
    GROUP,
    /** Related entries, by their ids. */
    LINK;

    /** Whether values of this kind have an order to sort by. */
    public boolean isSorted() {
      return this != RICH && this != GROUP && this != LINK;
    }

    /** Whether values of this kind are intervals. */
    boolean isInterval() {
      return this == DAYS || this == MOMENT;
    }

    /** Whether values of this kind are numbers. */
    boolean isNumber() {
      return this == WHOLE || this == REAL;
    }
  }

  /** Whether entries can be sorted by it. */
  public boolean isSorted() {
    return kind.isSorted();
  }

  /** The column of its whole values as terms. */
  public String exact() {
    return column("exact");
  }

  /** The column of its numbers or intervals as points. */
  public String points() {
    return column("points");
  }

  /** The column of its values to count by. */
  public String counted() {
    return column("counted");
  }

  /** The column of the ranges that its dates fall in. */
  public String counted(Range range) {
    return column("counted." + range.wire());
  }

  /**
   * The column of its sort values; texts have one for each language, but for ids, which have one
   * order.
   */
  public String sorted(String language) {
    return column(kind == Kind.TEXT && !path.equals("id") ? "sorted." + language : "sorted");
  }

  /** The column of the ids that a relation links to. */
  public static String linkage(String type, String relation) {
    return type + ":" + relation + ":linkage";
  }

  /** The column of the moment at which a type's entries were published as they are. */
  public static String publishedAt(String type) {
    return type + ":publishedAt:sorted";
  }

  private String column(String purpose) {
    return type + ":" + path + ":" + purpose;
  }
}
