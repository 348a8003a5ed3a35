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
    sources.add(new Contradictions.Source(new UUID(0, sources.size() + 1), document));
  }
}
