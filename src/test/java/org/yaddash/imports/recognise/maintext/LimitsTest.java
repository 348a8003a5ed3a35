package org.yaddash.imports.recognise.maintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.recognise.Sheet;
import org.yaddash.imports.recognise.layout.Page;

class LimitsTest {
  private static final List<String> STORY =
      List.of(
          "The pumps of the lower town stopped at dusk, and by midnight the water stood in the cellars.",
          "Nobody had been told, said the warden of the sluice, although the letter had been written.",
          "The council met in the school and decided that the bridge should be closed at once.",
          "In the morning the people came back for their animals, and found the yards covered by mud.");

  @Test
  void whereNothingIsSureMoreIsKeptAndWhereAllIsSureLess() {
    Page page = page();

    double unsure = Limits.careful(page, new double[] {0.3, 0.28, 0.26, 0.02});
    double sure = Limits.careful(page, new double[] {0.99, 0.98, 0.45, 0.3});

    assertThat(unsure).isGreaterThan(0.02).isLessThanOrEqualTo(0.26);
    assertThat(sure).isGreaterThan(0.3).isLessThanOrEqualTo(0.5);
  }

  @Test
  void eachLimitThatIsTriedKeepsSomethingElse() {
    List<Limits.Limit> limits =
        Limits.tried(page(), new double[1], new double[] {0.9, 0.4, 0.1, 0.01});

    assertThat(limits)
        .extracting(limit -> Math.round(Math.expm1(limit.numbers()[2])))
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void whereNothingIsLikelyNoLimitIsTried() {
    double[] likely = {0.09, 0.05, 0.05, 0.01};

    assertThat(Limits.tried(page(), new double[1], likely)).isEmpty();
    assertThat(Limits.of(page(), new double[1], likely)).isEqualTo(0.5);
  }

  @Test
  void theForestChoosesAmongLimitsAndTheReckonedOneNeedsLess() throws IOException {
    List<Limits.Limit> limits =
        Limits.tried(page(), new double[1], new double[] {0.9, 0.4, 0.1, 0.01});
    double reckoned = Limits.careful(page(), new double[] {0.9, 0.4, 0.1, 0.01});

    assertThat(Limits.best(limits, Forest.read(new StringReader("2<1000 =0 =0"))))
        .isEqualTo(reckoned);
    assertThat(Limits.best(limits, Forest.read(new StringReader("0<0 =-1 =1")))).isGreaterThan(0.5);
    assertThat(Limits.best(limits, Forest.read(new StringReader("0<-2 =1 =-1")))).isLessThan(0.1);
  }

  private static Page page() {
    Sheet sheet = Sheet.web();
    for (String paragraph : STORY) {
      sheet = sheet.paragraph(paragraph);
    }
    return Page.of(sheet.legacy());
  }
}
