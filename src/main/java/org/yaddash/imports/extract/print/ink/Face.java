package org.yaddash.imports.extract.print.ink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** A font of a book: its name, its style, and what its codes stand for, each worked out once. */
final class Face {
  /** Before there is any. */
  static final Face NONE = new Face("", 0);

  private static final GlyphList GLYPHS = glyphs();
  private static final String NOTHING = "";
  private static final int CODES = 1 << 16;
  private static final int PART = 1 << 8;

  private final String name;
  private final int style;
  private final String[] @Nullable [] letters = new String[CODES / PART][];
  private final Vector[] @Nullable [] steps = new Vector[CODES / PART][];

  private Face(String name, int style) {
    this.name = name;
    this.style = style;
  }

  static Face of(PDFont font) {
    @Nullable String name = font.getName();
    return new Face(name == null ? "" : withoutSubset(name), style(font, name));
  }

  /** Without the mark of a subset. */
  String name() {
    return name;
  }

  /** The marks of {@link Ink} that it has. */
  int style() {
    return style;
  }

  /** What a code stands for; null when that is nothing that can be read. */
  @Nullable String letters(PDFont font, int code) throws IOException {
    if (code < 0 || code >= CODES) {
      return decoded(font, code);
    }
    String[] part = letters[code / PART];
    if (part == null) {
      part = new String[PART];
      letters[code / PART] = part;
    }
    String known = part[code % PART];
    if (known == null) {
      @Nullable String decoded = decoded(font, code);
      known = decoded == null ? NOTHING : decoded;
      part[code % PART] = known;
    }
    return known.isEmpty() ? null : known;
  }

  /** {@link PDFont#getDisplacement}, asked once for each code of a font that is written along. */
  Vector step(PDFont font, int code) throws IOException {
    if (code < 0 || code >= CODES) {
      return font.getDisplacement(code);
    }
    Vector[] part = steps[code / PART];
    if (part == null) {
      part = new Vector[PART];
      steps[code / PART] = part;
    }
    Vector known = part[code % PART];
    if (known == null) {
      known = font.getDisplacement(code);
      part[code % PART] = known;
    }
    return known;
  }

  private static @Nullable String decoded(PDFont font, int code) throws IOException {
    String unicode = font.toUnicode(code, GLYPHS);
    if (unicode == null && font instanceof PDSimpleFont) {
      // all programs take the code itself then
      unicode = String.valueOf((char) code);
    }
    return InkCollector.plain(unicode);
  }

  /** How far a character moves the next one along, in ems; also one that is written downwards. */
  static float advance(PDFont font, int code, Vector displacement) throws IOException {
    if (!font.isVertical()) {
      return displacement.getX();
    }
    float width = font.getWidth(code) / 1000;
    TrueTypeFont type = null;
    if (font instanceof PDTrueTypeFont simple) {
      type = simple.getTrueTypeFont();
    } else if (font instanceof PDType0Font composite
        && composite.getDescendantFont() instanceof PDCIDFontType2 descendant) {
      type = descendant.getTrueTypeFont();
    }
    return type == null || type.getUnitsPerEm() == 1000
        ? width
        : width * (1000f / type.getUnitsPerEm());
  }

  private static String withoutSubset(String name) {
    return name.length() > 7 && name.charAt(6) == '+' ? name.substring(7) : name;
  }

  private static int style(PDFont font, @Nullable String called) {
    String name = called == null ? "" : called.toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean bold =
        name.contains("bold")
            || name.contains("black")
            || name.contains("heavy")
            || name.contains("demi")
            || descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    boolean italic =
        name.contains("italic")
            || name.contains("oblique")
            || descriptor != null && descriptor.isItalic();
    return (bold ? Ink.BOLD : 0) | (italic ? Ink.ITALIC : 0);
  }

  /** Adobe's names of characters, and those that other programs write. */
  private static GlyphList glyphs() {
    try (InputStream more =
        GlyphList.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
      return new GlyphList(GlyphList.getAdobeGlyphList(), more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
