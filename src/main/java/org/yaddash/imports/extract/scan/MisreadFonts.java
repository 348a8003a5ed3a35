package org.yaddash.imports.extract.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaddash.imports.extract.characters.Decoding;
import org.yaddash.imports.extract.print.ink.Ink;
import org.yaddash.imports.extract.print.ink.Sheet;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/**
 * Fonts whose letters a file takes for others: old programs put Russian letters where Latin ones
 * with accents belong, and the file still calls them by those. The letters of each font are weighed
 * as the bytes that they were, so that nothing needs to be read from its shape.
 */
final class MisreadFonts {
  /** A font with fewer accented letters is not looked at. */
  private static final int FEWEST = 20;

  private static final int SAMPLE = 60_000;
  private static final int MOST_NAMED = 5;

  private MisreadFonts() {}

  /** The pages with the letters as they look; what was changed is added to the remarks. */
  static List<Sheet> mended(List<Sheet> sheets, List<Problem> remarks) {
    Map<String, Map<Character, Character>> letters = new HashMap<>();
    for (String font : suspects(sheets)) {
      Map<Character, Character> meant = meant(sheets, font);
      if (!meant.isEmpty()) {
        letters.put(font, meant);
      }
    }
    if (letters.isEmpty()) {
      return sheets;
    }
    TreeSet<String> names = new TreeSet<>(letters.keySet());
    names.remove("");
    remarks.add(
        Problem.of(
            ProblemCode.FILE_MOJIBAKE_REPAIRED,
            "The file calls the letters of %s by the names of others; they were read as they look."
                .formatted(
                    names.isEmpty() || names.size() > MOST_NAMED
                        ? letters.size() + " fonts"
                        : String.join(", ", names))));
    List<Sheet> mended = new ArrayList<>(sheets.size());
    for (Sheet sheet : sheets) {
      List<Ink> ink = new ArrayList<>(sheet.ink().size());
      for (Ink piece : sheet.ink()) {
        Map<Character, Character> meant = letters.get(piece.font());
        ink.add(meant == null ? piece : piece.withText(as(piece.text(), meant)));
      }
      mended.add(sheet.withInk(ink));
    }
    return mended;
  }

  private static List<String> suspects(List<Sheet> sheets) {
    Map<String, Integer> accented = new HashMap<>();
    for (Sheet sheet : sheets) {
      for (Ink ink : sheet.ink()) {
        int here = 0;
        for (int i = 0; i < ink.text().length(); i++) {
          char c = ink.text().charAt(i);
          here += c >= '\u00c0' && c <= '\u00ff' ? 1 : 0;
        }
        if (here > 0) {
          accented.merge(ink.font(), here, Integer::sum);
        }
      }
    }
    return accented.entrySet().stream()
        .filter(font -> font.getValue() >= FEWEST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** For each character of a font the one that is meant; empty when it means what it says. */
  private static Map<Character, Character> meant(List<Sheet> sheets, String font) {
    StringBuilder said = new StringBuilder();
    for (Sheet sheet : sheets) {
      for (Ink ink : sheet.ink()) {
        if (ink.font().equals(font) && said.length() < SAMPLE) {
          said.append(ink.text()).append('\n');
        }
      }
    }
    Decoding read = Decoding.of(said.toString().getBytes(StandardCharsets.UTF_8), null);
    Map<Character, Character> meant = new HashMap<>();
    boolean repaired =
        read.text().length() == said.length()
            && read.remarks().stream()
                .anyMatch(remark -> remark.code() == ProblemCode.FILE_MOJIBAKE_REPAIRED);
    for (int i = 0; repaired && i < said.length(); i++) {
      meant.put(said.charAt(i), read.text().charAt(i));
    }
    return meant;
  }

  private static String as(String text, Map<Character, Character> meant) {
    StringBuilder as = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      as.append(meant.getOrDefault(text.charAt(i), text.charAt(i)));
    }
    return as.toString();
  }
}
