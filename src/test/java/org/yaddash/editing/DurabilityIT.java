package org.yaddash.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;

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
}
