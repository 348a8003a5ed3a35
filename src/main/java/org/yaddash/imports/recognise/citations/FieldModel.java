package org.yaddash.imports.recognise.citations;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.yaddash.imports.recognise.citations.words.Word;

/**
 * The trained weights: how much each observation of {@link Features} speaks for each field. Read
 * once, never changed.
 *
 * <p>The resource {@code citation-model.gz}, big-endian: int {@value #MAGIC}; then twice (words,
 * borders) a table: float scale, int rows, int weights, and per row int observation, short count
 * and {@code count} times short slot, byte weight ÷ scale. A slot of the first table is a field, or
 * {@link #FIELDS} + field for what counts where a piece begins; of the second, before × FIELDS +
 * after.
 */
final class FieldModel {
  static final int MAGIC = 0x59434d31;

  /** The number of fields. */
  static final int FIELDS = CitationField.values().length;

  private final Table words;
  private final Table borders;

  private FieldModel(Table words, Table borders) {
    this.words = words;
    this.borders = borders;
  }

  /** The model that comes with the application. */
  static FieldModel shared() {
    return Shared.MODEL;
  }

  /** Reads a model. */
  static FieldModel read(InputStream stream) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream), 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a citation model of this version");
      }
      return new FieldModel(Table.read(in), Table.read(in));
    }
  }

  /** The scores of every field for every word. */
  Lattice lattice(List<Word> reference) {
    Features features = new Features(reference);
    Lattice lattice = Lattice.of(reference.size());
    int[][] seen = features.words();
    int[][] gaps = features.borders();
    double[] both = new double[2 * FIELDS];
    for (int at = 0; at < seen.length; at++) {
      Arrays.fill(both, 0);
      words.add(seen[at], both);
      System.arraycopy(both, 0, lattice.words()[at], 0, FIELDS);
      System.arraycopy(both, FIELDS, lattice.begins()[at], 0, FIELDS);
      borders.add(gaps[at], lattice.borders()[at]);
    }
    return lattice;
  }

  /**
   * The scores of every field for every word of one reference, and the best way through them.
   *
   * @param words by word and field: how well the field suits the word
   * @param begins by word and field: what is added when a piece of the field begins with the word
   * @param borders by word and pair of fields (before × fields + after): how well the second
   *     follows the first
   */
  record Lattice(double[][] words, double[][] begins, double[][] borders) {

    /** A lattice of zeros. */
    static Lattice of(int size) {
      return new Lattice(
          new double[size][FIELDS], new double[size][FIELDS], new double[size][FIELDS * FIELDS]);
    }

    int size() {
      return words.length;
    }

    /** The score of the step into a word, its own score left out. */
    double step(int word, int before, int after) {
      double score = borders[word][before * FIELDS + after];
      return before == after ? score : score + begins[word][after];
    }

    /** The score of a field for the first word. */
    double start(int field) {
      return words[0][field] + begins[0][field];
    }

    /** The best field for each word (Viterbi). */
    int[] best() {
      int size = size();
      int[] path = new int[size];
      if (size == 0) {
        return path;
      }
      int[][] from = new int[size][FIELDS];
      double[] score = new double[FIELDS];
      for (int field = 0; field < FIELDS; field++) {
        score[field] = start(field);
      }
      for (int word = 1; word < size; word++) {
        double[] next = new double[FIELDS];
        for (int after = 0; after < FIELDS; after++) {
          int origin = 0;
          double top = Double.NEGATIVE_INFINITY;
          for (int before = 0; before < FIELDS; before++) {
            double sum = score[before] + step(word, before, after);
            if (sum > top) {
              top = sum;
              origin = before;
            }
          }
          next[after] = top + words[word][after];
          from[word][after] = origin;
        }
        score = next;
      }
      int field = 0;
      for (int other = 1; other < FIELDS; other++) {
        field = score[other] > score[field] ? other : field;
      }
      for (int word = size - 1; word >= 0; word--) {
        path[word] = field;
        field = from[word][field];
      }
      return path;
    }
  }

  private static final class Shared {
    static final FieldModel MODEL = load();

    private static FieldModel load() {
      try (InputStream in =
          Objects.requireNonNull(
              FieldModel.class.getResourceAsStream("citation-model.gz"), "citation-model.gz")) {
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Rows of weights, found by observation in an open hash table. */
  private record Table(int[] keys, int[] rows, int[] starts, short[] slots, float[] weights) {

    static Table read(DataInputStream in) throws IOException {
      float scale = in.readFloat();
      int count = in.readInt();
      int total = in.readInt();
      int capacity = Integer.highestOneBit(Math.max(count, 1)) * 4;
      int[] keys = new int[capacity];
      int[] rows = new int[capacity];
      int[] starts = new int[count + 1];
      short[] slots = new short[total];
      float[] weights = new float[total];
      int at = 0;
      for (int row = 0; row < count; row++) {
        int key = in.readInt();
        int place = key & capacity - 1;
        while (rows[place] != 0) {
          place = place + 1 & capacity - 1;
        }
        keys[place] = key;
        rows[place] = row + 1;
        int own = in.readUnsignedShort();
        for (int i = 0; i < own; i++) {
          slots[at] = in.readShort();
          weights[at++] = in.readByte() * scale;
        }
        starts[row + 1] = at;
      }
      return new Table(keys, rows, starts, slots, weights);
    }

    void add(int[] observations, double[] sums) {
      for (int observation : observations) {
        int row = row(observation);
        if (row >= 0) {
          for (int i = starts[row]; i < starts[row + 1]; i++) {
            sums[slots[i]] += weights[i];
          }
        }
      }
    }

    private int row(int observation) {
      int mask = keys.length - 1;
      int place = observation & mask;
      while (rows[place] != 0) {
        if (keys[place] == observation) {
          return rows[place] - 1;
        }
        place = place + 1 & mask;
      }
      return -1;
    }
  }
}
