package org.yaddash.press;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A font at a size. */
record Type(PDFont font, float size) {
  float width(String text) throws IOException {
    return font.getStringWidth(text) * size / 1000;
  }
}
