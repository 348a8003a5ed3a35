package org.yaddash.imports.extract.legacy.writing;

import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;

/**
 * Tells a heading that no markup names: a short line of its own in bold, in larger type, or in
 * capitals and centred.
 */
final class Headline {
  private static final int LONGEST = 160;

  private Headline() {}

  /** The paragraph with its relative size, or the heading that it looks like. */
  static Block orParagraph(String text, Block.Paragraph p, double size) {
    double rounded = Math.round(size * 100) / 100.0;
    int level = level(text, p, rounded);
    return level == 0
        ? new Block.Paragraph(p.place(), p.inlines(), rounded)
        : new Block.Heading(p.place(), p.inlines(), level, false);
  }

  private static int level(String text, Block.Paragraph p, double size) {
    int start = p.place().start();
    int end = p.place().end();
    int length = end - start;
    if (length < 2 || length > LONGEST || size < 0.95) {
      return 0;
    }
    char last = text.charAt(end - 1);
    boolean sentence = last == '.' || last == ',' || last == ';' || last == ':';
    int letters = 0;
    int capitals = 0;
    int lines = 1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
      lines += c == '\n' ? 1 : 0;
    }
    if (letters < 2 || lines > 3 || letters * 2 < length) {
      return 0;
    }
    int strong = 0;
    int linked = 0;
    for (Inline inline : p.inlines()) {
      int covered = inline.end() - inline.start();
      strong += inline.kind() == Inline.Kind.STRONG ? covered : 0;
      linked += inline.kind() == Inline.Kind.LINK ? covered : 0;
    }
    if (linked * 10 > length * 8) {
      return 0;
    }
    if (size >= 1.15 && !(sentence && size < 1.4)) {
      return size >= 1.8 ? 1 : size >= 1.4 ? 2 : 3;
    }
    if (sentence) {
      return 0;
    }
    if (strong * 10 >= length * 9) {
      return 4;
    }
    return capitals >= 4 && capitals * 10 >= letters * 9 && centred(p) && length <= 100 ? 4 : 0;
  }

  private static boolean centred(Block.Paragraph p) {
    return p.place().path().contains("center");
  }
}
