package org.yaddash.delivery.iiif.image;

import org.yaddash.delivery.pictures.PublishedPhoto;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.renditions.Extent;
import org.yaddash.renditions.Format;
import org.yaddash.renditions.Order;
import org.yaddash.renditions.Renditions;
import org.yaddash.renditions.develop.Area;

/**
 * What an image request of IIIF asks for: {@code {region}/{size}/{rotation}/{quality}.{format}}.
 * Nothing is given larger than it is, and no side longer than {@link #MOST}.
 *
 * @param area the part of the picture
 * @param width of the result
 * @param height of the result
 */
public record ImageRequest(Extent extent, Area area, int width, int height, Format format) {
  /** The longest side of a result. */
  static final int MOST = 4096;

  /** The side of a tile. */
  static final int TILE = 512;

  private static final int LONGEST_NUMBER = 9;

  /** The smallest size that the picture's description names. */
  private static final int SMALLEST = 64;

  /**
   * Reads a request.
   *
   * @throws ProblemException bad-image-request
   */
  static ImageRequest read(
      ShownImage shown, Extent extent, String region, String size, String rotation, String file) {
    Area area = area(region, extent, shown.focus());
    int[] wanted = size(size, area);
    if (wanted[0] > MOST || wanted[1] > MOST) {
      throw bad("No side is given longer than %d points.".formatted(MOST));
    }
    if (!rotation.equals("0")) {
      throw bad("The rotation can only be 0.");
    }
    if (!file.startsWith("default.")) {
      throw bad("The quality can only be default.");
    }
    Format format =
        Format.of(file.substring("default.".length()))
            .orElseThrow(() -> bad("The format can only be jpg or png."));
    return new ImageRequest(extent, area, wanted[0], wanted[1], format);
  }

  private static Area area(String region, Extent extent, PublishedPhoto.Focus focus) {
    if (region.equals("full")) {
      return Renditions.whole(extent);
    }
    if (region.equals("square")) {
      int side = Math.min(extent.width(), extent.height());
      return new Area(
          begin(focus.x(), extent.width(), side),
          begin(focus.y(), extent.height(), side),
          side,
          side);
    }
    String[] parts = region.split(",", -1);
    if (parts.length != 4) {
      throw bad("The region can be full, square, or x,y,w,h in points.");
    }
    int x = number(parts[0], "region");
    int y = number(parts[1], "region");
    int width = Math.min(number(parts[2], "region"), extent.width() - x);
    int height = Math.min(number(parts[3], "region"), extent.height() - y);
    if (width < 1 || height < 1) {
      throw bad("The region is empty, or lies beside the picture.");
    }
    return new Area(x, y, width, height);
  }

  private static int begin(double place, int whole, int part) {
    return Math.max(0, Math.min(whole - part, (int) Math.round(place * whole - part / 2.0)));
  }

  private static int[] size(String size, Area area) {
    if (size.startsWith("^")) {
      throw bad("Pictures are not given larger than they are: no size begins with ^.");
    }
    if (size.equals("max")) {
      return within(area, MOST, MOST);
    }
    boolean within = size.startsWith("!");
    String[] parts = size.substring(within ? 1 : 0).split(",", -1);
    if (parts.length != 2 || parts[0].isEmpty() && parts[1].isEmpty()) {
      throw bad("The size can be max, w, ,h w,h or !w,h in points.");
    }
    if (within && (parts[0].isEmpty() || parts[1].isEmpty())) {
      throw bad("Give both sides after an exclamation mark.");
    }
    int width = parts[0].isEmpty() ? 0 : positive(parts[0]);
    int height = parts[1].isEmpty() ? 0 : positive(parts[1]);
    if (within) {
      return within(area, Math.min(width, MOST), Math.min(height, MOST));
    }
    if (width > area.width() || height > area.height()) {
      throw bad("The region is not so large; pictures are not given larger than they are.");
    }
    if (height == 0) {
      height = side(area.height(), width, area.width());
    } else if (width == 0) {
      width = side(area.width(), height, area.height());
    }
    return new int[] {width, height};
  }

