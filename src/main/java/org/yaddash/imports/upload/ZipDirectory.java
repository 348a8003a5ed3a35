package org.yaddash.imports.upload;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A look at a ZIP's directory that holds one name in memory at a time: what the directory says
 * about its own length is not believed, and a directory of millions of names costs nothing.
 */
final class ZipDirectory {
  private static final int LOCAL_HEADER = 0x04034B50;
  private static final int CENTRAL_HEADER = 0x02014B50;
  private static final int END = 0x06054B50;
  private static final int END_64_LOCATOR = 0x07064B50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int NAMES_LOOKED_AT = 1000;

  /** Names by which a ZIP is one document: Office Open XML, OpenDocument, EPUB. */
  private static final Set<String> OF_DOCUMENTS =
      Set.of("[Content_Types].xml", "mimetype", "META-INF/container.xml", "META-INF/manifest.xml");

  private final Path file;

  ZipDirectory(Path file) {
    this.file = file;
  }

  /** Whether the ZIP is one document in a packed form, such as DOCX, and not an archive. */
  boolean isDocument() throws IOException {
    boolean[] document = new boolean[1];
    long walked =
        walk(
            NAMES_LOOKED_AT,
            name -> {
              document[0] |= OF_DOCUMENTS.contains(name);
            });
    return document[0] || walked == 0 && OF_DOCUMENTS.contains(firstName());
  }

  /** How many entries there are; one more than {@code most} when there are more than that. */
  long count(long most) throws IOException {
    return walk(most, name -> {});
  }

  private interface Taker {
    void take(String name);
  }

  private long walk(long most, Taker taker) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long end = endOf(channel);
      if (end < 0) {
        return 0;
      }
      ByteBuffer record = read(channel, end, END_LENGTH);
      long size = Integer.toUnsignedLong(record.getInt(12));
      long offset = Integer.toUnsignedLong(record.getInt(16));
      long last = end;
      if (end >= 20 && read(channel, end - 20, 4).getInt(0) == END_64_LOCATOR) {
        long at = read(channel, end - 20, 20).getLong(8);
        if (at >= 0 && at + 56 <= channel.size()) {
          ByteBuffer wide = read(channel, at, 56);
          size = wide.getLong(40);
          offset = wide.getLong(48);
          last = at;
        }
      }
      // the directory stands right before its end, or where it says: the longer one counts
      long stated = walk(channel, offset, most, taker);
      long real = last - size == offset ? stated : walk(channel, last - size, most, taker);
      return Math.max(stated, real);
    }
  }

  private static long walk(FileChannel channel, long from, long most, Taker taker)
      throws IOException {
    if (from < 0 || from >= channel.size()) {
      return 0;
    }
    channel.position(from);
    DataInputStream stream =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
    byte[] header = new byte[46];
    long count = 0;
    try {
      while (count <= most) {
        stream.readFully(header);
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        if (fields.getInt(0) != CENTRAL_HEADER) {
          break;
        }
        byte[] name = new byte[Short.toUnsignedInt(fields.getShort(28))];
        stream.readFully(name);
        taker.take(new String(name, StandardCharsets.ISO_8859_1));
        count++;
        stream.skipNBytes(
            Short.toUnsignedInt(fields.getShort(30)) + Short.toUnsignedInt(fields.getShort(32)));
      }
    } catch (EOFException e) {
      // a torn directory: what was counted counts
    }
    return count;
  }

  /** Where the end record stands; -1 when there is none. */
  private static long endOf(FileChannel channel) throws IOException {
    long size = channel.size();
    int tail = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
    ByteBuffer bytes = read(channel, size - tail, tail);
    for (int at = tail - END_LENGTH; at >= 0; at--) {
      if (bytes.getInt(at) == END) {
        return size - tail + at;
      }
    }
    return -1;
  }

  /** The name in the first local header, of a ZIP whose directory is lost; "" when none. */
  private String firstName() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        InputStream stream = Channels.newInputStream(channel)) {
      byte[] header = stream.readNBytes(30);
      ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
      if (header.length < 30 || fields.getInt(0) != LOCAL_HEADER) {
        return "";
      }
      int length = Math.min(1000, Short.toUnsignedInt(fields.getShort(26)));
      return new String(stream.readNBytes(length), StandardCharsets.ISO_8859_1);
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // until it is full
    }
    return bytes;
  }
}
