package org.yaddash.imports.extract.characters;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * A piece of the text that shows how a charset reads: the one with the most bytes beyond ASCII, so
 * that an editor can tell by a glance which of several charsets is right.
 */
final class SampleLine {
  private static final int LOOKED_AT = 100_000;
  private static final int LONGEST = 100;

  private final byte[] piece;

  private SampleLine(byte[] piece) {
    this.piece = piece;
  }

  /** The piece of bytes of one or more bytes a character, ASCII among them as it is. */
  static SampleLine of(byte[] bytes) {
    int to = Math.min(bytes.length, LOOKED_AT);
    int bestFrom = 0;
    int bestTo = 0;
    int most = 0;
    int from = 0;
    int high = 0;
    boolean markup = false;
    for (int i = 0; i <= to; i++) {
      boolean edge = i == to || bytes[i] == '<' || bytes[i] == '>' || bytes[i] == '\n';
      boolean full = i - from >= LONGEST && i < to && bytes[i] == ' ' || i - from >= LONGEST * 2;
      if (edge || full) {
        if (high > most && !markup) {
          most = high;
          bestFrom = from;
          bestTo = i;
        }
        markup = i < to && (bytes[i] == '<' || markup && bytes[i] != '>');
        from = i + (full && !edge && bytes[i] != ' ' ? 0 : 1);
        high = full && !edge && bytes[i] < 0 ? 1 : 0;
      } else if (bytes[i] < 0) {
        high++;
      }
    }
    return new SampleLine(Arrays.copyOfRange(bytes, bestFrom, bestTo));
  }

  /** How it reads in a charset. */
  String in(Charset charset) {
    return shown(new String(piece, charset));
  }

  /** The piece of a text that is decoded already. */
  static String of(String text) {
    int to = Math.min(text.length(), LOOKED_AT);
    int from = 0;
    String best = "";
    boolean markup = false;
    for (int i = 0; i <= to && best.length() < LONGEST; i++) {
      if (i == to || text.charAt(i) == '<' || text.charAt(i) == '>' || text.charAt(i) == '\n') {
        if (!markup && i - from > best.length()) {
          String piece = shown(text.substring(from, Math.min(i, from + LONGEST * 2)));
          best = piece.length() > best.length() ? piece : best;
        }
        markup = i < to && (text.charAt(i) == '<' || markup && text.charAt(i) != '>');
        from = i + 1;
      }
    }
    return best;
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length() && shown.length() < LONGEST; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (space && (shown.length() == 0 || shown.charAt(shown.length() - 1) == ' ')) {
        continue;
      }
      boolean unseen = Character.isISOControl(c) || c >= 0xd800 && c < 0xe000;
      shown.appendCodePoint(space ? ' ' : unseen ? '\ufffd' : c);
    }
    return shown.toString().strip();
  }
}
