package org.yaddash.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws the pictures of the samples. Run by hand: {@code PictureMaker imports/samples/tervash/pix}.
 */
public final class PictureMaker {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;

  private final Random grain = new Random(17_11_1964);
  private final Path folder;

  private PictureMaker(Path folder) {
    this.folder = folder;
  }

  /** Writes all pictures into the folder that is given. */
  public static void main(String[] args) throws IOException {
    PictureMaker maker = new PictureMaker(Files.createDirectories(Path.of(args[0])));
    maker.photographs();
    maker.ornaments();
  }

  private void photographs() throws IOException {
    JpegMetadata shaft =
        new JpegMetadata(
            "The headgear of the North shaft, Tervash, two days after the explosion",
            "Osval Fardunov",
            "The Olm Courier",
            "1964:11:19 10:30:00",
            "Tervash");
    photograph("shaft", shaft.written(jpeg(shaft())), shaft());
    photograph("weirs", jpeg(weirs()), weirs());
    photograph("school", jpeg(school()), school());
    photograph("funeral", jpeg(funeral()), funeral());
    ImageIO.write(lamp(), "png", folder.resolve("lamp.png").toFile());
  }

  private void photograph(String name, byte[] full, BufferedImage drawn) throws IOException {
    Files.write(folder.resolve(name + ".jpg"), full);
    BufferedImage small = new BufferedImage(160, 107, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = small.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(drawn, 0, 0, 160, 107, null);
    g.dispose();
    Files.write(folder.resolve(name + "_s.jpg"), jpeg(small));
  }

  private BufferedImage shaft() {
    BufferedImage image = sky(200, 120);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(50, 50, 50));
    g.fillRect(0, 250, WIDTH, 70);
    g.setStroke(new BasicStroke(7));
    g.drawLine(180, 255, 225, 70);
    g.drawLine(290, 255, 245, 70);
    g.drawLine(330, 255, 245, 70);
    g.setStroke(new BasicStroke(3));
    for (int y = 100; y < 250; y += 30) {
      int spread = (y - 70) / 4;
      g.drawLine(225 - spread, y, 245 + spread, y + 30);
    }
    g.setStroke(new BasicStroke(5));
    g.drawOval(212, 48, 46, 46);
    g.fillRect(340, 190, 100, 70);
    g.fillPolygon(new Polygon(new int[] {335, 390, 445}, new int[] {190, 160, 190}, 3));
    g.setColor(new Color(120, 120, 120, 140));
    g.fillOval(20, 20, 190, 110);
    g.fillOval(90, 60, 160, 90);
    g.dispose();
    return grained(image);
  }

  private BufferedImage weirs() {
    BufferedImage image = sky(180, 150);
    Graphics2D g = image.createGraphics();
    for (int i = 0; i < 6; i++) {
      int x = 10 + i * 80;
      int y = 130 + (i % 3) * 12;
      g.setColor(new Color(90 - i * 6, 90 - i * 6, 90 - i * 6));
      g.fillRect(x, y, 62, 90);
      g.fillPolygon(new Polygon(new int[] {x - 6, x + 31, x + 68}, new int[] {y, y - 34, y}, 3));
    }
    g.setPaint(
        new GradientPaint(0, 190, new Color(130, 130, 130), 0, HEIGHT, new Color(70, 70, 70)));
    g.fillRect(0, 190, WIDTH, HEIGHT - 190);
    g.setColor(new Color(170, 170, 170));
    for (int i = 0; i < 60; i++) {
      int x = grain.nextInt(WIDTH);
      int y = 195 + grain.nextInt(HEIGHT - 200);
      g.drawLine(x, y, x + 14 + grain.nextInt(30), y);
    }
    g.dispose();
    return grained(image);
  }

