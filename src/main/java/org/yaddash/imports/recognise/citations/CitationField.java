package org.yaddash.imports.recognise.citations;

/** What a piece of a reference is. */
public enum CitationField {
  AUTHOR("author"),
  TITLE("title"),
  EDITOR("editor"),
  TRANSLATOR("translator"),
  DIRECTOR("director"),
  PRODUCER("producer"),
  /** The book that a chapter, or the proceedings that a paper, stands in. */
  CONTAINER_TITLE("container-title"),
  /** The series that a book belongs to. */
  COLLECTION_TITLE("collection-title"),
  JOURNAL("journal"),
  DATE("date"),
  PUBLISHER("publisher"),
  LOCATION("location"),
  PAGES("pages"),
  VOLUME("volume"),
  EDITION("edition"),
  GENRE("genre"),
  MEDIUM("medium"),
  SOURCE("source"),
  NOTE("note"),
  URL("url"),
  DOI("doi"),
  ISBN("isbn"),
  /** The number that a list gives to the reference: "[12]", "3.". */
  CITATION_NUMBER("citation-number");

  private final String label;

  CitationField(String label) {
    this.label = label;
  }

  /**
   * The name in lower case with hyphens, as other parsers of references write it: {@code
   * container-title}.
   */
  public String label() {
    return label;
  }
}
