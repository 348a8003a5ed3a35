package org.yaddash.search.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.Accountable;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Documents of one segment, those taken away included, each with a score; in the order of their
 * numbers. Never changed, so that several questions can rest on the same hits.
 */
public final class Hits implements Accountable {
  /** None at all. */
  public static final Hits NONE = new Hits(new int[0], new float[0], 0);

  /** Sums of scores that are rounded to this part are the same in whatever order they are added. */
  private static final float PART = 1 / 1024f;

  private static final int BYTES_BESIDES = 64;

  /** One side that is so many times smaller than the other is gone along alone. */
  private static final int FEW = 16;

  /** So many documents are looked at one after the other, before steps are made. */
  private static final int NEAR = 8;

  private final int[] documents;
  private final float[] scores;
  private final int size;

  /** What becomes of the scores of a document that is on both sides. */
  public interface Joining {
    /** One score of both. */
    float of(float one, float other);
  }

  /**
   * Takes over both arrays.
   *
   * @param size how much of them is filled
   */
  Hits(int[] documents, float[] scores, int size) {
    this.documents = documents;
    this.scores = scores;
    this.size = size;
  }

  /** How many they are. */
  public int size() {
    return size;
  }

  /** The number of a document in its segment, by its place among the hits. */
  int document(int place) {
    return documents[place];
  }

  /** Its score. */
  float score(int place) {
    return scores[place];
  }

  /** Those on either side. */
  public Hits or(Hits other, Joining joining) {
    if (other.size == 0) {
      return this;
    }
    if (size == 0) {
      return other;
    }
    int[] all = new int[size + other.size];
    float[] with = new float[all.length];
    int count = 0;
    int here = 0;
    int there = 0;
    while (here < size && there < other.size) {
      int one = documents[here];
      int two = other.documents[there];
      all[count] = Math.min(one, two);
      if (one == two) {
        with[count++] = joining.of(scores[here++], other.scores[there++]);
      } else if (one < two) {
        with[count++] = scores[here++];
      } else {
        with[count++] = other.scores[there++];
      }
    }
    System.arraycopy(documents, here, all, count, size - here);
    System.arraycopy(scores, here, with, count, size - here);
    count += size - here;
    System.arraycopy(other.documents, there, all, count, other.size - there);
    System.arraycopy(other.scores, there, with, count, other.size - there);
    return new Hits(all, with, count + other.size - there);
  }

  /** Those in any of them; neighbours are joined first, so that none is gone through often. */
  public static Hits any(List<Hits> some, Joining joining) {
    List<Hits> left = some;
    while (left.size() > 1) {
      List<Hits> fewer = new ArrayList<>((left.size() + 1) / 2);
      for (int i = 0; i + 1 < left.size(); i += 2) {
        fewer.add(left.get(i).or(left.get(i + 1), joining));
      }
      if (left.size() % 2 == 1) {
        fewer.add(left.get(left.size() - 1));
      }
      left = fewer;
    }
    return left.isEmpty() ? NONE : left.get(0);
  }

  /** Those on both sides, with the sum of their scores. */
  public Hits and(Hits other) {
    if (other.size < size) {
      return other.and(this);
    }
    return other.size / FEW > size ? lookedFor(other, true) : andSimilar(other);
  }

  /**
   * Goes along this side, and looks for each on the other.
   *
   * @param wanted whether those are left that are there, or those that are not
   */
  private Hits lookedFor(Hits other, boolean wanted) {
    int[] left = new int[size];
    float[] with = new float[size];
    int count = 0;
    int there = 0;
    for (int here = 0; here < size; here++) {
      there = other.place(there, documents[here]);
      boolean both = there < other.size && other.documents[there] == documents[here];
      if (both == wanted) {
        left[count] = documents[here];
        with[count++] = scores[here] + (both ? other.scores[there] : 0);
      }
    }
    return new Hits(left, with, count);
  }

  /** Goes along both sides in steps that no processor has to guess. */
  private Hits andSimilar(Hits other) {
    int[] both = new int[size + 1];
    float[] with = new float[size + 1];
    int count = 0;
    int here = 0;
    int there = 0;
    while (here < size && there < other.size) {
      int one = documents[here];
      int two = other.documents[there];
      both[count] = one;
      with[count] = scores[here] + other.scores[there];
      count += one == two ? 1 : 0;
      here += one <= two ? 1 : 0;
      there += two <= one ? 1 : 0;
    }
    return new Hits(both, with, count);
  }

  /** Those that are not on the other side. */
  public Hits without(Hits other) {
    return lookedFor(other, false);
  }

  /** Those among some documents. */
  public Hits among(Bits some) {
    int[] left = new int[size + 1];
    float[] with = new float[size + 1];
    int count = 0;
    for (int here = 0; here < size; here++) {
      left[count] = documents[here];
      with[count] = scores[here];
      count += some.get(documents[here]) ? 1 : 0;
    }
    return new Hits(left, with, count);
  }

  /** A bit for each of them. */
  public FixedBitSet bits(int documentsOfSegment) {
    FixedBitSet bits = new FixedBitSet(documentsOfSegment);
    for (int i = 0; i < size; i++) {
      bits.set(documents[i]);
    }
    return bits;
  }

  /** The same with other scores, one for each place. */
  Hits scored(float[] others) {
    return new Hits(documents, others, size);
  }

  /** The same, all with one score. */
  public Hits alike(float score) {
    float[] with = new float[size];
    Arrays.fill(with, score);
    return new Hits(documents, with, size);
  }

  /** The same with scores whose sums are exact, and nothing kept that is not needed. */
  public Hits rounded() {
    float[] with = new float[size];
    for (int i = 0; i < size; i++) {
      with[i] = Math.round(scores[i] / PART) * PART;
    }
    return new Hits(Arrays.copyOf(documents, size), with, size);
  }

  /** The first place, from one on, whose document has this number or a higher one. */
  int place(int from, int document) {
    int low = from;
    int near = Math.min(size, from + NEAR);
    while (low < near && documents[low] < document) {
      low++;
    }
    if (low < near || near == size) {
      return low;
    }
    int step = NEAR;
    int high = low;
    while (high < size && documents[high] < document) {
      low = high + 1;
      high += step;
      step *= 2;
    }
    int found = Arrays.binarySearch(documents, low, Math.min(high, size), document);
    return found < 0 ? -found - 1 : found;
  }

  @Override
  public long ramBytesUsed() {
    return BYTES_BESIDES
        + (long) documents.length * Integer.BYTES
        + (long) scores.length * Float.BYTES;
  }
}
