package org.yaddash.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Hits put together, against what Java's maps make of the same. */
class HitsTest {
  private static final int DOCUMENTS = 3000;

  private final Random random = new Random(20);

  private SortedMap<Integer, Float> some(int one) {
    SortedMap<Integer, Float> some = new TreeMap<>();
    for (int document = 0; document < DOCUMENTS; document++) {
      if (random.nextInt(one) == 0) {
        some.put(document, (float) random.nextInt(100));
      }
    }
    return some;
  }

  private static Hits hits(Map<Integer, Float> some) {
    int[] documents = some.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] scores = new float[documents.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = some.getOrDefault(documents[i], 0f);
    }
    return new Hits(documents, scores, documents.length);
  }

  private static Map<Integer, Float> map(Hits hits) {
    SortedMap<Integer, Float> map = new TreeMap<>();
    for (int i = 0; i < hits.size(); i++) {
      assertThat(map.put(hits.document(i), hits.score(i))).isNull();
    }
    return map;
  }

  /** Pairs of sides, of which either has few, many or no documents. */
  private List<List<SortedMap<Integer, Float>>> sides() {
    List<List<SortedMap<Integer, Float>>> sides = new ArrayList<>();
    for (int one : new int[] {1, 2, 30, 700, DOCUMENTS * 100}) {
      for (int other : new int[] {1, 2, 30, 700, DOCUMENTS * 100}) {
        sides.add(List.of(some(one), some(other)));
      }
    }
    return sides;
  }

  @Test
  void eitherSideHasAllWithTheScoreOfBothWhereBothHaveOne() {
    for (List<SortedMap<Integer, Float>> side : sides()) {
      SortedMap<Integer, Float> sum = new TreeMap<>(side.get(0));
      side.get(1).forEach((document, score) -> sum.merge(document, score, Float::sum));
      SortedMap<Integer, Float> larger = new TreeMap<>(side.get(0));
      side.get(1).forEach((document, score) -> larger.merge(document, score, Math::max));

      assertThat(map(hits(side.get(0)).or(hits(side.get(1)), Float::sum))).isEqualTo(sum);
      assertThat(map(hits(side.get(0)).or(hits(side.get(1)), Math::max))).isEqualTo(larger);
    }
  }

  @Test
  void bothSidesHaveWhatEachHasWithTheSumOfTheirScores() {
    for (List<SortedMap<Integer, Float>> side : sides()) {
      SortedMap<Integer, Float> both = new TreeMap<>(side.get(0));
      both.keySet().retainAll(side.get(1).keySet());
      both.replaceAll((document, score) -> score + side.get(1).getOrDefault(document, 0f));

      assertThat(map(hits(side.get(0)).and(hits(side.get(1))))).isEqualTo(both);
    }
  }

  @Test
  void whatIsOnTheOtherSideOrNotAmongSomeIsLeftOut() {
    for (List<SortedMap<Integer, Float>> side : sides()) {
      SortedMap<Integer, Float> left = new TreeMap<>(side.get(0));
      left.keySet().removeAll(side.get(1).keySet());
      SortedMap<Integer, Float> among = new TreeMap<>(side.get(0));
      among.keySet().retainAll(side.get(1).keySet());
      FixedBitSet bits = new FixedBitSet(DOCUMENTS);
      side.get(1).keySet().forEach(bits::set);

      assertThat(map(hits(side.get(0)).without(hits(side.get(1))))).isEqualTo(left);
      assertThat(map(hits(side.get(0)).among(bits))).isEqualTo(among);
    }
  }

  @Test
  void anyOfManyIsTheSameAsOneAfterTheOther() {
    List<Hits> many = new ArrayList<>();
    Hits all = Hits.NONE;
    for (int i = 0; i < 7; i++) {
      assertThat(map(Hits.any(many, Float::sum))).isEqualTo(map(all));
      Hits one = hits(some(5 + i));
      many.add(one);
      all = all.or(one, Float::sum);
    }
  }

  @Test
  void sumsOfRoundedScoresAreTheSameInAnyOrder() {
    List<Hits> parts = new ArrayList<>();
    for (float score : new float[] {0.1f, 20.3333f, 7.7777f, 1e-4f, 39.99f}) {
      parts.add(hits(Map.of(7, score)).rounded());
    }
    float forth = parts.stream().reduce(Hits::and).orElseThrow().score(0);
    float back = parts.stream().reduce((one, other) -> other.and(one)).orElseThrow().score(0);
    List<Hits> mixed =
        List.of(parts.get(3), parts.get(0), parts.get(4), parts.get(2), parts.get(1));

    assertThat(back).isEqualTo(forth);
    assertThat(mixed.stream().reduce(Hits::and).orElseThrow().score(0)).isEqualTo(forth);
    assertThat(forth).isBetween(68.2f, 68.3f);
  }
}
