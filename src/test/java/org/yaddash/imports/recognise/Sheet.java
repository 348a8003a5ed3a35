package org.yaddash.imports.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.Block.Place;
import org.yaddash.imports.extract.legacy.Legacy;

/** A document made by hand, block by block. A link is written {@code [[words|address]]}. */
public final class Sheet {
  private final String mediaType;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, List<String>> metadata = new HashMap<>();
  private List<String> path = List.of();
  private @Nullable String language = "en";
  private int lists;

  private Sheet(String mediaType) {
    this.mediaType = mediaType;
  }

  /** A web page. */
  public static Sheet web() {
    return new Sheet("text/html").in("body");
  }

  /** A plain text. */
  public static Sheet plain() {
    return new Sheet("text/plain");
  }

  /** The elements that the following blocks stand in. */
  public Sheet in(String... elements) {
    path = List.of(elements);
    return this;
  }

  /** The document's language. */
  public Sheet language(String tag) {
    language = tag;
    return this;
  }

  /** A value that the file says about itself. */
  public Sheet says(String key, String value) {
    metadata.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    return this;
  }

  /** A heading by its tag. */
  public Sheet heading(int level, String words) {
    List<Inline> inlines = new ArrayList<>();
    Place place = write(words, inlines);
    blocks.add(new Block.Heading(place, inlines, level, true));
    return this;
  }

  /** A paragraph. */
  public Sheet paragraph(String words) {
    List<Inline> inlines = new ArrayList<>();
    Place place = write(words, inlines);
    blocks.add(new Block.Paragraph(place, inlines, 1.0));
    return this;
  }

  /** A paragraph of a block quotation. */
  public Sheet quote(String words) {
    List<Inline> inlines = new ArrayList<>();
    Place place = write(words, inlines);
    blocks.add(new Block.Quote(place, inlines));
    return this;
  }

  /** A numbered list. */
  public Sheet list(String... items) {
    int list = ++lists;
    for (String item : items) {
      List<Inline> inlines = new ArrayList<>();
      Place place = write(item, inlines);
      blocks.add(new Block.ListItem(place, inlines, list, 1, true, "", false));
    }
    return this;
  }

  /** A table whose cells are parted by {@code |}; the first row names the columns. */
  public Sheet table(String... rows) {
    int table = ++lists;
    boolean header = true;
    for (String row : rows) {
      if (text.length() > 0) {
        text.append("\n\n");
      }
      int start = text.length();
      List<Place> cells = new ArrayList<>();
      for (String cell : row.split("\\|", -1)) {
        if (!cells.isEmpty()) {
          text.append('\t');
        }
        int from = text.length();
        text.append(cell.strip());
        cells.add(new Place(from, text.length(), 0, path, List.of()));
      }
      blocks.add(
          new Block.Row(
              new Place(start, text.length(), 0, path, List.of()),
              List.of(),
              table,
              header,
              cells));
      header = false;
    }
    return this;
  }

  /** A picture. */
  public Sheet picture(String src, String alt, int width, int height) {
    Place place = write(alt, new ArrayList<>());
    blocks.add(new Block.Picture(place, src, "", width, height, ""));
    return this;
  }

  /** A caption. */
  public Sheet caption(String words) {
    blocks.add(new Block.Caption(write(words, new ArrayList<>()), List.of()));
    return this;
  }

  /** A note that the text calls. */
  public Sheet note(String mark, String words) {
    blocks.add(new Block.Note(write(words, new ArrayList<>()), List.of(), mark));
    return this;
  }

  /** A drawn rule. */
  public Sheet rule() {
    blocks.add(new Block.Rule(new Place(text.length(), text.length(), 0, path, List.of())));
    return this;
  }

  /** The document. */
  public Legacy legacy() {
    return new Legacy(
        mediaType, "UTF-8", language, text.toString(), List.copyOf(blocks), metadata, List.of());
  }

  private Place write(String words, List<Inline> inlines) {
    if (text.length() > 0 && !words.isEmpty()) {
      text.append("\n\n");
    }
    int start = text.length();
    int at = 0;
    while (at < words.length()) {
      int open = words.indexOf("[[", at);
      if (open < 0) {
        text.append(words, at, words.length());
        break;
      }
      int bar = words.indexOf('|', open);
      int close = words.indexOf("]]", bar);
      text.append(words, at, open);
      int from = text.length();
      text.append(words, open + 2, bar);
      inlines.add(
          new Inline(Inline.Kind.LINK, from, text.length(), words.substring(bar + 1, close)));
      at = close + 2;
    }
    return new Place(start, text.length(), 0, path, List.of());
  }
}
