package org.yaddash.imports.recognise.citations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaddash.imports.recognise.citations.words.Word;

/** Counts the pieces that were found word for word, by field. */
final class FieldScores {
  private static final Pattern TOKEN = Pattern.compile("\\w++", Pattern.UNICODE_CHARACTER_CLASS);

  private final Map<String, int[]> tally = new TreeMap<>();
  private int words;
  private int rightWords;

  /** Adds one reference. */
  void add(TaggedReference gold, int[] found) {
    Map<String, Integer> want = pieces(gold.text(), gold.words(), gold.fields());
    Map<String, Integer> have = pieces(gold.text(), gold.words(), found);
    want.forEach((key, count) -> tally(key)[2] += count);
    have.forEach(
        (key, count) -> {
          tally(key)[1] += count;
          tally(key)[0] += Math.min(count, want.getOrDefault(key, 0));
        });
    for (int i = 0; i < found.length; i++) {
      words++;
      rightWords += found[i] == gold.fields()[i] ? 1 : 0;
    }
  }

  private int[] tally(String key) {
    return tally.computeIfAbsent(key.substring(0, key.indexOf('\t')), field -> new int[3]);
  }

  private static Map<String, Integer> pieces(String text, List<Word> words, int[] fields) {
    Map<String, Integer> pieces = new HashMap<>();
    for (Citation.Piece piece : CitationParser.pieces(text, words, fields)) {
      pieces.merge(piece.field().label() + "\t" + simple(piece.text()), 1, Integer::sum);
    }
    return pieces;
  }

  static String simple(String text) {
    String clean =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\u00ad\u200b-\u200d\u2060\ufeff]", "")
            .toLowerCase(Locale.ROOT);
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(clean);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return String.join(" ", tokens);
  }

  /** F1 over all fields. */
  double overall() {
    int[] all = new int[3];
    tally.values().forEach(t -> add(all, t));
    return f1(all);
  }

  private static void add(int[] sum, int[] part) {
    for (int i = 0; i < 3; i++) {
      sum[i] += part[i];
    }
  }

  private static double f1(int[] t) {
    return 2.0 * t[0] / Math.max(1, t[1] + t[2]);
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    int[] all = new int[3];
    tally.forEach(
        (field, t) -> {
          add(all, t);
          table.append(row(field, t));
        });
    table.append(row("all", all));
    table.append(String.format(Locale.ROOT, "words %.4f%n", (double) rightWords / words));
    return table.toString();
  }

  private static String row(String field, int[] t) {
    return String.format(
        Locale.ROOT,
        "%-18s p %.3f r %.3f f1 %.3f n %d%n",
        field,
        (double) t[0] / Math.max(1, t[1]),
        (double) t[0] / Math.max(1, t[2]),
        f1(t),
        t[2]);
  }
}
