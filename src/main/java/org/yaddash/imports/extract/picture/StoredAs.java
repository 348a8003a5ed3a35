package org.yaddash.imports.extract.picture;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.adobe.AdobeJpegDirectory;
import com.drew.metadata.exif.ExifIFD0Directory;
import org.jspecify.annotations.Nullable;

/**
 * How a file stores the picture that it shows.
 *
 * @param orientation as EXIF counts it, 1 (upright) to 8: how it is turned and mirrored to be seen
 * @param transform what Adobe's marker says of four colours: 0 as they are, 2 as YCCK; -1 without
 *     that marker
 */
record StoredAs(int orientation, int transform) {
  static final StoredAs PLAIN = new StoredAs(1, -1);

  /** What a file's metadata say. */
  static StoredAs of(Metadata metadata) {
    int orientation =
        number(
            metadata.getFirstDirectoryOfType(ExifIFD0Directory.class),
            ExifIFD0Directory.TAG_ORIENTATION,
            1);
    int transform =
        number(
            metadata.getFirstDirectoryOfType(AdobeJpegDirectory.class),
            AdobeJpegDirectory.TAG_COLOR_TRANSFORM,
            -1);
    return new StoredAs(orientation < 1 || orientation > 8 ? 1 : orientation, transform);
  }

  private static int number(@Nullable Directory directory, int tag, int otherwise) {
    Integer number = directory == null ? null : directory.getInteger(tag);
    return number == null ? otherwise : number;
  }

  /** Whether width and height change places when the picture is seen. */
  boolean sideways() {
    return orientation > 4;
  }

  /** The cell of a square grid, as it is stored, that is seen at a row and a column. */
  int cell(int row, int column, int side) {
    int last = side - 1;
    return switch (orientation) {
      case 2 -> row * side + last - column;
      case 3 -> (last - row) * side + last - column;
      case 4 -> (last - row) * side + column;
      case 5 -> column * side + row;
      case 6 -> (last - column) * side + row;
      case 7 -> (last - column) * side + last - row;
      case 8 -> column * side + last - row;
      default -> row * side + column;
    };
  }
}
