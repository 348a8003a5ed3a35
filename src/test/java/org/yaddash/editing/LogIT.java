package org.yaddash.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

class LogIT {
  @Test
  void changesAreListedInOrderAndFollowedByCursor() {
    RunningYaddash yaddash = RunningYaddash.shared();
    long start = yaddash.get("/manage/log").at("/meta/head").asLong();
    String id = create(yaddash, "Followed");
    yaddash.post("/manage/articles/" + id + "/publish", "If-Match", "\"1\"");
    yaddash.delete("/manage/articles/" + id, "If-Match", "\"2\"");

    List<String> kinds = new ArrayList<>();
    String next = "/manage/log?page%5Bafter%5D=" + start + "&page%5Bsize%5D=2";
    while (!next.isEmpty()) {
      Answer page = yaddash.get(next);
      assertThat(page.status()).as(page.toString()).isEqualTo(200);
      for (JsonNode change : page.at("/data")) {
        assertThat(change.path("type").asText()).isEqualTo("changes");
        if (change.at("/relationships/entry/data/id").asText().equals(id)) {
          kinds.add(change.at("/attributes/kind").asText());
        }
      }
      next = page.at("/links/next").asText();
    }
    assertThat(kinds).containsExactly("draft", "publish", "delete");
    assertThat(yaddash.get("/manage/log?page%5Bafter%5D=-1").status()).isEqualTo(400);
    assertThat(yaddash.get("/manage/log/verify?x=1").status()).isEqualTo(400);
  }

  @Test
  void whateverIsTamperedWithIsNamed() throws SQLException {
    try (RunningYaddash yaddash = RunningYaddash.start(Map.of())) {
      create(yaddash, "The first");
      String second = create(yaddash, "The second");
      yaddash.post("/manage/articles/" + second + "/publish", "If-Match", "\"1\"");
      Answer whole = yaddash.get("/manage/log/verify");
      assertThat(whole.at("/data/attributes/whole").asBoolean()).as(whole.toString()).isTrue();
      assertThat(whole.at("/data/attributes/checked").asInt()).isEqualTo(3);

      yaddash.stop();
      change(yaddash, "update revision set document = '{\"title\":\"Forged\"}' where sequence = 2");
      yaddash.start();
      JsonNode found = firstBreak(yaddash);
      assertThat(found.path("sequence").asInt()).isEqualTo(2);
      assertThat(found.path("entry").asText()).isEqualTo(second);
      assertThat(found.path("mismatch").asText()).isEqualTo("document");

      yaddash.stop();
      change(yaddash, "delete from revision where sequence = 1");
      yaddash.start();
      found = firstBreak(yaddash);
      assertThat(found.path("sequence").asInt()).isEqualTo(1);
      assertThat(found.path("detail").asText()).isEqualTo("Revision 1 is missing.");
    }
  }

  private static JsonNode firstBreak(RunningYaddash yaddash) {
    Answer answer = yaddash.get("/manage/log/verify");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/data/attributes/whole").asBoolean()).isFalse();
    return answer.at("/data/attributes/firstBreak");
  }

  private static void change(RunningYaddash yaddash, String sql) throws SQLException {
    try (Connection connection = yaddash.database();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private static String create(RunningYaddash yaddash, String title) {
    Answer answer =
        yaddash.post("/manage/articles", newEntry("articles", "{'title': '%s'}".formatted(title)));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.at("/data/id").asText();
  }
}
