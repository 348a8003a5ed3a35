package org.yaddash.imports.extract.legacy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A document and what a profile has selected in it.
 *
 * @param legacy the document as it is
 * @param marks what was selected, in the order of its beginnings
 */
public record Marked(Legacy legacy, List<Mark> marks) {

  /** Takes the signs of the marks out of a document's text; every place moves with the text. */
  public static Marked lift(Legacy marked) {
    String text = marked.text();
    if (!Mark.in(text)) {
      return new Marked(marked, List.of());
    }
    int[] moved = new int[text.length() + 1];
    StringBuilder plain = new StringBuilder(text.length());
    List<Mark> marks = new ArrayList<>();
    Map<Mark.Role, Integer> open = new EnumMap<>(Mark.Role.class);
    for (int i = 0; i < text.length(); i++) {
      moved[i] = plain.length();
      char c = text.charAt(i);
      if (!Mark.isMark(c)) {
        plain.append(c);
        continue;
      }
      for (Mark.Role role : Mark.Role.values()) {
        if (c == role.begin()) {
          open.putIfAbsent(role, plain.length());
        } else if (c == role.end() && open.containsKey(role)) {
          marks.add(new Mark(role, open.getOrDefault(role, 0), plain.length()));
          open.remove(role);
        }
      }
    }
    moved[text.length()] = plain.length();
    marks.sort(java.util.Comparator.comparingInt(Mark::start));
    List<Block> blocks = marked.blocks().stream().map(block -> moved(block, moved)).toList();
    return new Marked(
        new Legacy(
            marked.mediaType(),
            marked.charset(),
            marked.language(),
            plain.toString(),
            blocks,
            marked.metadata(),
            marked.problems(),
            marked.embedded()),
        List.copyOf(marks));
  }

  /** The parts that were selected as this. */
  public List<Mark> of(Mark.Role role) {
    return marks.stream().filter(mark -> mark.role() == role).toList();
  }

  private static Block moved(Block block, int[] to) {
    Block.Place place = place(block.place(), to);
    List<Block.Inline> inlines =
        block.inlines().stream()
            .map(one -> new Block.Inline(one.kind(), to[one.start()], to[one.end()], one.value()))
            .toList();
    if (block instanceof Block.Heading b) {
      return new Block.Heading(place, inlines, b.level(), b.marked());
    } else if (block instanceof Block.Paragraph b) {
      return new Block.Paragraph(place, inlines, b.fontSize());
    } else if (block instanceof Block.Quote) {
      return new Block.Quote(place, inlines);
    } else if (block instanceof Block.Preformatted) {
      return new Block.Preformatted(place, inlines);
    } else if (block instanceof Block.ListItem b) {
      return new Block.ListItem(
          place, inlines, b.list(), b.depth(), b.ordered(), b.marker(), b.definition());
    } else if (block instanceof Block.Row b) {
      return new Block.Row(
          place,
          inlines,
          b.table(),
          b.header(),
          b.cells().stream().map(cell -> place(cell, to)).toList());
    } else if (block instanceof Block.Picture b) {
      return new Block.Picture(place, b.src(), b.title(), b.width(), b.height(), b.href());
    } else if (block instanceof Block.Caption) {
      return new Block.Caption(place, inlines);
    } else if (block instanceof Block.Note b) {
      return new Block.Note(place, inlines, b.mark());
    } else if (block instanceof Block.Rule) {
      return new Block.Rule(place);
    } else if (block instanceof Block.PageBreak b) {
      return new Block.PageBreak(place, b.label());
    }
    throw new IllegalStateException("a kind of block that is not known");
  }

  private static Block.Place place(Block.Place old, int[] to) {
    return new Block.Place(to[old.start()], to[old.end()], old.page(), old.path(), old.anchors());
  }
}
