package org.yaddash.imports.fork;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class PlainTest {
  @Test
  void whatCannotBeStoredIsReplacedOneForOne() {
    assertThat(Plain.text("a\0b\ud800c\udc00")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
    assertThat(Plain.text("𝒽 whole")).isEqualTo("𝒽 whole");
  }

  @Test
  void itReachesEveryStringOfADocument() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("title", "a\0");
    document.putArray("names").addObject().put("text", "\udfff").put("n", 1);
    document.withArray("tags").add("\ud800");
    Plain.clean(document);
    assertThat(document.toString())
        .isEqualTo(
            "{\"title\":\"a\uFFFD\",\"names\":[{\"text\":\"\uFFFD\",\"n\":1}],\"tags\":[\"\uFFFD\"]}");
  }
}
