package org.yaddash.imports.recognise.pages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;

/**
 * Ties each note of an article to the mark that calls it. Marks begin anew on every page of many
 * books, so a mark of the note's own page goes first, then the nearest page before it; notes at the
 * end of a text take the marks in their order.
 */
final class NoteTies {
  /** A mark that no note has been found for yet. */
  private record Mark(Inline inline, int page) {}

  private final Map<Inline, Integer> marks = new IdentityHashMap<>();
  private final Map<Block.Note, Integer> notes = new IdentityHashMap<>();

  private NoteTies() {}

  static NoteTies of(List<Block> blocks) {
    NoteTies ties = new NoteTies();
    Map<String, Deque<Mark>> open = new HashMap<>();
    List<Block.Note> waiting = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Note note) {
        waiting.add(note);
      } else {
        for (Inline inline : block.inlines()) {
          if (inline.kind() == Inline.Kind.NOTE_MARK && inline.value() != null) {
            open.computeIfAbsent(inline.value(), k -> new ArrayDeque<>())
                .addLast(new Mark(inline, block.place().page()));
          }
        }
      }
    }
    for (Block.Note note : waiting) {
      ties.tie(note, open.get(note.mark()));
    }
    return ties;
  }

  private void tie(Block.Note note, @org.jspecify.annotations.Nullable Deque<Mark> open) {
    Mark best = null;
    for (Mark mark : open == null ? new ArrayDeque<Mark>() : open) {
      int away = note.place().page() - mark.page();
      // a paragraph that goes on over a page belongs to the page that it began on
      if (away == 0 || best == null && away >= 0) {
        best = mark;
        if (away <= 1) {
          break;
        }
      }
    }
    if (best != null && open != null) {
      open.remove(best);
      int number = notes.size() + 1;
      marks.put(best.inline(), number);
      notes.put(note, number);
    }
  }

  /** The number of a mark's tie, or 0. */
  int ofMark(Inline mark) {
    return marks.getOrDefault(mark, 0);
  }

  /** The number of a note's tie, or 0. */
  int ofNote(Block.Note note) {
    return notes.getOrDefault(note, 0);
  }
}