  private BufferedImage school() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setPaint(new GradientPaint(0, 0, new Color(150, 150, 150), 0, HEIGHT, new Color(80, 80, 80)));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setColor(new Color(215, 215, 215));
    for (int i = 0; i < 4; i++) {
      g.fillRect(40 + i * 110, 30, 70, 90);
    }
    g.setColor(new Color(60, 60, 60));
    g.setStroke(new BasicStroke(3));
    for (int i = 0; i < 10; i++) {
      g.drawLine(400 + i, 140 + i * 12, 460 + i, 140 + i * 12);
    }
    for (int i = 0; i < 7; i++) {
      g.setColor(new Color(190, 190, 190));
      g.fillRoundRect(20 + i * 62, 215 + (i % 2) * 12, 44, 80, 22, 22);
    }
    g.dispose();
    return grained(image);
  }

  private BufferedImage funeral() {
    BufferedImage image = sky(230, 160);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(110, 110, 110));
    g.fillPolygon(
        new Polygon(
            new int[] {0, 300, WIDTH, WIDTH, 0}, new int[] {240, 130, 170, HEIGHT, HEIGHT}, 5));
    g.setColor(new Color(40, 40, 40));
    for (int i = 0; i < 70; i++) {
      int x = 10 + i * 6 + grain.nextInt(5);
      int y = 250 - i + grain.nextInt(14);
      g.fillOval(x, y, 7, 8);
      g.fillRect(x - 1, y + 8, 9, 20);
    }
    g.setStroke(new BasicStroke(5));
    g.drawLine(380, 60, 380, 150);
    g.drawLine(360, 82, 400, 82);
    g.dispose();
    return grained(image);
  }

  private BufferedImage lamp() {
    BufferedImage image = new BufferedImage(214, 320, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setPaint(new GradientPaint(0, 0, new Color(222, 212, 190), 0, 320, new Color(160, 148, 122)));
    g.fillRect(0, 0, 214, 320);
    g.setColor(new Color(96, 78, 42));
    g.setStroke(new BasicStroke(5));
    g.drawArc(77, 12, 60, 60, 0, 180);
    g.fillRoundRect(72, 55, 70, 90, 16, 16);
    g.fillRoundRect(62, 235, 90, 60, 12, 12);
    g.setColor(new Color(205, 215, 210));
    g.fillRect(76, 145, 62, 90);
    g.setColor(new Color(96, 78, 42));
    for (int x = 76; x <= 138; x += 31) {
      g.drawLine(x, 145, x, 235);
    }
    g.dispose();
    return image;
  }

  private void ornaments() throws IOException {
    BufferedImage masthead = ornament(300, 48, new Color(51, 51, 51));
    Graphics2D g = masthead.createGraphics();
    g.setColor(new Color(255, 204, 102));
    g.fillOval(10, 12, 10, 16);
    g.setColor(Color.WHITE);
    g.fillRect(8, 30, 14, 8);
    g.setFont(new Font(Font.SERIF, Font.BOLD, 15));
    g.drawString("The Tervash Memorial Pages", 32, 30);
    g.dispose();
    gif("masthead", masthead);

    BufferedImage map = ornament(180, 150, new Color(238, 238, 221));
    g = map.createGraphics();
    g.setColor(new Color(102, 153, 204));
    g.setStroke(new BasicStroke(9));
    g.drawLine(0, 148, 180, 80);
    g.fillOval(120, 10, 40, 40);
    g.setColor(new Color(102, 0, 0));
    g.setStroke(new BasicStroke(2));
    g.drawRect(10, 10, 60, 50);
    g.drawRect(80, 70, 90, 70);
    g.drawLine(60, 50, 90, 80);
    g.dispose();
    gif("map", map);

    BufferedImage fresh = ornament(28, 11, new Color(255, 255, 0));
    g = fresh.createGraphics();
    g.setColor(Color.RED);
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 9));
    g.drawString("NEW!", 2, 9);
    g.dispose();
    gif("new", fresh);

    gif("bullet", ornament(9, 9, new Color(102, 0, 0)));
    gif("paper", ornament(40, 40, new Color(250, 248, 240)));
    gif("spacer", ornament(1, 1, Color.WHITE));
  }

  private static BufferedImage ornament(int width, int height, Color ground) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(ground);
    g.fillRect(0, 0, width, height);
    g.dispose();
    return image;
  }

  private void gif(String name, BufferedImage image) throws IOException {
    ImageIO.write(image, "gif", folder.resolve(name + ".gif").toFile());
  }

  private static BufferedImage sky(int above, int below) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setPaint(
        new GradientPaint(
            0, 0, new Color(above, above, above), 0, HEIGHT, new Color(below, below, below)));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.dispose();
    return image;
  }

  private BufferedImage grained(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int grey = (image.getRGB(x, y) & 0xff) + (int) (grain.nextGaussian() * 7);
        int bounded = Math.max(0, Math.min(255, grey));
        image.setRGB(x, y, bounded << 16 | bounded << 8 | bounded);
      }
    }
    return image;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.6f);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
