package org.yaddash.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FramesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void whatIsWantedVerbatimComesAsTheTextThatItIs() throws IOException {
    JsonNode read =
        verbatim(
            """
            {"a":1,"said":{"t":"Bərdə \\"ə\\" 😀","n":[1,{"x":2.50}]},"all":[{"said":[ 1, 2 ]},{"said":{}}]}""");
    assertThat(read.path("said").isTextual()).isTrue();
    assertThat(read.path("said").asText())
        .isEqualTo("{\"t\":\"Bərdə \\\"ə\\\" 😀\",\"n\":[1,{\"x\":2.50}]}");
    assertThat(read.at("/all/0/said").asText()).isEqualTo("[ 1, 2 ]");
    assertThat(read.at("/all/1/said").asText()).isEqualTo("{}");
  }

  @Test
  void allElseIsWhatItWouldBeOtherwise() throws IOException {
    String message =
        """
        {"text":"ə\\n","int":7,"long":9007199254740993,"more":123456789012345678901234567890,\
        "real":0.25,"yes":true,"no":false,"none":null,"list":[[],{},["x",{"y":[1]}]],"said":"plain"}""";
    assertThat(verbatim(message)).isEqualTo(JSON.readTree(message));
  }

  @Test
  void whatIsWantedVerbatimMustBeJsonToo() {
    assertThatThrownBy(() -> verbatim("{\"said\":{\"a\":[1,}}")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> verbatim("{\"said\":{\"a\":1")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> verbatim("")).isInstanceOf(IOException.class);
  }

  @Test
  void aFrameThatIsTooLongIsNotRead() throws IOException {
    assertThatThrownBy(() -> Frames.read(frame("{\"a\":1}"), 6))
        .isInstanceOf(Frames.TooLongException.class);
    assertThat(Frames.read(new DataInputStream(new ByteArrayInputStream(new byte[0])), 6)).isNull();
  }

  @Test
  void aMessageIsSentAtOnce() throws IOException {
    JsonNode message = JSON.createObjectNode().put("text", "ə".repeat(50_000)).put("n", 7);
    List<byte[]> pieces = new ArrayList<>();
    Frames.write(
        new OutputStream() {
          @Override
          public void write(int one) {
            pieces.add(new byte[] {(byte) one});
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            pieces.add(Arrays.copyOfRange(bytes, from, from + length));
          }
        },
        message);
    assertThat(pieces).hasSize(1);
    DataInputStream sent = new DataInputStream(new ByteArrayInputStream(pieces.get(0)));
    assertThat(Frames.read(sent, 200_000)).isEqualTo(message);
    assertThat(Frames.read(sent, 200_000)).isNull();
  }

  private static JsonNode verbatim(String message) throws IOException {
    return Objects.requireNonNull(Frames.read(frame(message), 10_000, Set.of("said")));
  }

  private static DataInputStream frame(String message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] json = message.getBytes(StandardCharsets.UTF_8);
    DataOutputStream frame = new DataOutputStream(bytes);
    frame.writeInt(json.length);
    frame.write(json);
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
