package org.yaddash.imports.extract.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The pixels of a picture as shades of grey, of a large one only every so many. What would take too
 * much time or memory is not decoded at all.
 */
final class Pixels {
  /** A picture smaller than this shows nothing that could be known again. */
  private static final int SMALLEST = 24;

  private static final int LONGEST_SIDES = 8;
  private static final long MOST_PIXELS = 50_000_000;
  private static final long MOST_BYTES = 120_000_000;

  /** Pixels times the passes in which a progressive JPEG draws them. */
  private static final long MOST_WORK = 1_000_000_000;

  /** The shorter side keeps at least so many pixels. */
  private static final int ENOUGH = 384;

  private static final int WHITE = 255;

  private final Raster raster;

  /** What the samples mean; null where they are the four inks of a press. */
  private final @Nullable ColorModel colours;

  private final int transform;
  private final int[] palette;
  private final @Nullable BufferedImage image;

  private Pixels(BufferedImage image) {
    this.image = image;
    this.raster = image.getRaster();
    this.colours = image.getColorModel();
    this.transform = -1;
    this.palette = colours instanceof IndexColorModel indexed ? palette(indexed) : new int[0];
  }

  private Pixels(Raster inks, int transform) {
    this.image = null;
    this.raster = inks;
    this.colours = null;
    this.transform = transform;
    this.palette = new int[0];
  }

  /** The pixels of a file; null when they cannot be had at a reasonable price. */
  static @Nullable Pixels of(Path file, StoredAs stored) {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = in == null ? null : ImageIO.getImageReaders(in);
      if (readers == null || !readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return cheap(reader, file) ? decoded(reader, stored) : null;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // a picture whose pixels are broken is still known by its bytes
      return null;
    }
  }

  private static boolean cheap(ImageReader reader, Path file) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    long pixels = width * height;
    if (width < SMALLEST
        || height < SMALLEST
        || width > LONGEST_SIDES * height
        || height > LONGEST_SIDES * width
        || pixels > MOST_PIXELS) {
      return false;
    }
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    int bits =
        inks(reader) ? 32 : types.hasNext() ? types.next().getColorModel().getPixelSize() : 0;
    if (bits < 1 || pixels * bits / 8 > MOST_BYTES) {
      return false;
    }
    return !jpeg(reader) || pixels * passes(file) <= MOST_WORK;
  }

  /** Whether a file is mixed of the four inks of a press: every JPEG of four colours is. */
  private static boolean inks(ImageReader reader) throws IOException {
    if (!jpeg(reader)) {
      return false;
    }
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    return !types.hasNext() || types.next().getNumComponents() == 4;
  }

  private static boolean jpeg(ImageReader reader) throws IOException {
    return reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("jp");
  }

  /** In how many passes a JPEG is drawn: how many scans it has. */
  private static long passes(Path file) throws IOException {
    long scans = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      boolean marker = false;
      for (int b = in.read(); b >= 0; b = in.read()) {
        scans += marker && b == 0xda ? 1 : 0;
        marker = b == 0xff;
      }
    }
    return Math.max(1, scans);
  }

  private static @Nullable Pixels decoded(ImageReader reader, StoredAs stored) throws IOException {
    int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / ENOUGH);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, (step - 1) / 2, (step - 1) / 2);
    if (inks(reader)) {
      Raster inks = reader.readRaster(0, param);
      return inks.getNumBands() == 4 ? new Pixels(inks, stored.transform()) : null;
    }
    BufferedImage image = reader.read(0, param);
    ColorModel colours = image.getColorModel();
    if (colours instanceof ComponentColorModel) {
      int kind = colours.getTransferType();
      int bands = colours.getNumColorComponents();
      boolean whole = kind == DataBuffer.TYPE_BYTE || kind == DataBuffer.TYPE_USHORT;
      if (!whole || bands != 1 && bands != 3) {
        return null;
      }
    }
    return new Pixels(image);
  }

  int width() {
    return raster.getWidth();
  }

  int height() {
    return raster.getHeight();
  }

  /**
   * The shades of a row, from 0 (black) to 255; what can be seen through is white. Grey is taken as
   * it is stored: converting it would depend on how the picture was saved.
   */
  void row(int y, double[] shades) {
    if (colours == null || image == null) {
      inks(y, shades);
    } else if (colours instanceof IndexColorModel) {
      for (int x = 0; x < width(); x++) {
        shades[x] = palette[raster.getSample(x, y, 0)];
      }
    } else if (colours instanceof ComponentColorModel) {
      components(colours, raster, y, shades);
    } else {
      for (int x = 0; x < width(); x++) {
        shades[x] = shade(image.getRGB(x, y));
      }
    }
  }

  /** Adobe's programs, alone in writing their marker, store how much of an ink is missing. */
  private void inks(int y, double[] shades) {
    int[] all = raster.getPixels(0, y, width(), 1, (int[]) null);
    for (int x = 0; x < width(); x++) {
      int at = 4 * x;
      double light =
          transform == 2 ? all[at] : 0.299 * all[at] + 0.587 * all[at + 1] + 0.114 * all[at + 2];
      shades[x] =
          transform >= 0
              ? light * all[at + 3] / WHITE
              : (WHITE - light) * (WHITE - all[at + 3]) / WHITE;
    }
  }

  private void components(ColorModel colours, Raster raster, int y, double[] shades) {
    int bands = raster.getNumBands();
    int colour = colours.getNumColorComponents();
    double full = (1 << colours.getComponentSize(0)) - 1.0;
    int[] all = raster.getPixels(0, y, width(), 1, (int[]) null);
    for (int x = 0; x < width(); x++) {
      int at = x * bands;
      double grey =
          colour == 1
              ? all[at] / full
              : (0.299 * all[at] + 0.587 * all[at + 1] + 0.114 * all[at + 2]) / full;
      double cover = colours.hasAlpha() && bands > colour ? all[at + colour] / full : 1;
      shades[x] = WHITE * (grey * cover + 1 - cover);
    }
  }

  private static int[] palette(IndexColorModel colours) {
    int[] shades = new int[colours.getMapSize()];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = (int) Math.round(shade(colours.getRGB(i)));
    }
    return shades;
  }

  private static double shade(int argb) {
    double cover = (argb >>> 24) / 255.0;
    double grey = 0.299 * (argb >> 16 & 255) + 0.587 * (argb >> 8 & 255) + 0.114 * (argb & 255);
    return grey * cover + WHITE * (1 - cover);
  }
}
