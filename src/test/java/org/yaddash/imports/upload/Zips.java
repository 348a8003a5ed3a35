package org.yaddash.imports.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIPs for tests, byte by byte, so that they can be as wrong as a test wants them. */
public final class Zips {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private final List<Integer> entries = new ArrayList<>();

  /** Adds a stored entry whose name are these bytes. */
  public Zips raw(byte[] name, byte[] data, int flags, int mode) {
    CRC32 sum = new CRC32();
    sum.update(data);
    byte[] head =
        little(26)
            .putShort((short) 20)
            .putShort((short) flags)
            .putShort((short) 0)
            .putShort((short) 0)
            .putShort((short) 33)
            .putInt((int) sum.getValue())
            .putInt(data.length)
            .putInt(data.length)
            .putShort((short) name.length)
            .putShort((short) 0)
            .array();
    directory.writeBytes(new byte[] {'P', 'K', 1, 2, 20, 3});
    directory.writeBytes(head);
    directory.writeBytes(
        little(14)
            .putShort((short) 0)
            .putShort((short) 0)
            .putShort((short) 0)
            .putInt(mode << 16)
            .putInt(body.size())
            .array());
    directory.writeBytes(name);
    body.writeBytes(new byte[] {'P', 'K', 3, 4});
    body.writeBytes(head);
    body.writeBytes(name);
    body.writeBytes(data);
    entries.add(body.size());
    return this;
  }

  /** Adds a stored entry. */
  public Zips raw(String name, String data) {
    return raw(
        name.getBytes(StandardCharsets.UTF_8), data.getBytes(StandardCharsets.UTF_8), 0, 0100644);
  }

  /** The whole file. */
  public byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(directory.toByteArray());
    whole.writeBytes(new byte[] {'P', 'K', 5, 6});
    whole.writeBytes(
        little(18)
            .putShort((short) 0)
            .putShort((short) 0)
            .putShort((short) entries.size())
            .putShort((short) entries.size())
            .putInt(directory.size())
            .putInt(body.size())
            .putShort((short) 0)
            .array());
    return whole.toByteArray();
  }

  /** An ordinary ZIP: name, content, name, content … (strings in UTF-8, or bytes). */
  public static byte[] zip(Object... namesAndContents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        Object content = namesAndContents[i + 1];
        zip.write(
            content instanceof byte[] raw
                ? raw
                : ((String) content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** One file, packed. */
  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
