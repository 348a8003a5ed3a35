package org.yaddash.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

class DurabilityIT {
  @Test
  void whatWasAnsweredIsThereAfterAPowerCutAndTheLogIsWhole() {
    try (RunningYaddash yaddash = RunningYaddash.start(Map.of())) {
      Set<String> made = new LinkedHashSet<>();
      for (int cut = 0; cut < 2; cut++) {
        for (int i = 0; i < 5; i++) {
          Answer answer =
              yaddash.post("/manage/articles", newEntry("articles", "{'title': 'Before the cut'}"));
          assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
          made.add(answer.at("/data/id").asText());
        }
        yaddash.kill();
        yaddash.start();
        for (String id : made) {
          assertThat(yaddash.get("/manage/articles/" + id).status()).as(id).isEqualTo(200);
        }
      }
      Answer whole = yaddash.get("/manage/log/verify");
      assertThat(whole.at("/data/attributes/whole").asBoolean()).as(whole.toString()).isTrue();
      assertThat(whole.at("/data/attributes/checked").asInt()).isEqualTo(made.size());
    }
  }

  /** Rows are written together when the transaction ends, after the last that the request did. */
  @Test
  void whatTheDatabaseRefusesAtTheLastMomentIsNoSuccessAndLeavesNothing() throws SQLException {
    try (RunningYaddash yaddash = RunningYaddash.start(Map.of())) {
      Answer kept = yaddash.post("/manage/articles", newEntry("articles", "{'title': 'Kept'}"));
      assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
      yaddash.stop();
      try (Connection database = yaddash.database();
          Statement statement = database.createStatement()) {
        statement.execute("alter table entry add constraint none_of_it check (slug <> 'refused')");
      }
      yaddash.start();

      Answer refused =
          yaddash.post("/manage/articles", newEntry("articles", "{'title': 'Refused'}"));
      assertThat(refused.status()).as(refused.toString()).isEqualTo(500);
      assertThat(refused.at("/errors/0/code").asText()).isEqualTo("internal");

      Answer next = yaddash.post("/manage/articles", newEntry("articles", "{'title': 'Next'}"));
      assertThat(next.status()).as(next.toString()).isEqualTo(201);
      assertThat(yaddash.get("/manage/articles").at("/meta/total").asInt()).isEqualTo(2);
      Answer whole = yaddash.get("/manage/log/verify");
      assertThat(whole.at("/data/attributes/whole").asBoolean()).as(whole.toString()).isTrue();
      assertThat(whole.at("/data/attributes/checked").asInt()).isEqualTo(2);
    }
  }
}