  /** As large as fits. */
  private static int[] within(Area area, int width, int height) {
    if (area.width() <= width && area.height() <= height) {
      return new int[] {area.width(), area.height()};
    }
    boolean wide = (long) area.width() * height >= (long) area.height() * width;
    return wide
        ? new int[] {width, side(area.height(), width, area.width())}
        : new int[] {side(area.width(), height, area.height()), height};
  }

  /** A side that becomes smaller as another one does. */
  private static int side(int side, int wanted, int other) {
    return (int) Math.max(1, Math.round((double) side * wanted / other));
  }

  private static int positive(String digits) {
    int number = number(digits, "size");
    if (number == 0) {
      throw bad("A picture has at least one point.");
    }
    return number;
  }

  private static int number(String digits, String of) {
    boolean whole =
        !digits.isEmpty()
            && digits.length() <= LONGEST_NUMBER
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!whole) {
      throw bad("The %s has a number that cannot be read.".formatted(of));
    }
    return Integer.parseInt(digits);
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemCode.BAD_IMAGE_REQUEST, detail);
  }

  /** The one way in which the specification writes this request. */
  public String canonical() {
    boolean whole = area.equals(Renditions.whole(extent));
    int[] most = within(area, MOST, MOST);
    return "%s/%s/0/default.%s"
        .formatted(
            whole
                ? "full"
                : "%d,%d,%d,%d".formatted(area.x(), area.y(), area.width(), area.height()),
            most[0] == width && most[1] == height ? "max" : width + "," + height,
            format.extension());
  }

  /** Whether others will ask for the same: a tile, or a size that the description names. */
  boolean usual() {
    if (area.equals(Renditions.whole(extent))) {
      int[] most = within(area, MOST, MOST);
      if (width == most[0] && height == most[1] || thumbnail(extent).matches(this)) {
        return true;
      }
    }
    for (int scale = 1; scale <= largestScale(extent); scale *= 2) {
      if (isTile(scale) || isScaled(scale)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(ImageRequest other) {
    return width == other.width && height == other.height;
  }

  private boolean isTile(int scale) {
    int side = TILE * scale;
    return area.x() % side == 0
        && area.y() % side == 0
        && area.width() == Math.min(side, extent.width() - area.x())
        && area.height() == Math.min(side, extent.height() - area.y())
        && width == shrunk(area.width(), scale)
        && height == shrunk(area.height(), scale);
  }

  private boolean isScaled(int scale) {
    return area.equals(Renditions.whole(extent))
        && width == shrunk(extent.width(), scale)
        && height == shrunk(extent.height(), scale);
  }

  static int shrunk(int side, int scale) {
    return (side + scale - 1) / scale;
  }

  /** The scale at which the whole picture is one tile. */
  static int largestScale(Extent extent) {
    int scale = 1;
    while (Math.max(extent.width(), extent.height()) > TILE * scale) {
      scale *= 2;
    }
    return scale;
  }

  /** Whether the description names the picture at this scale. */
  static boolean named(Extent extent, int scale) {
    int longer = shrunk(Math.max(extent.width(), extent.height()), scale);
    return longer <= MOST && (scale == 1 || longer >= SMALLEST);
  }

  /** A small whole picture. */
  public static ImageRequest thumbnail(Extent extent) {
    int[] size = within(Renditions.whole(extent), 320, 320);
    return new ImageRequest(extent, Renditions.whole(extent), size[0], size[1], Format.JPEG);
  }

  /** The whole picture, as large as it is given. */
  public static ImageRequest max(Extent extent) {
    int[] size = within(Renditions.whole(extent), MOST, MOST);
    return new ImageRequest(extent, Renditions.whole(extent), size[0], size[1], Format.JPEG);
  }

  Order order(ShownImage shown) {
    return new Order(shown.picture(), area, width, height, format);
  }
}
