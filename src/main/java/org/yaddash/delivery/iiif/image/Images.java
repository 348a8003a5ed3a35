package org.yaddash.delivery.iiif.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.yaddash.delivery.pictures.PublishedPhoto;
import org.yaddash.originals.Sha256;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.renditions.Picture;
import org.yaddash.search.Index;

/**
 * Which pictures have which names: a published photo its id, a page of a PDF the PDF's SHA-256 and
 * its number, {@code 9f86…~12}; with {@code ~plain} after it the same without the blur of a
 * warning.
 */
@ApplicationScoped
public class Images {
  private static final char MARK = '~';
  private static final PublishedPhoto.Focus MIDDLE = new PublishedPhoto.Focus(0.5, 0.5);
  private static final int LONGEST_NUMBER = 6;

  @Inject Index index;
  @Inject ShownPages pages;

  /**
   * The picture of this name.
   *
   * @throws ProblemException not-found
   */
  public ShownImage find(String name) {
    boolean plain = name.endsWith(ShownImage.PLAIN);
    String bare = plain ? name.substring(0, name.length() - ShownImage.PLAIN.length()) : name;
    int mark = bare.indexOf(MARK);
    if (mark > 0) {
      Optional<Sha256> original = Sha256.parse(bare.substring(0, mark));
      int page = number(bare.substring(mark + 1));
      if (original.isPresent() && page > 0) {
        ShownPages.Book book = pages.find(original.get());
        if (book.pages().contains(page)) {
          return of(book, page, plain);
        }
      }
      throw lacking(name);
    }
    PublishedPhoto photo = PublishedPhoto.find(index, bare);
    if (!photo.id().toString().equals(bare)) {
      throw lacking(name);
    }
    return of(photo, plain);
  }

  private static int number(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() <= LONGEST_NUMBER
            && digits.charAt(0) != '0'
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(digits) : 0;
  }

  private static ProblemException lacking(String name) {
    return new ProblemException(
        ProblemCode.NOT_FOUND, "There is no picture '%s'; name a photo by its id.".formatted(name));
  }

  /** The picture of a photo. */
  public static ShownImage of(PublishedPhoto photo, boolean plain) {
    String name = photo.id() + (plain ? ShownImage.PLAIN : "");
    return new ShownImage(name, photo.picture(plain), photo.focus(), photo.modified());
  }

  /** The picture of a page that may be seen. */
  public static ShownImage of(ShownPages.Book book, int page, boolean plain) {
    boolean blurred = book.warned().contains(page) && !plain;
    String name = book.original().hex() + MARK + page + (plain ? ShownImage.PLAIN : "");
    return new ShownImage(
        name, new Picture(book.original(), page, blurred), MIDDLE, book.modified());
  }
}
