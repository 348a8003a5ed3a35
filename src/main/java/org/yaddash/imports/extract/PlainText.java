package org.yaddash.imports.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaddash.imports.extract.characters.Decoding;
import org.yaddash.imports.extract.characters.Hyphens;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Format;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.extract.legacy.writing.Characters;
import org.yaddash.imports.extract.legacy.writing.Facts;
import org.yaddash.imports.extract.legacy.writing.Manuscript;
import org.yaddash.imports.extract.web.Survey;

/**
 * Reads plain text: paragraphs by empty lines, by indents, or one a line; lines wrapped by hand are
 * joined.
 */
final class PlainText implements Format {
  private static final Set<String> TEXTS =
      Set.of(
          "application/json",
          "application/x-subrip",
          "application/x-tex",
          "application/x-bibtex-text-file");
  private static final int WRAPPED_AT_LEAST = 50;
  private static final int WRAPPED_AT_MOST = 100;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("text/") || TEXTS.contains(mediaType);
  }

  @Override
  public Legacy read(Original original, String mediaType) throws IOException {
    Decoding decoding = original.decode();
    Manuscript out = new Manuscript(original.textLimit());
    write(decoding.text(), out);
    Facts facts = new Facts();
    facts.decoded(decoding);
    return facts.legacy(mediaType, decoding, out);
  }

  private static void write(String text, Manuscript out) {
    List<String> lines = text.lines().toList();
    int width = wrapped(lines);
    List<String> paragraph = new ArrayList<>();
    for (String line : lines) {
      if (Survey.blank(line)) {
        end(paragraph, out);
        if (line.indexOf('\f') >= 0) {
          out.mark(List.of(), (place, inlines) -> new Block.PageBreak(place, ""));
        }
        continue;
      }
      if (rule(line)) {
        end(paragraph, out);
        out.mark(List.of(), (place, inlines) -> new Block.Rule(place));
        continue;
      }
      if (!paragraph.isEmpty() && !goesOn(paragraph.get(paragraph.size() - 1), line, width)) {
        end(paragraph, out);
      }
      paragraph.add(line);
    }
    end(paragraph, out);
  }

  /** The width that lines were wrapped at by hand; 0 when they were not. */
  private static int wrapped(List<String> lines) {
    int[] widths = new int[WRAPPED_AT_MOST + 1];
    int full = 0;
    int longer = 0;
    int widest = 0;
    for (String line : lines) {
      int length = line.stripTrailing().length();
      if (length > WRAPPED_AT_MOST) {
        longer++;
      } else if (length >= WRAPPED_AT_LEAST) {
        full++;
        widths[length]++;
      }
    }
    int seen = 0;
    for (int w = WRAPPED_AT_MOST; w >= WRAPPED_AT_LEAST && widest == 0; w--) {
      seen += widths[w];
      if (seen * 20 > full) {
        widest = w;
      }
    }
    return full >= 3 && full > longer * 3 ? widest : 0;
  }

  /** Whether a line goes on with the paragraph that the line before it stands in. */
  private static boolean goesOn(String before, String line, int width) {
    if (width == 0) {
      return false;
    }
    boolean indented = indent(line) > indent(before) + 1;
    if (indented || listed(line)) {
      return false;
    }
    int word = 0;
    String stripped = line.stripLeading();
    while (word < stripped.length() && stripped.charAt(word) > ' ') {
      word++;
    }
    // The next line's first word would have fitted: the break was meant.
    return before.stripTrailing().length() + 1 + word > width - 12;
  }

  private static int indent(String line) {
    int n = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        n += 4;
      } else if (Characters.white(c)) {
        n++;
      } else {
        break;
      }
    }
    return n;
  }

  private static boolean listed(String line) {
    String s = line.stripLeading();
    int i = 0;
    while (i < s.length() && i < 4 && Character.isDigit(s.charAt(i))) {
      i++;
    }
    if (i > 0) {
      return i + 1 < s.length()
          && (s.charAt(i) == '.' || s.charAt(i) == ')')
          && s.charAt(i + 1) == ' ';
    }
    return s.length() > 2 && "-*•–—".indexOf(s.charAt(0)) >= 0 && s.charAt(1) == ' ';
  }

  private static boolean rule(String line) {
    String s = line.strip();
    if (s.length() < 3 || "-_=*~".indexOf(s.charAt(0)) < 0) {
      return false;
    }
    for (int i = 1; i < s.length(); i++) {
      if (s.charAt(i) != s.charAt(0) && s.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  private static void end(List<String> lines, Manuscript out) {
    if (lines.isEmpty()) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String stripped = line.stripTrailing();
      boolean joined =
          i + 1 < lines.size() && Hyphens.join(stripped, lines.get(i + 1).stripLeading());
      out.characters(joined ? Hyphens.without(stripped) : stripped);
      if (!joined) {
        out.characters(" ");
      }
    }
    out.end(List.of(), (place, inlines) -> new Block.Paragraph(place, inlines, 1));
    lines.clear();
  }
}
