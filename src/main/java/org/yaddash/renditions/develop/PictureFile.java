package org.yaddash.renditions.develop;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds a picture, of which the first is taken. Of one that has more points than are
 * kept, only every so many are read; one that would take too much work is not read at all.
 */
final class PictureFile {
  private static final Set<String> READ =
      Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff", "image/webp");
  private static final long MOST_KEPT = 24_000_000;
  private static final long MOST_POINTS = 400_000_000;

  /** Points times the passes in which a progressive JPEG draws them. */
  private static final long MOST_WORK = 1_000_000_000;

  private final ImageReader reader;
  private final int turn;
  private final int step;
  private final @Nullable JpegSegments jpeg;

  private PictureFile(ImageReader reader, Path file, String mediaType) throws IOException {
    this.reader = reader;
    this.jpeg = mediaType.equals("image/jpeg") ? JpegSegments.of(file) : null;
    long points = (long) reader.getWidth(0) * reader.getHeight(0);
    long passes = jpeg == null ? 1 : jpeg.scans();
    if (points < 1 || points > MOST_POINTS || passes > 1 && points * passes > MOST_WORK) {
      throw new IOException("a picture of %d points in %d passes".formatted(points, passes));
    }
    this.step = (int) Math.ceil(Math.sqrt((double) points / MOST_KEPT));
    this.turn =
        mediaType.equals("image/tiff")
            ? Exif.orientation(head(file))
            : jpeg == null ? Exif.UPRIGHT : jpeg.orientation();
  }

  private interface Use<T> {
    T of(PictureFile picture) throws IOException;
  }

  /** Its points, upright. */
  static Developed develop(Path file) throws IOException {
    return with(file, PictureFile::developed);
  }

  /** Its width and height as it will be developed, and whether it is line art. */
  static Measured measure(Path file) throws IOException {
    return with(file, PictureFile::measured);
  }

  /** How large a picture is. */
  record Measured(int width, int height, boolean drawn) {}

  private static <T> T with(Path file, Use<T> use) throws IOException {
    String mediaType = FirstBytes.mediaType(file).filter(READ::contains).orElse("");
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
      if (in == null || !readers.hasNext()) {
        throw new IOException("no picture that can be read");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, false, true);
        return use.of(new PictureFile(reader, file, mediaType));
      } finally {
        reader.dispose();
      }
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(1 << 20);
    }
  }

  private Measured measured() throws IOException {
    int width = (reader.getWidth(0) + step - 1) / step;
    int height = (reader.getHeight(0) + step - 1) / step;
    boolean sideways = turn > 4;
    return new Measured(sideways ? height : width, sideways ? width : height, drawn());
  }

  /** Line art and what can be seen through; a JPEG is never either. */
  private boolean drawn() throws IOException {
    if (jpeg != null) {
      return false;
    }
    var types = reader.getImageTypes(0);
    if (!types.hasNext()) {
      return false;
    }
    ColorModel colours = types.next().getColorModel();
    return colours.hasAlpha() || colours instanceof IndexColorModel || colours.getPixelSize() == 1;
  }

  private Developed developed() throws IOException {
    boolean drawn = drawn();
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    // of four colours Java would take the last for how much can be seen through
    BufferedImage image =
        jpeg != null && jpeg.colours() == 4
            ? printed(reader.readRaster(0, param), jpeg.transform())
            : screen(reader.read(0, param));
    return new Developed(Turning.upright(image, turn), drawn);
  }

  /** In colours of the screen. Grey stays as it is stored; Java would make it lighter. */
  private static BufferedImage screen(BufferedImage read) {
    ColorModel colours = read.getColorModel();
    if (colours instanceof ComponentColorModel
        && colours.getNumColorComponents() == 1
        && !colours.hasAlpha()
        && colours.getComponentSize(0) >= 8) {
      return grey(read.getRaster(), colours.getComponentSize(0) - 8);
    }
    int wanted = colours.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    return read.getType() == wanted ? read : Scaling.redrawn(read, wanted);
  }

  private static BufferedImage grey(Raster raster, int shift) {
    int width = raster.getWidth();
    BufferedImage grey = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    int[] row = new int[width];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        row[x] >>= shift;
      }
      grey.getRaster().setSamples(0, y, width, 1, 0, row);
    }
    return grey;
  }

  /** The four inks of a press as colours of the screen, near enough. */
  private static BufferedImage printed(Raster inks, int transform) throws IOException {
    if (inks.getNumBands() != 4) {
      throw new IOException("a JPEG of %d colours".formatted(inks.getNumBands()));
    }
    int width = inks.getWidth();
    BufferedImage image = new BufferedImage(width, inks.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[4 * width];
    int[] colours = new int[width];
    for (int y = 0; y < inks.getHeight(); y++) {
      inks.getPixels(inks.getMinX(), inks.getMinY() + y, width, 1, row);
      for (int x = 0; x < width; x++) {
        colours[x] = colour(row, 4 * x, transform);
      }
      image.setRGB(0, y, width, 1, colours, 0, width);
    }
    return image;
  }

  /** Adobe's programs, alone in writing their marker, store how much of an ink is missing. */
  private static int colour(int[] row, int at, int transform) {
    double c = row[at];
    double m = row[at + 1];
    double y = row[at + 2];
    if (transform == 2) {
      double light = c;
      double blue = m - 128;
      double red = y - 128;
      c = light + 1.402 * red;
      m = light - 0.344136 * blue - 0.714136 * red;
      y = light + 1.772 * blue;
    }
    int k = row[at + 3];
    boolean inverted = transform >= 0;
    return shade(c, k, inverted) << 16 | shade(m, k, inverted) << 8 | shade(y, k, inverted);
  }

  private static int shade(double ink, int black, boolean inverted) {
    double stored = Math.max(0, Math.min(255, ink));
    return (int) Math.round(inverted ? stored * black / 255 : (255 - stored) * (255 - black) / 255);
  }
}
