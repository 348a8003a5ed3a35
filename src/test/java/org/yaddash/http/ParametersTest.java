package org.yaddash.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.http.Parameters.Parameter;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemException;

class ParametersTest {
  private static List<String> problems(Parameters parameters) {
    ProblemException failure = catchThrowableOfType(ProblemException.class, parameters::finish);
    return failure.problems().stream().map(ParametersTest::shown).toList();
  }

  private static String shown(Problem problem) {
    String name =
        problem.source() instanceof Problem.Source.Parameter parameter ? parameter.name() : "?";
    return problem.code().code() + " " + name;
  }

  @Test
  void bracketsMakeFamilies() {
    Parameters parameters =
        Parameters.read("filter[source.year][gte]=1990&filter%5Btitle%5D=a+b&sort=x");

    assertThat(parameters.takeFamily("filter"))
        .containsExactly(
            new Parameter(
                "filter[source.year][gte]", "filter", List.of("source.year", "gte"), "1990"),
            new Parameter("filter[title]", "filter", List.of("title"), "a b"));
    assertThat(parameters.take("sort").map(Parameter::value)).contains("x");
    parameters.finish();
  }

  @Test
  void whatNobodyTookIsNamedAndSoIsWhatCameTwice() {
    Parameters parameters = Parameters.read("a=1&b=2&a=3&%63=4&&");

    parameters.take("a");
    assertThat(problems(parameters))
        .containsExactly("repeated-parameter a", "unknown-parameter b", "unknown-parameter c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"filter[a", "filter]a[", "filter[a]b", "filter[[a]]", "[a]", "filter[a][", "=1"})
  void brokenBracketsAreNoFamily(String query) {
    Parameters parameters = Parameters.read(query);

    assertThat(parameters.takeFamily("filter")).isEmpty();
    assertThatThrownBy(parameters::finish).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%ff", "a=%c3", "%ff=1", "a=%ed%a0%80"})
  void whatIsNoUtf8IsABadValue(String query) {
    assertThat(problems(Parameters.read(query)).get(0)).startsWith("bad-value ");
  }

  @Test
  void emptyQueriesHoldNothing() {
    Parameters.read(null).finish();
    Parameters.read("").finish();
    Parameters.read("&").finish();
  }

  @Test
  void anAddressIsWrittenInOneSpelling() {
    Parameters parameters = Parameters.read("page[number]=2&filter[a]=ü&include=");

    assertThat(parameters.address("/api/x"))
        .isEqualTo("/api/x?page%5Bnumber%5D=2&filter%5Ba%5D=%C3%BC&include=");
    assertThat(parameters.address("/api/x", Map.of("page[number]", "3")))
        .isEqualTo("/api/x?page%5Bnumber%5D=3&filter%5Ba%5D=%C3%BC&include=");
    assertThat(parameters.without("page[number]").address("/api/x"))
        .isEqualTo("/api/x?filter%5Ba%5D=%C3%BC&include=");
  }

  @Test
  void tooManyParametersAreRefused() {
    String query = "a=1";
    StringBuilder many = new StringBuilder(query);
    for (int i = 0; i < 500; i++) {
      many.append("&p").append(i).append("=1");
    }
    assertThatThrownBy(() -> Parameters.read(many.toString())).isInstanceOf(ProblemException.class);
  }
}
