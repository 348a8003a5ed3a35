package org.yaddash.delivery.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaddash.http.exchange.KeepableReply;
import org.yaddash.http.exchange.Reply;
import org.yaddash.http.exchange.ReplyMaker;

class KeptAnswersTest {
  private static final Reply REPLY = ReplyMaker.of("the harbour");

  private final KeptAnswers kept = new KeptAnswers(1_000_000);

  private static Asked asked(String query) {
    return new Asked("http://localhost", "/api/victims", query, "", "");
  }

  @Test
  void whatIsKeptHoldsAsLongAsTheIndexStandsSo() {
    kept.keep(asked("sort=name"), new KeepableReply(REPLY, 7L));

    assertThat(kept.find(asked("sort=name"), 7)).isPresent();
    assertThat(kept.find(asked("sort=name"), 8)).isEmpty();
    assertThat(kept.find(asked("sort=-name"), 7)).isEmpty();
  }

  @Test
  void whatDependsOnNothingHoldsAlways() {
    kept.keep(asked(""), new KeepableReply(REPLY, null));

    assertThat(kept.find(asked(""), 1)).isPresent();
    assertThat(kept.find(asked(""), 2)).isPresent();
  }

  @Test
  void anotherSpellingOfAQueryFindsTheSame() {
    kept.keep(asked("filter%5Bsex%5D=male"), new KeepableReply(REPLY, 7L));

    assertThat(kept.find(asked("filter[sex]=m%61le"), 7)).isPresent();
    assertThat(kept.find(asked("filter[sex]=male&sort=name"), 7)).isEmpty();
    assertThat(kept.find(asked("filter[sex]=%zz"), 7)).isEmpty();
  }

  @Test
  void aQueryThatAsksForNothingIsTheSameAsNone() {
    kept.keep(asked(""), new KeepableReply(REPLY, 7L));

    assertThat(kept.find(asked("&"), 7)).isPresent();
    assertThat(kept.find(asked("&&="), 7)).isEmpty();
  }

  @Test
  void anotherOrderIsAnotherQuestionBecauseTheLinksSayIt() {
    kept.keep(asked("sort=name&include=photos"), new KeepableReply(REPLY, 7L));

    assertThat(kept.find(asked("include=photos&sort=name"), 7)).isEmpty();
  }

  @Test
  void itTakesNoMoreMemoryThanThereIs() {
    Reply large = ReplyMaker.of("x".repeat(10_000));
    for (int i = 0; i < 1000; i++) {
      kept.keep(asked("page[number]=" + i), new KeepableReply(large, 7L));
    }

    long found =
        IntStream.range(0, 1000)
            .filter(i -> kept.find(asked("page[number]=" + i), 7).isPresent())
            .count();
    assertThat(found).isBetween(10L, 100L);
  }

  @Test
  void withoutMemoryNothingIsKept() {
    KeptAnswers none = new KeptAnswers(0);
    none.keep(asked("sort=name"), new KeepableReply(REPLY, 7L));

    assertThat(none.find(asked("sort=name"), 7)).isEmpty();
  }
}
