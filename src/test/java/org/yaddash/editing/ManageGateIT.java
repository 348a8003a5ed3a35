package org.yaddash.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

class ManageGateIT {
  private final RunningYaddash yaddash = RunningYaddash.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/manage",
        "/manage/",
        "/manage/articles",
        "/manage/articles?page[size]=1",
        "/manage/articles/018f0000-0000-7000-8000-000000000000",
        "/manage/imports",
        "/manage/log/verify",
        "/manage/no/such/thing",
        "/manage;a=b/articles",
        "//manage/articles",
        "/%6Danage/articles",
        "/m%61nage;x/log",
      })
  void everyAddressAsksForTheToken(String path) {
    for (String method : new String[] {"GET", "POST", "PATCH", "DELETE", "PUT", "OPTIONS"}) {
      Answer answer =
          yaddash.ask(
              method, path.replace("[", "%5B").replace("]", "%5D"), null, "Authorization", "");
      assertThat(answer.status()).as(method + " " + path).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.api+json");
      assertThat(answer.at("/errors/0/code").asText()).isEqualTo("unauthenticated");
    }
  }

  @Test
  void theAnswerIsTheSameWhateverWasWrong() {
    String token = yaddash.token();
    String missing = yaddash.get("/manage/log", "Authorization", "").text();
    for (String wrong :
        new String[] {
          "Bearer",
          "Bearer x",
          "Bearer " + token.substring(1),
          "Bearer " + token + "A",
          "Basic " + token,
          token,
        }) {
      Answer answer = yaddash.get("/manage/log", "Authorization", wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(401);
      assertThat(answer.text()).isEqualTo(missing);
    }
  }

  @Test
  void theTokenOpensAndWhatIsNotThereIsNotFound() {
    Answer answer = yaddash.get("/manage/no/such/thing");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/errors/0/code").asText()).isEqualTo("not-found");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void theSchemesNameIsTakenInAnyCase() {
    assertThat(
            yaddash.get("/manage/no/such", "Authorization", "bearer " + yaddash.token()).status())
        .isEqualTo(404);
  }
}
