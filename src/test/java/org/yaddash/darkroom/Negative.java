package org.yaddash.darkroom;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A drawn picture, of which prints are made. */
public final class Negative {
  private final BufferedImage image;

  private Negative(BufferedImage image) {
    this.image = image;
  }

  /** A town by a river, another one for each number. */
  public static Negative landscape(int number) {
    Random random = new Random(number * 7919L);
    BufferedImage image = new BufferedImage(720, 480, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    int sky = 170 + random.nextInt(60);
    pen.setPaint(new GradientPaint(0, 0, grey(sky), 0, 480, grey(sky - 90)));
    pen.fillRect(0, 0, 720, 480);
    for (int i = 0; i < 3 + random.nextInt(4); i++) {
      int x = random.nextInt(640);
      int width = 50 + random.nextInt(120);
      int top = 140 + random.nextInt(120);
      pen.setColor(grey(40 + random.nextInt(120)));
      pen.fillRect(x, top, width, 360 - top);
      int middle = x + width / 2;
      pen.fillPolygon(
          new Polygon(
              new int[] {x - 8, middle, x + width + 8},
              new int[] {top, top - 30 - random.nextInt(60), top},
              3));
    }
    pen.setColor(grey(60 + random.nextInt(80)));
    pen.fillPolygon(
        new Polygon(
            new int[] {0, 720, 720, 0},
            new int[] {330 + random.nextInt(40), 310 + random.nextInt(70), 480, 480},
            4));
    pen.dispose();
    return new Negative(grained(image, random));
  }

  /** Somebody before a curtain, as one photographer took them all; another one for each number. */
  public static Negative portrait(int number) {
    Random random = new Random(number * 104_729L);
    BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, grey(165), 300, 400, grey(135)));
    pen.fillRect(0, 0, 300, 400);
    pen.setColor(grey(20 + random.nextInt(60)));
    pen.fillOval(30, 264, 240, 400);
    int x = 146 + random.nextInt(9);
    int y = 164 + random.nextInt(9);
    int wide = 108 + random.nextInt(24);
    int high = 168 + random.nextInt(32);
    pen.setColor(grey(20 + random.nextInt(60)));
    pen.fillOval(x - wide / 2 - 6, y - high / 2 - 14, wide + 12, high * 2 / 3);
    pen.setColor(grey(190 + random.nextInt(30)));
    pen.fillOval(x - wide / 2, y - high / 2 + 8, wide, high);
    pen.setColor(grey(50));
    int apart = wide / 4 + random.nextInt(4);
    int eyes = y - high / 10;
    pen.fillOval(x - apart - 7, eyes, 14, 7);
    pen.fillOval(x + apart - 7, eyes, 14, 7);
    pen.fillRect(x - wide / 6, eyes + high / 3, wide / 3, 4 + random.nextInt(5));
    if (number % 3 == 0) {
      pen.fillRect(x - wide / 5, eyes + high / 3 - 9, wide * 2 / 5, 7);
    }
    pen.dispose();
    return new Negative(grained(image, random));
  }

  /** A sheet of one grey. */
  public static Negative blank(int grey) {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(grey(grey));
    pen.fillRect(0, 0, 400, 300);
    pen.dispose();
    return new Negative(image);
  }

  /** A print as JPEG, so many pixels wide, of a quality from 0 to 1. */
  public byte[] jpeg(int width, double quality) {
    return jpeg(print(width, BufferedImage.TYPE_INT_RGB), quality);
  }

  /** A print as JPEG without colours. */
  public byte[] greyJpeg(int width, double quality) {
    return jpeg(print(width, BufferedImage.TYPE_BYTE_GRAY), quality);
  }

  /** A print in a format that the platform writes: {@code png}, {@code gif}, {@code bmp}. */
  public byte[] as(String format, int width) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(print(width, BufferedImage.TYPE_INT_RGB), format, bytes)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] jpeg(BufferedImage print, double quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality((float) quality);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(print, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private BufferedImage print(int width, int type) {
    int height = Math.max(1, Math.round(image.getHeight() * width / (float) image.getWidth()));
    BufferedImage print = new BufferedImage(width, height, type);
    Graphics2D pen = print.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return print;
  }

  private static Color grey(int shade) {
    int bounded = Math.max(0, Math.min(255, shade));
    return new Color(bounded, bounded, bounded);
  }

  private static BufferedImage grained(BufferedImage image, Random random) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int shade = (image.getRGB(x, y) & 0xff) + (int) (random.nextGaussian() * 5);
        image.setRGB(x, y, grey(shade).getRGB());
      }
    }
    return image;
  }
}
