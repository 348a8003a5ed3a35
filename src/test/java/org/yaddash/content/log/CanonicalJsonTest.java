package org.yaddash.content.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The canonical form is part of the log's format: none of these examples may ever change. */
class CanonicalJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ \"b\" : 1, \"a\" : [ true , null ] } | {\"a\":[true,null],\"b\":1}",
        "{}                                     | {}",
        "[ ]                                    | []",
        "{\"a\":{\"z\":{},\"y\":[[]]}}          | {\"a\":{\"y\":[[]],\"z\":{}}}",
        "\"text\"                               | \"text\"",
        "1                                      | 1",
        "1.0                                    | 1",
        "1e0                                    | 1",
        "10E-1                                  | 1",
        "-0                                     | 0",
        "-0.0                                   | 0",
        "0.10                                   | 0.1",
        "-12.340                                | -12.34",
        "123456789012345678901234567890         | 123456789012345678901234567890",
        "12345678901234567890123456789.5        | 12345678901234567890123456789.5",
        "1e20                                   | 100000000000000000000",
        "1e21                                   | 1e21",
        "1E400                                  | 1e400",
        "0.00000000000000000001                 | 0.00000000000000000001",
        "1e-21                                  | 1e-21",
      })
  void oneValueHasOneForm(String json, String form) throws JsonProcessingException {
    assertThat(CanonicalJson.of(json)).isEqualTo(form);
    assertThat(CanonicalJson.of(form)).isEqualTo(form);
  }

  @Test
  void stringsHaveTheFewestEscapes() throws JsonProcessingException {
    assertThat(CanonicalJson.of("\"\\u00e9\\/\\u2028\\u007f\\\"\\\\\""))
        .isEqualTo("\"é/\u2028\u007f\\\"\\\\\"");
    assertThat(CanonicalJson.of("\"\\b\\t\\n\\f\\r\\u0001\\u001F\""))
        .isEqualTo("\"\\b\\t\\n\\f\\r\\u0001\\u001f\"");
  }

  @Test
  void charactersAreNeverNormalised() throws JsonProcessingException {
    String composed = "\"\u00e9\"";
    String decomposed = "\"e\u0301\"";
    assertThat(CanonicalJson.of(composed)).isEqualTo(composed);
    assertThat(CanonicalJson.of(decomposed)).isEqualTo(decomposed);
  }

  @Test
  void keysAreSortedByTheirUtf16UnitsAsRfc8785HasIt() throws JsonProcessingException {
    String json =
        "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";
    assertThat(CanonicalJson.of(json))
        .isEqualTo(
            "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
  }

  @Test
  void aValueHasTheFormOfItsTextAndReadsAsThatFormDoes() throws JsonProcessingException {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    value.put("b", 1.0).put("a", 0.1f).put("big", new BigDecimal("1.234567890123456789012345"));
    value.put("huge", 1e30).put("long", 1L << 40).put("small", (short) 3).putNull("none");
    value.put("none at all", Double.NaN).put("yes", true).put("text", "ə\n\"1.0\"");
    value.put("whole", new BigInteger("123456789012345678901234567890"));
    value.putArray("list").add(2.50).add("x").addObject().put("z", -0.0).put("y", 1e-7);

    String form = CanonicalJson.of(value);

    assertThat(form).isEqualTo(CanonicalJson.of(value.toString()));
    JsonNode read = CanonicalJson.read(value);
    assertThat(read).isEqualTo(new ObjectMapper().readTree(form));
    assertThat(read.toString()).isEqualTo(new ObjectMapper().readTree(form).toString());
    ((ObjectNode) read).put("b", 2);
    assertThat(value.path("b").asInt()).isEqualTo(1);
  }

  @Test
  void theHashIsTakenOverUtf8() {
    assertThat(CanonicalJson.sha256("{\"title\":\"Qara Yanvar – ə\"}"))
        .isEqualTo("8d0e4fbd0a3c4390edab3cd8209e1ac5126f7e1d1c1fe23a68869bee35c34094");
  }
}
