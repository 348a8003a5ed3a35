package org.yaddash.imports.extract.print;

import java.util.ArrayList;
import java.util.List;
import org.yaddash.imports.extract.print.ink.Ink;

/**
 * Characters with their looks.
 *
 * @param text the characters
 * @param looks where the looks change, in order; the first begins at 0
 */
public record Words(String text, List<Look> looks) {
  /** From here on the characters look like this. */
  public record Look(int from, boolean bold, boolean italic, boolean raised, boolean lowered) {}

  static Words of(Ink ink) {
    return new Words(ink.text(), looks(ink, 0));
  }

  static List<Look> looks(Ink ink, int shift) {
    List<Look> looks = new ArrayList<>();
    for (Ink.Styled s : ink.styles()) {
      int m = s.marks();
      looks.add(
          new Look(
              s.from() + shift,
              (m & Ink.BOLD) != 0,
              (m & Ink.ITALIC) != 0,
              (m & Ink.RAISED) != 0,
              (m & Ink.LOWERED) != 0));
    }
    return looks;
  }
}
