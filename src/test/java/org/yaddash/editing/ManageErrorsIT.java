package org.yaddash.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

/** Whatever goes wrong under {@code /manage} is told in the one shape of errors. */
class ManageErrorsIT {
  private static final String NOBODY = "018f0000-0000-7000-8000-000000000000";

  private final RunningYaddash yaddash = RunningYaddash.shared();

  @ParameterizedTest
  @CsvSource({
    "GET,    /manage,                              404, not-found",
    "GET,    /manage/,                             404, not-found",
    "GET,    /manage/places,                       404, unknown-type",
    "POST,   /manage/places,                       404, unknown-type",
    "GET,    /manage/places/x,                     404, unknown-type",
    "PUT,    /manage/articles,                     405, method-not-allowed",
    "DELETE, /manage/articles,                     405, method-not-allowed",
    "POST,   /manage/articles,                     400, malformed-document",
    "GET,    /manage/articles?a=1,                 400, unknown-parameter",
    "GET,    /manage/articles?page%5Bsize%5D=x,    400, bad-page",
    "GET,    /manage/articles?page%5Bsize%5D=%FF,  400, bad-value",
    "POST,   /manage/articles?a=1,                 400, unknown-parameter",
    "GET,    /manage/articles/NOBODY,              404, not-found",
    "GET,    /manage/articles/no%2Fsuch,           404, not-found",
    "PATCH,  /manage/articles/NOBODY,              404, not-found",
    "DELETE, /manage/articles/NOBODY,              404, not-found",
    "PUT,    /manage/articles/NOBODY,              405, method-not-allowed",
    "POST,   /manage/articles/NOBODY/publish,      404, not-found",
    "POST,   /manage/articles/NOBODY/unpublish,    404, not-found",
    "POST,   /manage/articles/NOBODY/restore,      404, not-found",
    "GET,    /manage/articles/NOBODY/publish,      405, method-not-allowed",
    "GET,    /manage/articles/NOBODY/revisions,    404, not-found",
    "GET,    /manage/articles/NOBODY/elsewhere,    404, not-found",
    "GET,    /manage/articles/a/b/c/d,             404, not-found",
    "POST,   /manage/log,                          405, method-not-allowed",
    "GET,    /manage/log?page%5Bafter%5D=x,        400, bad-page",
    "GET,    /manage/log/elsewhere,                404, not-found",
    "DELETE, /manage/log/verify,                   405, method-not-allowed",
    "GET,    /manage/log/verify?deep=1,            400, unknown-parameter",
  })
  void everyErrorHasTheOneShape(String method, String path, int status, String code) {
    Answer answer = yaddash.ask(method, path.replace("NOBODY", NOBODY), null);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.api+json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.at("/errors")).isNotEmpty();
    for (JsonNode error : answer.at("/errors")) {
      assertThat(error.path("status").asText()).isEqualTo(Integer.toString(status));
      assertThat(error.path("code").asText()).isEqualTo(code);
      assertThat(error.path("title").asText()).isNotBlank();
      assertThat(error.path("detail").asText())
          .isNotBlank()
          .doesNotContain("Exception")
          .doesNotContain(yaddash.home().toString());
    }
    if (status == 405) {
      assertThat(answer.header("Allow")).isNotEmpty();
    }
  }
}
