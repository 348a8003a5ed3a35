package org.yaddash.imports.extract.characters.codepages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a page that was put together from several texts changes its code page, as a Russian page
 * with a Turkish paragraph does, or one to which years later a part was added on another machine.
 *
 * <p>A page is cut at its markup and line ends. Of all ways to read the pieces, the cheapest is
 * taken, where each change of the code page has its price too, so that a short piece goes with its
 * neighbours. A passage that is read otherwise than most of the page must be the better for it
 * beyond doubt.
 */
public final class Passages {
  /** From this cost of a letter on, in nats, a piece is looked at more closely. */
  private static final double ODD = 3.4;

  /** How many nats more its letters cost together, for a short word may be anything. */
  private static final double LEAST_ODDITY = 6;

  /** How many letters a passage in another page has at least. */
  private static final int LEAST_LETTERS = 20;

  /** How much better it reads so, in nats. */
  private static final double LEAST_GAIN = 30;

  /** What changing the code page costs, in nats. */
  private static final double CHANGE = 12;

  /** How far apart odd pieces are that belong together. */
  private static final int MOST_BETWEEN = 3;

  private static final int MOST_PAGES = 4;
  private static final int MOST_WEIGHED = 8;
  private static final int MOST_PIECES = 3_000;

  private final byte[] bytes;
  private final Weighing whole;

  private Passages(byte[] bytes, Weighing whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  /**
   * Parts the bytes.
   *
   * @param whole what they read best as, as a whole
   * @return all of them, in order; a single passage when they are in one page
   */
  public static List<Passage> in(byte[] bytes, Weighing whole) {
    return new Passages(bytes, whole).parted();
  }

  private List<Passage> parted() {
    List<Passage> pieces = pieces();
    List<Weighing> weighed =
        odd(pieces).stream()
            .filter(run -> run.letters() >= LEAST_LETTERS)
            .sorted(Comparator.comparingInt(Passage::letters).reversed())
            .limit(MOST_WEIGHED)
            .map(this::weighed)
            .filter(Weighing::reads)
            .toList();
    List<CodePage> pages = pages(weighed);
    if (pages.size() == 1) {
      return asOne();
    }
    Set<Tongue> tongues = new LinkedHashSet<>();
    tongues.add(whole.tongue());
    weighed.forEach(one -> tongues.add(one.tongue()));
    double[][] costs = costs(pieces, pages, tongues);
    int[] way = cheapest(costs, pages.size());
    if (added(pages, tongues, way, pieces)) {
      costs = costs(pieces, pages, tongues);
      way = cheapest(costs, pages.size());
    }
    int main = most(way, pieces);
    doubted(way, main, pieces, costs);
    return joined(way, pieces, pages);
  }

  /**
   * Adds what passages read best in by themselves: what all of it together read best in may be the
   * page of none.
   */
  private boolean added(
      List<CodePage> pages, Set<Tongue> tongues, int[] way, List<Passage> pieces) {
    int before = pages.size();
    for (Passage passage : joined(way, pieces, pages)) {
      Weighing alone = weighed(passage);
      if (alone.reads() && !pages.contains(alone.page()) && pages.size() < MOST_PAGES) {
        pages.add(alone.page());
        tongues.add(alone.tongue());
      }
    }
    return pages.size() > before;
  }

  private double[][] costs(List<Passage> pieces, List<CodePage> pages, Set<Tongue> tongues) {
    double[][] costs = new double[pieces.size()][];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = costs(pieces.get(i), pages, tongues);
    }
    return costs;
  }

  private List<Passage> asOne() {
    return List.of(new Passage(0, bytes.length, whole.page(), 0));
  }

