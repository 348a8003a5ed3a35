package org.yaddash.content.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
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
  void theHashIsTakenOverUtf8() {
    assertThat(CanonicalJson.sha256("{\"title\":\"Qara Yanvar – ə\"}"))
        .isEqualTo("8d0e4fbd0a3c4390edab3cd8209e1ac5126f7e1d1c1fe23a68869bee35c34094");
  }
}
