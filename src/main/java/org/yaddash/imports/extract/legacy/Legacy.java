package org.yaddash.imports.extract.legacy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;

/**
 * What the bytes of one original say: its whole text with its blocks, and what the file says about
 * itself.
 *
 * @param mediaType the type that the bytes show, whatever the name says, e.g. {@code text/html}
 * @param charset the charset that the text was decoded with (an IANA name), or null where that has
 *     no meaning
 * @param language the BCP 47 tag of the main language, or null when it cannot be told
 * @param text everything readable, NFC, with {@code \n} as the only line end and {@code \n\n}
 *     between blocks; this is what provenance points into, so it is kept for ever beside the
 *     original
 * @param blocks the structure of that text, in reading order
 * @param metadata what the file says about itself, keys in lower case: for HTML {@code title},
 *     every {@code meta} as {@code meta.NAME} (name, property or http-equiv) and {@code jsonld}
 *     (each block of it in order, parted by line ends), {@code link.canonical}, {@code html.lang},
 *     {@code base}; for PDF {@code title}, {@code author}, …; for pictures {@code width}, {@code
 *     height}, {@code look}, and what is written into the file as {@code photo.FIELD} or, in a
 *     language, {@code photo.FIELD.LANGUAGE}, each with all that its parts say, the most reliable
 *     first. These come from outside the text, so nothing can point at them.
 * @param problems remarks and failures that left the rest readable
 * @param embedded files that are inside it, each once
 */
public record Legacy(
    String mediaType,
    @Nullable String charset,
    @Nullable String language,
    String text,
    List<Block> blocks,
    Map<String, List<String>> metadata,
    List<Problem> problems,
    List<Embedded> embedded) {

  /** A document without files inside it. */
  public Legacy(
      String mediaType,
      @Nullable String charset,
      @Nullable String language,
      String text,
      List<Block> blocks,
      Map<String, List<String>> metadata,
      List<Problem> problems) {
    this(mediaType, charset, language, text, blocks, metadata, problems, List.of());
  }

  /** The characters of a block. */
  public String textOf(Block block) {
    return text.substring(block.place().start(), block.place().end());
  }
}
