package org.yaddash.imports.recognise.quotes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.Legacy;

/** The notes of a document, and what they say of the quotations that they are marked at. */
final class Notes {
  private final Legacy legacy;
  private final String text;
  private final Map<String, Block> notes = new HashMap<>();

  Notes(Legacy legacy) {
    this.legacy = legacy;
    this.text = legacy.text();
    for (Block block : legacy.blocks()) {
      if (block instanceof Block.Note note) {
        notes.putIfAbsent(note.mark(), note);
      }
    }
  }

  /** What the note says whose mark stands right after a quotation: {@code ”.1}, {@code »[2]}. */
  @Nullable Attribution at(int position, int at) {
    Block block = legacy.blocks().get(position);
    for (Inline inline : block.inlines()) {
      boolean mark =
          inline.kind() == Inline.Kind.NOTE_MARK || inline.kind() == Inline.Kind.SUPERSCRIPT;
      if (mark && inline.start() >= at && inline.start() <= at + 3) {
        Block named = inline.value() == null ? null : notes.get(inline.value());
        return named != null
            ? Tail.citation(text, named.place().start(), named.place().end())
            : text(position, text.substring(inline.start(), inline.end()).strip());
      }
    }
    int next = at;
    while (next < block.place().end() && next < at + 3 && ".,»”".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    int close =
        next < block.place().end() && text.charAt(next) == '[' ? text.indexOf(']', next) : -1;
    return close > next && close <= next + 4
        ? text(position, text.substring(next + 1, close).strip())
        : null;
  }

  private @Nullable Attribution text(int position, String mark) {
    Block note = notes.get(mark);
    if (note != null) {
      return Tail.citation(text, note.place().start(), note.place().end());
    }
    if (mark.isEmpty() || mark.length() > 3 || !Character.isDigit(mark.charAt(0))) {
      return null;
    }
    // printed notes: lines that begin with the number, in a later block
    List<Block> blocks = legacy.blocks();
    for (int i = position + 1; i < Math.min(blocks.size(), position + 40); i++) {
      int start = blocks.get(i).place().start();
      int end = Math.min(blocks.get(i).place().end(), start + 4000);
      while (start < end) {
        int stop = text.indexOf('\n', start);
        stop = stop < 0 || stop > end ? end : stop;
        int at = text.startsWith("[", start) ? start + 1 : start;
        int after = at + mark.length();
        boolean numbered =
            text.startsWith(mark, at) && after < stop && ".)] ".indexOf(text.charAt(after)) >= 0;
        Attribution found = numbered ? Tail.citation(text, after + 1, stop) : null;
        if (found != null) {
          return found;
        }
        start = stop + 1;
      }
    }
    return null;
  }

  /** The note at the end of the sentence that tells who said it. */
  @Nullable Attribution after(int position, int from) {
    int to = Math.min(legacy.blocks().get(position).place().end(), from + 200);
    for (int at = from; at < to; at++) {
      if (".!?".indexOf(text.charAt(at)) >= 0
              && (at + 1 == to || !Character.isLetterOrDigit(text.charAt(at + 1)))
          || text.charAt(at) == '[') {
        return at(position, at);
      }
    }
    return null;
  }
}
