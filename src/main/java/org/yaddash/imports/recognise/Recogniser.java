package org.yaddash.imports.recognise;

import java.util.List;
import org.yaddash.imports.extract.Legacy;

/** Proposes the entries that one document holds. */
public final class Recogniser {
  /**
   * Recognises.
   *
   * @param legacy what was extracted from the original
   * @param surroundings what the upload around it tells
   * @return the candidates in reading order, articles first; each key once
   */
  public List<Candidate> recognise(Legacy legacy, Surroundings surroundings) {
    throw new UnsupportedOperationException(legacy.mediaType() + surroundings.path());
  }
}
