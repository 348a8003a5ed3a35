package org.yaddash.redirects;

/** Where an old address leads. */
public enum Leads {
  /** To the entry that its page has become, or that stands in for it. */
  ENTRY,
  /** To the list of all entries of that type: its page was a menu of them. */
  LIST,
  /** Nowhere: its file has become nothing. */
  NOWHERE
}
