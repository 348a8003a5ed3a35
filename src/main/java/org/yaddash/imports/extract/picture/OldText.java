package org.yaddash.imports.extract.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yaddash.imports.extract.characters.Decoding;

/**
 * Texts of which hardly a file says in which charset they are, and some say it wrongly: all texts
 * of one block were written by one program, and are decoded as one.
 */
final class OldText {
  private final List<byte[]> texts = new ArrayList<>();

  /** Adds texts; their places among all. */
  List<Integer> add(List<byte[]> some) {
    List<Integer> places = new ArrayList<>();
    for (byte[] text : some) {
      places.add(texts.size());
      texts.add(text);
    }
    return places;
  }

  /** The letters of all texts, in their order. */
  List<String> read() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] text : texts) {
      whole.writeBytes(text);
      whole.write('\n');
    }
    Charset charset = charset(whole.toByteArray());
    return texts.stream().map(text -> new String(text, charset).replace("\0", "")).toList();
  }

  private static Charset charset(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return Decoding.charset(Decoding.of(bytes, null).charset())
          .orElse(StandardCharsets.ISO_8859_1);
    }
  }
}
