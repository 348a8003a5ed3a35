package org.yaddash.imports.recognise.pages;

import java.util.List;

/**
 * Why an article begins and ends where it does.
 *
 * @param begins what shows that it begins here, strongest first
 * @param ends what shows that it ends here, strongest first
 */
public record Borders(List<Sign> begins, List<Sign> ends) {

  /** What can show that an article begins or ends. */
  public enum Sign {
    /** The file begins or ends here. */
    FILE("file"),
    /** A bookmark of the file names the heading. */
    BOOKMARK("bookmark"),
    /** The printed table of contents names the heading. */
    CONTENTS("contents"),
    /** A contents list links to it. */
    ANCHOR("anchor"),
    /** A heading like those of the other articles of the file. */
    HEADING("heading"),
    /** A new page begins before it. */
    PAGE_BREAK("page-break"),
    /** A rule is drawn before it. */
    RULE("rule"),
    /** Someone signs right below the heading. */
    BYLINE("byline"),
    /** The table of contents of the file begins here. */
    CONTENTS_LIST("contents-list");

    private final String wire;

    Sign(String wire) {
      this.wire = wire;
    }

    /** The name in answers: {@code page-break}. */
    public String wire() {
      return wire;
    }
  }

  static final Borders WHOLE_FILE = new Borders(List.of(Sign.FILE), List.of(Sign.FILE));
}
