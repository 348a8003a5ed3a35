package org.yaddash.press;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Draws lines of text as a scanner sees them: black on grey, without a single character. */
public final class Photocopy {
  private static final int WIDE = 1240;
  private static final int HIGH = 1754;

  private Photocopy() {}

  /** A page of A5 paper at 213 dots an inch, with lines in type of about 12 points. */
  public static BufferedImage of(List<String> lines) throws IOException {
    BufferedImage page = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = page.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(new Color(235, 235, 235));
    graphics.fillRect(0, 0, WIDE, HIGH);
    graphics.setColor(new Color(30, 30, 30));
    try (InputStream font =
        Objects.requireNonNull(
            PDFont.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
      graphics.setFont(Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(36f));
    } catch (FontFormatException e) {
      throw new IOException(e);
    }
    int y = 180;
    for (String line : lines) {
      graphics.drawString(line, 150, y);
      y += 46;
    }
    graphics.dispose();
    return page;
  }
}
