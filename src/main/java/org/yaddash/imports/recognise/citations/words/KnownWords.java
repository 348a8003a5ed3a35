package org.yaddash.imports.recognise.citations.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words that references are made of, by kind, in the languages of the archives: {@code
 * known-words.txt}.
 */
public final class KnownWords {

  /** A kind of word; one bit each. */
  public enum Kind {
    MONTH,
    PAGE,
    VOLUME,
    EDITION,
    EDITOR,
    TRANSLATOR,
    IN,
    THESIS,
    REPORT,
    MEDIUM,
    DIRECTOR,
    NOTE,
    CONFERENCE,
    JOURNAL,
    PUBLISHER,
    PLACE,
    REGION,
    GIVEN,
    NAME_PARTICLE,
    AND,
    ET_AL;

    public int bit() {
      return 1 << ordinal();
    }
  }

  private static final int LONGEST_RUN = 3;
  private static final KnownWords SHARED = read();

  private final Map<String, Integer> kinds;

  /** The first words of entries that are runs of words. */
  private final Set<String> openers = new HashSet<>();

  private KnownWords(Map<String, Integer> kinds) {
    this.kinds = kinds;
    for (String entry : kinds.keySet()) {
      int space = entry.indexOf(' ');
      if (space > 0) {
        openers.add(entry.substring(0, space));
      }
    }
  }

  public static KnownWords shared() {
    return SHARED;
  }

  /** The kinds of one word, lower case and without punctuation, as bits. */
  public int kinds(String core) {
    return kinds.getOrDefault(core, 0);
  }

  /** Whether one word, lower case and without punctuation, is of a kind. */
  public boolean is(String core, Kind kind) {
    return (kinds(core) & kind.bit()) != 0;
  }

  /** The kinds of each word, those of runs of words included. */
  public int[] kinds(List<Word> words) {
    int[] found = new int[words.size()];
    for (int at = 0; at < found.length; at++) {
      String first = words.get(at).core();
      found[at] |= kinds(first);
      if (openers.contains(first)) {
        runs(words, at, found);
      }
    }
    return found;
  }

  private void runs(List<Word> words, int at, int[] found) {
    StringBuilder run = new StringBuilder(words.get(at).core());
    for (int length = 2; length <= LONGEST_RUN && at + length <= found.length; length++) {
      run.append(' ').append(words.get(at + length - 1).core());
      int bits = kinds(run.toString());
      for (int inside = at; bits != 0 && inside < at + length; inside++) {
        found[inside] |= bits;
      }
    }
  }

  private static KnownWords read() {
    Map<String, Integer> kinds = new HashMap<>(4096);
    try (InputStream in =
            Objects.requireNonNull(
                KnownWords.class.getResourceAsStream("known-words.txt"), "known-words.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int bit = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          String kind = line.substring(1, line.length() - 1).replace('-', '_');
          bit = Kind.valueOf(kind.toUpperCase(Locale.ROOT)).bit();
        } else if (!line.startsWith("#")) {
          for (String word : line.split(",", -1)) {
            if (!word.isBlank()) {
              kinds.merge(word.strip(), bit, (a, b) -> a | b);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KnownWords(kinds);
  }
}
