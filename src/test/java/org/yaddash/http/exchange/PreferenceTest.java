package org.yaddash.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferenceTest {
  private static List<String> values(String header) {
    return Preference.list(header).stream().map(Preference::value).toList();
  }

  @Test
  void theMostWantedComesFirstAndEqualsKeepTheirOrder() {
    assertThat(values("ru;q=0.5, az, EN;q=0.8, tr;q=0.8")).containsExactly("az", "en", "tr", "ru");
  }

  @Test
  void parametersAreRead() {
    assertThat(Preference.list("application/vnd.api+json; profile=\"a,b;c\"; Q=0.1"))
        .containsExactly(
            new Preference("application/vnd.api+json", Map.of("profile", "a,b;c"), 0.1));
  }

  @Test
  void whatCannotBeReadIsNotWanted() {
    assertThat(Preference.list("az;q=NaN").get(0).quality()).isZero();
    assertThat(Preference.list("az;q=1e9").get(0).quality()).isZero();
    assertThat(Preference.list("az;q=").get(0).quality()).isZero();
    assertThat(Preference.list("az;q=7").get(0).quality()).isEqualTo(1);
    assertThat(Preference.list(",, ,")).isEmpty();
    assertThat(Preference.list(null)).isEmpty();
    assertThat(Preference.list("\"".repeat(1001))).hasSize(1);
    assertThat(Preference.list("a,".repeat(100_000))).hasSize(50);
  }
}
