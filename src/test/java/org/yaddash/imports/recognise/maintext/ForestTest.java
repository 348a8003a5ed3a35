package org.yaddash.imports.recognise.maintext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForestTest {
  private static Forest forest(String lines) throws IOException {
    return Forest.read(new StringReader(lines));
  }

  private static double likelihood(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  @Test
  void theTreesAddUp() throws IOException {
    Forest forest = forest("# two\n0<1.5 =1 1<2 =-1 =0.5\n1<0 =3 =0.25\n");
    double[][] rows = {{1, 5}, {2, 1}, {2, 7}, {0, -1}};
    assertThat(forest.of(rows))
        .containsExactly(
            new double[] {likelihood(1.25), likelihood(-0.75), likelihood(0.75), likelihood(4)},
            within(1e-12));
  }

  @Test
  void whatIsEqualOrNoNumberGoesRight() throws IOException {
    Forest forest = forest("0<0 =1 =-1\n");
    double[][] rows = {{0.0}, {-0.0}, {Double.NaN}, {-1e-30}, {Double.NEGATIVE_INFINITY}};
    assertThat(forest.of(rows))
        .containsExactly(
            new double[] {
              likelihood(-1), likelihood(-1), likelihood(-1), likelihood(1), likelihood(1)
            },
            within(1e-12));
  }

  @Test
  void manyRowsTogetherAreJudgedAsEachAlone() throws IOException {
    Random random = new Random(3);
    StringBuilder lines = new StringBuilder();
    for (int tree = 0; tree < 20; tree++) {
      grow(lines, random, 0);
      lines.append('\n');
    }
    Forest forest = forest(lines.toString());
    double[][] rows = new double[200][4];
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextInt(21) - 10;
      }
    }
    double[] together = forest.of(rows);
    for (int i = 0; i < rows.length; i++) {
      assertThat(together[i]).isEqualTo(forest.of(rows[i]));
    }
  }

  private static void grow(StringBuilder line, Random random, int depth) {
    line.append(depth == 0 ? "" : " ");
    if (depth > 2 && random.nextInt(4) == 0 || depth == 8) {
      line.append('=').append(random.nextGaussian());
    } else {
      line.append(random.nextInt(4)).append('<').append(random.nextInt(21) - 10);
      grow(line, random, depth + 1);
      grow(line, random, depth + 1);
    }
  }
}
