package org.yaddash.delivery.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** What can be told of a picture by its bytes alone, and its blurred form. */
final class Picture {
  private static final Logger LOG = Logger.getLogger(Picture.class.getName());
  private static final int BLURRED_SIDE = 320;
  private static final int COARSE_SIDE = 14;
  private static final int READ_SIDE = 256;
  private static final long MOST_PIXELS = 400_000_000;

  private Picture() {}

  /**
   * The media type of a picture that a browser shows without running anything in it, by its first
   * bytes; empty for everything else, SVG above all.
   */
  static Optional<String> mediaType(Path file) throws IOException {
    byte[] head;
    try (InputStream bytes = Files.newInputStream(file)) {
      head = bytes.readNBytes(16);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    String after = text.length() > 4 ? text.substring(4) : "";
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of("image/png");
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return Optional.of("image/gif");
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return Optional.of("image/webp");
    }
    if (after.startsWith("ftypavif") || after.startsWith("ftypavis")) {
      return Optional.of("image/avif");
    }
    if (text.startsWith("II*\u0000") || text.startsWith("MM\u0000*")) {
      return Optional.of("image/tiff");
    }
    return text.startsWith("BM") && head.length == 16 ? Optional.of("image/bmp") : Optional.empty();
  }

  /**
   * Makes the blurred form once, as a JPEG in the given place. Only coarse patches of light are
   * left; of a picture that cannot be read, a grey plane.
   */
  static void blur(Path original, Path place) throws IOException {
    if (Files.exists(place)) {
      return;
    }
    Path folder = place.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("A rendition needs a folder");
    }
    Files.createDirectories(folder);
    Path aside = folder.resolve(UUID.randomUUID() + ".tmp");
    try {
      @Nullable BufferedImage read = read(original);
      if (!ImageIO.write(blurred(read), "jpeg", aside.toFile())) {
        throw new IOException("No JPEG can be written");
      }
      Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /**
   * Reads a picture with so few of its points that its size does not matter; null when it fails.
   */
  private static @Nullable BufferedImage read(Path original) {
    try (ImageInputStream bytes = ImageIO.createImageInputStream(original.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(bytes, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
          return null;
        }
        int step = Math.max(1, Math.max(width, height) / READ_SIDE);
        ImageReadParam some = reader.getDefaultReadParam();
        some.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, some);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "A picture cannot be read to be blurred", e);
      return null;
    }
  }

  private static BufferedImage blurred(@Nullable BufferedImage picture) {
    if (picture == null) {
      BufferedImage plane =
          new BufferedImage(BLURRED_SIDE, BLURRED_SIDE * 3 / 4, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = plane.createGraphics();
      pen.setColor(Color.GRAY);
      pen.fillRect(0, 0, plane.getWidth(), plane.getHeight());
      pen.dispose();
      return plane;
    }
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    BufferedImage small = picture;
    // halving again and again mixes all points, where one big step would pick single ones
    while (Math.max(small.getWidth(), small.getHeight()) > COARSE_SIDE * 2) {
      small = scaled(small, (small.getWidth() + 1) / 2, (small.getHeight() + 1) / 2);
    }
    int width = Math.max(1, BLURRED_SIDE * picture.getWidth() / longer);
    int height = Math.max(1, BLURRED_SIDE * picture.getHeight() / longer);
    return scaled(small, width, height);
  }

  private static BufferedImage scaled(BufferedImage picture, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = scaled.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return scaled;
  }
}
