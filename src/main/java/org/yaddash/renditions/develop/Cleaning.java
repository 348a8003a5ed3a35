package org.yaddash.renditions.develop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Copies PNG, GIF and WebP files without what was written into them: only the parts that a picture
 * is drawn from are kept, whatever else a file may hold, and nothing that follows its end.
 */
final class Cleaning {
  private static final long PNG = 0x89504e470d0a1a0aL;
  private static final Set<String> PNG_PARTS =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "cICP", "sBIT", "sRGB",
          "bKGD", "pHYs", "acTL", "fcTL", "fdAT");
  private static final Set<String> WEBP_PARTS =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
  private static final int EXIF_AND_XMP = 0x08 | 0x04;
  private static final int RIFF_SIZE = 4;
  private static final int COPIED = 1 << 16;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final byte[] buffer = new byte[COPIED];

  private Cleaning(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Copies a file of this type. */
  static void copy(String mediaType, Path file, Path to) throws IOException {
    boolean webp = mediaType.equals("image/webp");
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(file), COPIED));
        DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to), COPIED))) {
      Cleaning cleaning = new Cleaning(in, out);
      if (webp) {
        cleaning.webp();
      } else if (mediaType.equals("image/png")) {
        cleaning.png();
      } else if (mediaType.equals("image/gif")) {
        cleaning.gif();
      } else {
        throw new IOException("no " + mediaType + " is cleaned");
      }
    }
    if (webp) {
      try (RandomAccessFile written = new RandomAccessFile(to.toFile(), "rw")) {
        written.seek(RIFF_SIZE);
        written.writeInt(Integer.reverseBytes((int) (Files.size(to) - 8)));
      }
    }
  }

  private void png() throws IOException {
    if (in.readLong() != PNG) {
      throw new IOException("no PNG");
    }
    out.writeLong(PNG);
    boolean points = false;
    while (true) {
      int length;
      byte[] name = new byte[4];
      try {
        length = in.readInt();
        in.readFully(name);
      } catch (EOFException e) {
        break; // cut off: what there is can be shown
      }
      String kind = new String(name, StandardCharsets.ISO_8859_1);
      if (length < 0) {
        break;
      }
      if (!PNG_PARTS.contains(kind)) {
        skip(length + 4L);
        continue;
      }
      points |= kind.equals("IDAT");
      out.writeInt(length);
      out.write(name);
      if (!copy(length + 4L) || kind.equals("IEND")) {
        break;
      }
    }
    requirePoints(points);
  }

  private void gif() throws IOException {
    byte[] head = new byte[13];
    in.readFully(head);
    out.write(head);
    colours(head[10]);
    boolean points = false;
    for (int block = in.read(); block == 0x2c || block == 0x21; block = in.read()) {
      if (block == 0x2c) {
        byte[] frame = new byte[9];
        in.readFully(frame);
        out.write(block);
        out.write(frame);
        colours(frame[8]);
        out.write(in.readUnsignedByte());
        points = true;
        blocks(true);
      } else {
        extension();
      }
    }
    requirePoints(points);
    out.write(0x3b);
  }

  /** Keeps how long frames are shown, and how often all of them; no comments, no programs' own. */
  private void extension() throws IOException {
    int kind = in.readUnsignedByte();
    int length = in.readUnsignedByte();
    byte[] first = in.readNBytes(length);
    String name = new String(first, StandardCharsets.ISO_8859_1);
    boolean kept =
        kind == 0xf9 || kind == 0xff && (name.equals("NETSCAPE2.0") || name.equals("ANIMEXTS1.0"));
    if (kept) {
      out.write(0x21);
      out.write(kind);
      out.write(length);
      out.write(first);
    }
    if (length > 0) {
      blocks(kept);
    } else if (kept) {
      throw new IOException("an empty extension");
    }
  }

  private void colours(byte flags) throws IOException {
    if ((flags & 0x80) != 0 && !copy(3L << ((flags & 7) + 1))) {
      throw new EOFException();
    }
  }

  /** Blocks of up to 255 bytes, up to an empty one. */
  private void blocks(boolean kept) throws IOException {
    for (int length = in.read(); length > 0; length = in.read()) {
      if (kept) {
        out.write(length);
        if (!copy(length)) {
          throw new EOFException();
        }
      } else {
        skip(length);
      }
    }
    if (kept) {
      out.write(0);
    }
  }

  private void webp() throws IOException {
    in.skipNBytes(12);
    out.writeBytes("RIFF\0\0\0\0WEBP");
    boolean points = false;
    while (true) {
      byte[] name = new byte[4];
      int length;
      try {
        in.readFully(name);
        length = Integer.reverseBytes(in.readInt());
      } catch (EOFException e) {
        break;
      }
      String kind = new String(name, StandardCharsets.ISO_8859_1);
      if (length < 0) {
        break;
      }
      long padded = length + (length & 1L);
      if (!WEBP_PARTS.contains(kind)) {
        skip(padded);
        continue;
      }
      points |= !kind.equals("VP8X") && !kind.equals("ICCP");
      out.write(name);
      out.writeInt(Integer.reverseBytes(length));
      if (kind.equals("VP8X") && length > 0) {
        out.write(in.readUnsignedByte() & ~EXIF_AND_XMP);
        padded--;
      }
      if (!copy(padded)) {
        throw new EOFException();
      }
    }
    requirePoints(points);
  }

  private static void requirePoints(boolean points) throws IOException {
    if (!points) {
      throw new IOException("a file without a picture");
    }
  }

  /** Copies so many bytes; whether there were so many. */
  private boolean copy(long length) throws IOException {
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        return false;
      }
      out.write(buffer, 0, read);
      left -= read;
    }
    return true;
  }

  private void skip(long length) throws IOException {
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        return;
      }
      left -= read;
    }
  }
}
