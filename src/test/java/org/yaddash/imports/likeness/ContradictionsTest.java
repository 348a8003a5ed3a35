package org.yaddash.imports.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Counts of a disaster that never was. */
class ContradictionsTest {
  private final List<Contradictions.Source> sources = new ArrayList<>();

  @Test
  void countsThatCannotAllBeTrueStandSideBySide() {
    says("killed", "persons", 61, "exactly", "");
    says("killed", "", 94, "exactly", "");
    says("killed", "people", 112, "more than", "");
    says("missing", "people", 23, "exactly", "");

    assertThat(Contradictions.among(sources))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.measure()).isEqualTo("killed");
              assertThat(one.words()).isEqualTo("61, 94, more than 112");
            });
  }

  @Test
  void whatMayBothBeTrueIsNoContradiction() {
    says("killed", "people", 90, "more than", "");
    says("killed", "people", 112, "exactly", "");
    says("wounded", "people", 700, "about", "");
    says("wounded", "people", 730, "exactly", "");
    says("treated", "people", 206, "exactly", "1964-11-20");
    says("treated", "people", 310, "exactly", "1964-12-01");
    says("missing", "people", 23, "exactly", "");
    says("missing", "women", 4, "exactly", "");

    assertThat(Contradictions.among(sources)).isEmpty();
  }

  @Test
  void eventsOfDifferentMonthsAreNotCompared() {
    says("killed", "people", 61, "exactly", "");
    sources.get(0).document().put("text", "The dam broke on 3 November 1964; 61 people died.");
    says("killed", "people", 5, "exactly", "");
    sources.get(1).document().put("text", "The fire of 9 March 1971 killed 5 people.");
    says("killed", "people", 94, "exactly", "");
    sources.get(2).document().put("text", "In November 1964 the flood took 94 people.");

    assertThat(Contradictions.among(sources))
        .singleElement()
        .satisfies(one -> assertThat(one.words()).isEqualTo("61, 94"));
  }

  @Test
  void theLastOfManySourcesIsComparedToo() {
    for (int i = 0; i < 1_000; i++) {
      says("killed", "people", 61, "exactly", "");
    }
    says("killed", "people", 94, "exactly", "");

    assertThat(Contradictions.among(sources)).hasSize(1);
    assertThat(Contradictions.among(sources).get(0).counts()).hasSize(1_001);
    assertThat(Contradictions.among(sources).get(0).words()).isEqualTo("61, 94");
  }

  @Test
  void eachEventHasItsOwnContradiction() {
    says("killed", "people", 61, "exactly", "");
    sources.get(0).document().put("title", "The dam of November 1964").put("language", "en");
    sources.get(0).document().put("body", "<p>It broke.</p>");
    says("killed", "people", 94, "exactly", "");
    sources.get(1).document().put("body", "<p>On 3 <b>November</b> 1964 they drowned.</p>");
    says("killed", "people", 5, "exactly", "");
    sources.get(2).document().put("text", "The fire of 9 March 1971 killed 5 people.");
    says("killed", "people", 7, "exactly", "");
    sources.get(3).document().put("text", "9.III.1971: 7 dead.");

    assertThat(Contradictions.among(sources).stream().map(one -> one.words()))
        .containsExactly("61, 94", "5, 7");
  }

  @Test
  void aQuoteThatSaysNoDateIsOfItsArticlesTime() {
    says("killed", "people", 61, "exactly", "");
    sources.get(0).document().put("text", "61 people died.");
    says("killed", "people", 5, "exactly", "");
    sources.get(1).document().put("text", "The fire of 9 March 1971 killed 5 people.");
    ObjectNode article = JsonNodeFactory.instance.objectNode();
    article.put("body", "<p>The dam broke on 3 November 1964.</p>");
    sources.add(new Contradictions.Source(new UUID(0, 9), article, List.of(sources.get(0).id())));

    assertThat(Contradictions.among(sources)).isEmpty();
  }

  private void says(String measure, String group, long value, String qualifier, String asOf) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ObjectNode figure = document.putArray("figures").addObject();
    figure.put("measure", measure).put("value", value).put("qualifier", qualifier);
    if (!group.isEmpty()) {
      figure.put("group", group);
    }
    if (!asOf.isEmpty()) {
      figure.put("asOf", asOf);
    }
    sources.add(new Contradictions.Source(new UUID(0, sources.size() + 1), document, List.of()));
  }
}
