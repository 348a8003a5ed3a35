package org.yaddash.imports.likeness;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.picture.Sketch;

/**
 * What a picture looks like, as a {@link Sketch} shows it. Two are compared cell by cell, in
 * standard deviations of a picture.
 */
public final class Look {
  private static final int SIDE = Sketch.SIDE;
  private static final int BLOCK = 3;
  private static final int BLOCKS = SIDE / BLOCK;

  /** Up to here two pictures are the same at another size or compression. */
  private static final double SAME = 0.15;

  private static final double SAME_ANYWHERE = 0.20;

  /** Up to here they may be. */
  private static final double ALIKE = 0.25;

  private static final double ALIKE_ANYWHERE = 0.35;

  private final float[] cells;

  /** Means over blocks of cells; they differ by no more than the cells do. */
  private final float[] blocks = new float[BLOCKS * BLOCKS];

  /** How much two pictures are alike. */
  public enum Likeness {
    /** The same picture, at another size or compression, or a copy of it without colours. */
    SAME,
    /** Perhaps the same; somebody has to look. */
    ALIKE,
    DIFFERENT
  }

  private Look(float[] cells) {
    this.cells = cells;
    for (int i = 0; i < cells.length; i++) {
      blocks[i / SIDE / BLOCK * BLOCKS + i % SIDE / BLOCK] += cells[i] / (BLOCK * BLOCK);
    }
  }

  /** Reads a sketch as it is written; empty where there is none, or what there is is none. */
  public static Optional<Look> of(@Nullable String written) {
    return Sketch.read(written).map(Look::new);
  }

  /** How much two pictures are alike. */
  public Likeness to(Look other) {
    double most = ALIKE * ALIKE;
    if (square(blocks, other.blocks, most) > most) {
      return Likeness.DIFFERENT;
    }
    double overall = square(cells, other.cells, most);
    if (overall > most) {
      return Likeness.DIFFERENT;
    }
    double anywhere = anywhere(other);
    if (overall <= SAME * SAME && anywhere <= SAME_ANYWHERE) {
      return Likeness.SAME;
    }
    return anywhere <= ALIKE_ANYWHERE ? Likeness.ALIKE : Likeness.DIFFERENT;
  }

  /** The mean square of the differences, or something over the limit as soon as that is clear. */
  private static double square(float[] one, float[] other, double limit) {
    double sum = 0;
    double most = limit * one.length;
    for (int i = 0; i < one.length && sum <= most; i++) {
      double difference = one[i] - other[i];
      sum += difference * difference;
    }
    return sum / one.length;
  }

  /**
   * The greatest difference of any three by three cells: another face before the same curtain
   * differs hardly overall, but much in one place.
   */
  private double anywhere(Look other) {
    double most = 0;
    for (int y = 0; y + BLOCK <= SIDE; y++) {
      for (int x = 0; x + BLOCK <= SIDE; x++) {
        double sum = 0;
        for (int i = 0; i < BLOCK * BLOCK; i++) {
          int at = (y + i / BLOCK) * SIDE + x + i % BLOCK;
          sum += cells[at] - other.cells[at];
        }
        most = Math.max(most, Math.abs(sum) / (BLOCK * BLOCK));
      }
    }
    return most;
  }
}
