package org.yaddash.imports.extract;

/** Reads any original: finds out what it is and hands it to the format that reads it. */
public final class Extractor {
  /**
   * Reads one original.
   *
   * @throws org.yaddash.problems.ProblemException with a {@code FILE_…} code when nothing of it can
   *     be read
   */
  public Legacy extract(Original original) {
    throw new UnsupportedOperationException(original.name());
  }
}
