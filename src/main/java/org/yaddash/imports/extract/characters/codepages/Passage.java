package org.yaddash.imports.extract.characters.codepages;

/**
 * A part of some bytes that is in one code page.
 *
 * @param from where it begins
 * @param to where it ends
 * @param page what it is in
 * @param letters how many letters its words have that are not all ASCII
 */
public record Passage(int from, int to, CodePage page, int letters) {
  /** What it says. */
  public String text(byte[] bytes) {
    return new String(bytes, from, to - from, page.charset());
  }

  /** This and what follows it, in the same page. */
  Passage with(Passage next) {
    return new Passage(from, next.to, page, letters + next.letters);
  }
}
