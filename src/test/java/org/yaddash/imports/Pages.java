package org.yaddash.imports;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Legacy pages and pictures about made-up people in a made-up town, each with words of its own. */
final class Pages {
  private static final String[] STREETS = {
    "Mill Street", "Tanner's Row", "the Lower Quay", "Chapel Hill", "Weir Lane", "the old market"
  };

  private Pages() {}

  /** The title of the page of this number. */
  static String title(int number) {
    return "What the water left in house " + number;
  }

  /** A page of one article and nothing that refers elsewhere. */
  static byte[] page(int number) {
    return page(number, "");
  }

  /** A page of one article with this markup below its text. */
  static byte[] page(int number, String below) {
    String street = STREETS[number % STREETS.length];
    return """
        <html><head><title>%s</title></head><body bgcolor=white>
        <h1>%s</h1>
        <p>By Ada Ferrin</p>
        <p>The house numbered %d in %s stood under water for %d days after the dam above Ashwater
        broke on 4 March 1972. Its keeper had carried the books to the upper floor and waited there
        for the boats that came only on the second evening.</p>
        <p>The report of the county speaks of %d families in the street, of whom nobody had been
        warned in time, although the telephone at the weir had worked until three in the morning.</p>
        %s
        </body></html>
        """
        .formatted(
            title(number), title(number), number, street, number % 9 + 2, number % 30 + 3, below)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A picture in PNG whose bytes differ by its shade. */
  static byte[] picture(int width, int height, int shade) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(shade % 256, 90, 120));
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.WHITE);
    pen.drawLine(0, shade % height, width, height);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
