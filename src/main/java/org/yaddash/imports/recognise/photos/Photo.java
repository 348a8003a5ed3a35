package org.yaddash.imports.recognise.photos;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;

/**
 * A photo as a document shows or names it, or as a picture file tells of itself. Texts stand under
 * the language that they are in, {@code ""} for that of the document.
 *
 * @param block the position of the block that it stands in
 * @param alts its alternative text
 * @param captions the words printed with it
 * @param titles its name, where it has one beside its caption
 * @param credit who took or lent it, or null
 * @param takenOn when, EDTF, or null
 * @param place where, in words, or null
 * @param rights who holds them, or null
 * @param keywords what it is about
 * @param originalName its address or file name as the document has it, or null when only words are
 *     left of it
 * @param contentWarning what a reader should know first, or null
 * @param width in pixels, or null
 * @param height in pixels, or null
 * @param confidence 0 to 1
 * @param doubts what somebody should look at
 */
public record Photo(
    int block,
    Map<String, Found<String>> alts,
    Map<String, Found<String>> captions,
    Map<String, Found<String>> titles,
    @Nullable Found<String> credit,
    @Nullable Found<String> takenOn,
    @Nullable Found<String> place,
    @Nullable Found<String> rights,
    List<Found<String>> keywords,
    @Nullable Found<String> originalName,
    @Nullable Found<String> contentWarning,
    @Nullable Found<Integer> width,
    @Nullable Found<Integer> height,
    double confidence,
    List<String> doubts) {

  /** A photo that a document shows or names, in the document's language. */
  static Photo shown(
      int block,
      @Nullable Found<String> alt,
      @Nullable Found<String> caption,
      @Nullable Found<String> credit,
      @Nullable Found<String> takenOn,
      @Nullable Found<String> originalName,
      @Nullable Found<String> contentWarning,
      @Nullable Found<Integer> width,
      @Nullable Found<Integer> height,
      double confidence) {
    return new Photo(
        block,
        alt == null ? Map.of() : Map.of("", alt),
        caption == null ? Map.of() : Map.of("", caption),
        Map.of(),
        credit,
        takenOn,
        null,
        null,
        List.of(),
        originalName,
        contentWarning,
        width,
        height,
        confidence,
        List.of());
  }

  /** The words printed with it, in the document's language; null where there are none. */
  public @Nullable Found<String> caption() {
    return captions.get("");
  }
}
