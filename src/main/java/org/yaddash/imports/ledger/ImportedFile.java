package org.yaddash.imports.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.Problem;

/**
 * The row of one original in a run.
 *
 * @param id its row's own
 * @param run the run
 * @param number its place in the run, from 1
 * @param path inside the upload; inside an archive of the upload {@code a.zip!/b.html}
 * @param sha256 the name of its bytes, or null when they were refused
 * @param size in bytes
 * @param root the uploaded file that holds it; itself when it is one
 * @param depth how many archives deep it stands
 * @param archive whether it is one
 * @param status how it stands
 * @param attempts how often reading it was begun
 * @param sameAs of a skipped one, the row whose candidates and entries are its own
 * @param mediaType what its bytes are, or null while nobody knows
 * @param charset of its text, or null
 * @param decoding how that was decided on: {@code confidence} (0 to 1), {@code sample} (a line of
 *     the text), {@code alternatives} (each a {@code charset} and the same line as a {@code
 *     sample}); empty where there is no charset
 * @param decodeAs the charset that an editor says it is in, or null
 * @param anew whether it is read, or has been read, once more since its entries were saved
 * @param language of its text, BCP 47, or null
 * @param width of a picture, in pixels, else 0
 * @param height of a picture, in pixels, else 0
 * @param look what a picture looks like, as {@code imports.likeness} compares it, or null
 * @param ocr of a book with pages that were read from pictures, how sure their words are: {@code
 *     pages}, each with {@code page}, {@code words}, {@code confidence}, {@code unsureWords},
 *     {@code unsure} and {@code confidences}; else empty
 * @param millis how long reading it took, or null
 * @param pictures the addresses of the pictures that it shows, as written
 * @param problems remarks and failures
 */
public record ImportedFile(
    UUID id,
    UUID run,
    long number,
    String path,
    @Nullable String sha256,
    long size,
    UUID root,
    int depth,
    boolean archive,
    Status status,
    int attempts,
    @Nullable UUID sameAs,
    @Nullable String mediaType,
    @Nullable String charset,
    ObjectNode decoding,
    @Nullable String decodeAs,
    boolean anew,
    @Nullable String language,
    int width,
    int height,
    @Nullable String look,
    ObjectNode ocr,
    @Nullable Long millis,
    List<String> pictures,
    List<Problem> problems) {

  /** Between the path of a file and the name of one inside it. */
  public static final String INSIDE = "!/";

  /** How a file stands. */
  public enum Status {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    SKIPPED;

    /** The name in answers: {@code queued}. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The row that has the candidates: itself, or the one that it is the same as. */
  public UUID source() {
    return sameAs == null ? id : sameAs;
  }

  /** Whether the charset in which it was read is the one that an editor chose. */
  boolean chosenByEditor() {
    return "editor".equals(decoding.path("chosenBy").asText());
  }

  /** Whether it is a picture by its bytes. */
  public boolean isPicture() {
    return mediaType != null && mediaType.startsWith("image/");
  }
}
