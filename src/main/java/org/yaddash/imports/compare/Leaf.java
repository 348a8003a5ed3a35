package org.yaddash.imports.compare;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.Outline;

/**
 * A page among the pages of its upload.
 *
 * @param file its row
 * @param path inside the upload
 * @param arrows where its links lead within the upload
 * @param notes its short lines that speak of going on, or of having begun elsewhere
 * @param articles what stands in it, in order
 */
public record Leaf(
    UUID file, String path, List<Arrow> arrows, List<Outline.Note> notes, List<Head> articles) {

  /**
   * A link to another page of the upload.
   *
   * @param to that page's place among the leaves
   * @param anchor the place in that page, or ""
   * @param text its words
   * @param article the key of the article that it stands in, or null
   */
  public record Arrow(int to, String anchor, String text, @Nullable String article) {}

  /**
   * What is known of an article.
   *
   * @param candidate the candidate
   * @param key its key in its file
   * @param title as proposed
   * @param titled whether the title stands in the text itself
   * @param begin the first characters of its body, plain
   * @param end the last characters of its body, plain
   */
  public record Head(
      UUID candidate, String key, String title, boolean titled, String begin, String end) {}
}
