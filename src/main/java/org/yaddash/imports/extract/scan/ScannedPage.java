package org.yaddash.imports.extract.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yaddash.imports.extract.print.ink.Ink;

/**
 * A page that was read from its picture.
 *
 * @param number from 1
 * @param words how many words were read
 * @param confidence mean confidence of its words, 0 to 1
 * @param unsure the words that are probably not right, in order, at most {@value #MOST_UNSURE}
 * @param unsureWords how many of them there are
 * @param confidences a digit for each word, in the order in which they were read: tenths of its
 *     confidence, 9 for all from 0.9
 */
public record ScannedPage(
    int number,
    int words,
    double confidence,
    List<Unsure> unsure,
    int unsureWords,
    String confidences) {
  static final int MOST_UNSURE = 100;
  private static final int LONGEST_WORD = 100;
  private static final double SURE = 0.6;

  /**
   * A word that is probably not right.
   *
   * @param word as it was read
   * @param confidence 0 to 1
   */
  public record Unsure(String word, double confidence) {}

  /** The page as one line of text. */
  public String written() {
    StringBuilder line = new StringBuilder();
    line.append(number).append('\t').append(words).append('\t').append(confidence);
    line.append('\t').append(unsureWords).append('\t').append(confidences);
    for (Unsure one : unsure) {
      line.append('\t').append(one.word()).append('\t').append(one.confidence());
    }
    return line.toString();
  }

  /** Reads what {@link #written()} has written. */
  public static ScannedPage read(String line) {
    String[] parts = line.split("\t", -1);
    List<Unsure> unsure = new ArrayList<>();
    for (int i = 5; i + 1 < parts.length; i += 2) {
      unsure.add(new Unsure(parts[i], Double.parseDouble(parts[i + 1])));
    }
    return new ScannedPage(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Double.parseDouble(parts[2]),
        List.copyOf(unsure),
        Integer.parseInt(parts[3]),
        parts[4]);
  }

  static ScannedPage of(int number, List<ScannedWord> words) {
    StringBuilder confidences = new StringBuilder(words.size());
    List<Unsure> unsure = new ArrayList<>();
    double sum = 0;
    int unsureWords = 0;
    for (ScannedWord word : words) {
      sum += word.confidence();
      confidences.append((int) Math.min(9, word.confidence() * 10));
      if (word.confidence() < SURE) {
        unsureWords++;
        if (unsure.size() < MOST_UNSURE) {
          String text = word.text();
          unsure.add(
              new Unsure(
                  text.substring(0, Math.min(LONGEST_WORD, text.length())),
                  Math.round(100 * word.confidence()) / 100.0));
        }
      }
    }
    return new ScannedPage(
        number,
        words.size(),
        words.isEmpty() ? 0 : Math.round(1000 * sum / words.size()) / 1000.0,
        List.copyOf(unsure),
        unsureWords,
        confidences.toString());
  }

  /**
   * The words as lines of ink. Lines of nearly the same height are of one size, for Tesseract
   * measures each by the letters that it happens to have.
   *
   * @param scale points in a pixel
   */
  static List<Ink> ink(List<ScannedWord> words, double scale) {
    List<List<ScannedWord>> lines = new ArrayList<>();
    int last = -1;
    for (ScannedWord word : words) {
      if (word.line() != last) {
        lines.add(new ArrayList<>());
        last = word.line();
      }
      lines.get(lines.size() - 1).add(word);
    }
    double usual = median(lines.stream().mapToDouble(ScannedPage::height).toArray());
    List<Ink> ink = new ArrayList<>();
    for (List<ScannedWord> line : lines) {
      double height = height(line);
      double size = height > 0.7 * usual && height < 1.35 * usual ? usual : height;
      ink.add(ink(line, size, scale, ink.size()));
    }
    return ink;
  }

  private static Ink ink(List<ScannedWord> line, double size, double scale, int order) {
    StringBuilder text = new StringBuilder();
    double left = Double.MAX_VALUE;
    double right = 0;
    for (ScannedWord word : line) {
      text.append(text.length() == 0 ? "" : " ").append(word.text());
      left = Math.min(left, word.left());
      right = Math.max(right, word.left() + (double) word.width());
    }
    double base = median(line.stream().mapToDouble(w -> w.top() + (double) w.height()).toArray());
    return new Ink(
        text.toString(),
        List.of(new Ink.Styled(0, 0)),
        left * scale,
        right * scale,
        base * scale,
        Math.max(1, size * scale),
        "",
        0,
        order);
  }

  private static double height(List<ScannedWord> line) {
    return line.stream().mapToDouble(ScannedWord::height).max().orElse(1);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values.length == 0 ? 1 : values[values.length / 2];
  }
}