  /** The whole, cut where a piece may begin; each has some bytes beyond ASCII. */
  private List<Passage> pieces() {
    int high = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
    }
    int least = 1 + high / MOST_PIECES;
    List<Passage> pieces = new ArrayList<>();
    int from = 0;
    high = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && !edge(bytes[i])) {
        high += bytes[i] < 0 ? 1 : 0;
      } else if (high >= least) {
        pieces.add(new Passage(from, i, whole.page(), letters(from, i)));
        from = i;
        high = 0;
      }
    }
    return pieces;
  }

  /** The runs of pieces that do not read as the whole does; a few among them may. */
  private List<Passage> odd(List<Passage> pieces) {
    int[] classes = whole.page().classes(whole.tongue());
    List<Passage> runs = new ArrayList<>();
    int since = MOST_BETWEEN;
    for (Passage piece : pieces) {
      if (!odd(piece, classes)) {
        since++;
      } else {
        runs.add(since < MOST_BETWEEN ? runs.remove(runs.size() - 1).with(piece) : piece);
        since = 0;
      }
    }
    return runs;
  }

  private boolean odd(Passage piece, int[] classes) {
    Tongue tongue = whole.tongue();
    double over = -LEAST_ODDITY;
    for (int i = word(piece.from(), piece.to()); i < piece.to(); i = word(i, piece.to())) {
      int last = 0;
      for (; i < piece.to() && Sample.word(bytes[i]); i++) {
        int c = classes[bytes[i] & 0xff];
        over += CodePage.cost(last, c, tongue) - ODD;
        last = c;
      }
      over += CodePage.cost(last, 0, tongue);
    }
    return over > 0;
  }

  /** How many letters the words have that are not all ASCII. */
  private int letters(int from, int to) {
    int letters = 0;
    for (int i = word(from, to); i < to; i = word(i, to)) {
      for (; i < to && Sample.word(bytes[i]); i++) {
        letters++;
      }
    }
    return letters;
  }

  /** Where the next word begins that is not all ASCII; the end when none does. */
  private int word(int from, int to) {
    int word = from;
    while (word < to && bytes[word] >= 0) {
      word++;
    }
    while (word < to && word > from && Sample.word(bytes[word - 1])) {
      word--;
    }
    return word;
  }

  private static boolean edge(byte b) {
    return b == '<' || b == '>' || b == '\n';
  }

  private static int letters(Collection<Passage> pieces) {
    return pieces.stream().mapToInt(Passage::letters).sum();
  }

  private Weighing weighed(Passage piece) {
    return Weighing.of(Arrays.copyOfRange(bytes, piece.from(), piece.to()), List.of());
  }

  /** The page of the whole, and those that most of the odd pieces read best in. */
  private List<CodePage> pages(List<Weighing> weighed) {
    Map<CodePage, Integer> votes = new LinkedHashMap<>();
    weighed.forEach(one -> votes.merge(one.page(), 1, Integer::sum));
    List<CodePage> pages = new ArrayList<>(List.of(whole.page()));
    votes.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .filter(page -> page != whole.page())
        .limit(MOST_PAGES - 1)
        .forEach(pages::add);
    return pages;
  }

  /** What a piece costs in each page, as the language that it reads best as. */
  private double[] costs(Passage piece, List<CodePage> pages, Set<Tongue> tongues) {
    Sample sample = Sample.of(Arrays.copyOfRange(bytes, piece.from(), piece.to()));
    Pairs pairs = Pairs.of(sample.words(), sample.length());
    double[] costs = new double[pages.size()];
    for (int p = 0; p < costs.length; p++) {
      CodePage page = pages.get(p);
      costs[p] =
          page.plainCost(pairs, sample.words(), sample.length())
              + tongues.stream().mapToDouble(one -> page.cost(pairs, one)).min().orElse(0);
    }
    return costs;
  }

  /** Which page each piece is read in, so that all together cost least. */
  private static int[] cheapest(double[][] costs, int pages) {
    int[][] before = new int[costs.length][pages];
    double[] sums = new double[pages];
    for (int i = 0; i < costs.length; i++) {
      int best = least(sums);
      double[] next = new double[pages];
      for (int p = 0; p < pages; p++) {
        boolean changed = i > 0 && sums[best] + CHANGE < sums[p];
        before[i][p] = changed ? best : p;
        next[p] = (changed ? sums[best] + CHANGE : sums[p]) + costs[i][p];
      }
      sums = next;
    }
    int[] way = new int[costs.length];
    int page = least(sums);
    for (int i = costs.length - 1; i >= 0; i--) {
      way[i] = page;
      page = before[i][page];
    }
    return way;
  }

  private static int least(double[] sums) {
    int least = 0;
    for (int p = 1; p < sums.length; p++) {
      least = sums[p] < sums[least] ? p : least;
    }
    return least;
  }

  private static int most(int[] way, List<Passage> pieces) {
    int[] letters = new int[MOST_PAGES];
    int most = 0;
    for (int i = 0; i < way.length; i++) {
      letters[way[i]] += pieces.get(i).letters();
      most = letters[way[i]] > letters[most] ? way[i] : most;
    }
    return most;
  }

  /** Reads what is not better beyond doubt as most of the page is read. */
  private void doubted(int[] way, int main, List<Passage> pieces, double[][] costs) {
    for (int from = 0; from < way.length; ) {
      int to = from;
      double gain = 0;
      for (; to < way.length && way[to] == way[from]; to++) {
        gain += costs[to][main] - costs[to][way[to]];
      }
      List<Passage> run = pieces.subList(from, to);
      if (way[from] != main
          && (gain < LEAST_GAIN
              || letters(run) < LEAST_LETTERS
              || !weighed(run.stream().reduce(Passage::with).orElseThrow()).reads())) {
        Arrays.fill(way, from, to, main);
      }
      from = to;
    }
  }

  /** The passages; a single one when all pieces are read alike. */
  private List<Passage> joined(int[] way, List<Passage> pieces, List<CodePage> pages) {
    if (Arrays.stream(way).distinct().count() == 1) {
      return asOne();
    }
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < way.length; i++) {
      Passage piece = pieces.get(i);
      int to = i == way.length - 1 ? bytes.length : piece.to();
      Passage next = new Passage(piece.from(), to, pages.get(way[i]), piece.letters());
      boolean same = i > 0 && way[i] == way[i - 1];
      passages.add(same ? passages.remove(passages.size() - 1).with(next) : next);
    }
    return passages;
  }
}
