package org.yaddash.search.projection;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;

/** The names of the index's columns that every entry has, and how ids are written in it. */
public final class Columns {
  /** The entry's id, to look up. */
  public static final String ID = "id";

  /** The entry's id, to sort by. */
  public static final String ID_VALUE = "id.value";

  /** The entry that a derived one is a part of, to look up; only derived ones have it. */
  public static final String WHOLE = "whole";

  /** The content type, to look up; entries that are gone have none. */
  public static final String TYPE = "type";

  /** The {@link Head} of everything that the index knows. */
  public static final String HEAD = "head";

  /** The content type and the slug. */
  public static final String SLUG = "slug";

  /** All words that the full-text search finds, in all their forms. */
  public static final String WORDS = "words";

  /** The words of what names the entry; found there, they rank higher. */
  public static final String HEADING = "words.heading";

  /** The texts that the words stand in. */
  public static final String PASSAGES = "passages";

  /** The words of what names the entry in plain Latin letters, to be found by their beginning. */
  public static final String BEGINNINGS = "beginnings";

  /** Each text that names the entry as a whole in plain Latin letters. */
  public static final String BEGINNING = "beginning";

  /** The words of names, folded. */
  public static final String NAMES = "names";

  /** The sounds of the words of what names the entry, where it is named by a name. */
  public static final String HEADING_SOUNDS = "sounds.heading";

  /** The sounds of each name. */
  public static final String SOUNDS = "sounds";

  /** Which properties have a value. */
  public static final String PRESENT = "present";

  /** The sequence of the log's line that published the entry, or took it away. */
  public static final String SEQUENCE = "sequence";

  /** The sequence once more, to look up from. */
  public static final String SEQUENCE_POINT = "sequence.point";

  /** The originals that values were taken from, each by its SHA-256. */
  public static final String ORIGINAL = "original";

  /** Those among them that have pages. */
  public static final String BOOK = "book";

  /** When the resource last changed or went away, in milliseconds. */
  public static final String MODIFIED = "modified";

  /** The same once more, to look up by. */
  public static final String MODIFIED_POINT = "modified.point";

  /** The content type of an entry that was published once and is no more. */
  public static final String GONE = "gone";

  /** The resource with every language of its localized fields. */
  public static final String RESOURCE = "resource";

  /** The languages of the localized fields; only entries that have any. */
  public static final String LANGUAGES = "languages";

  /** What a figure is compared by; only figures have it. */
  public static final String STATEMENT = "statement";

  private Columns() {}

  /** The resource in one language each, chosen by a ranking of all that the entry has. */
  public static String resource(List<String> ranking) {
    return RESOURCE + "." + String.join(",", ranking);
  }

  public static String slug(String type, String slug) {
    return type + "/" + slug;
  }

  public static BytesRef bytes(UUID id) {
    byte[] bytes = new byte[16];
    ByteBuffer.wrap(bytes)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits());
    return new BytesRef(bytes);
  }
}
