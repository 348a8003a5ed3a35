package org.yaddash.types;

/** How a field is indexed ({@code x-search}). */
public enum Indexing {
  /**
   * Its words are found by the full-text search; its whole values can be filtered and sorted by.
   */
  TEXT,
  /** As text, and found across scripts and spellings, as names of people are. */
  NAME,
  /** Not in the full-text search; its whole values can be filtered and sorted by. */
  KEYWORD,
  /** Not indexed: stored and delivered, but neither found, filtered, sorted nor counted. */
  NONE
}
