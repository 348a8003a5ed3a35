package org.yaddash.renditions.develop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a JPEG. What it takes to show the picture is told from what was written into it,
 * and what follows the picture is no part of it.
 */
final class JpegSegments {
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int JFIF = 0xe0;
  private static final int EXIF = 0xe1;
  private static final int PROFILE = 0xe2;
  private static final int ADOBE = 0xee;
  private static final int COMMENT = 0xfe;

  /** The orientation that the file says. */
  private int orientation = Exif.UPRIGHT;

  /** What Adobe's marker says of the colours: 0 as they are, 2 as YCCK; -1 without that marker. */
  private int transform = -1;

  private int colours;
  private long scans;
  private final @Nullable OutputStream out;

  private JpegSegments(@Nullable OutputStream out) {
    this.out = out;
  }

  /** Reads a file without writing anything. */
  static JpegSegments of(Path file) throws IOException {
    JpegSegments segments = new JpegSegments(null);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      segments.read(in);
    }
    return segments;
  }

  /** Writes the picture alone. Which way up it is stays; it is shown by that. */
  static void clean(Path file, Path to) throws IOException {
    int orientation = of(file).orientation;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
      JpegSegments segments = new JpegSegments(out);
      segments.orientation = orientation;
      segments.read(in);
    }
  }

  int orientation() {
    return orientation;
  }

  int transform() {
    return transform;
  }

  /** Of how many colours a point is mixed: 1 grey, 3 of a screen, 4 of a press. */
  int colours() {
    return colours;
  }

  /** In how many passes it is drawn. */
  long scans() {
    return Math.max(1, scans);
  }

  private void read(InputStream in) throws IOException {
    if (in.read() != 0xff || in.read() != START) {
      throw new IOException("no JPEG");
    }
    boolean told = out == null;
    int marker = marker(in);
    write(0xff, START);
    while (marker >= 0 && marker != END) {
      boolean bare = marker == 0x01 || marker >= 0xd0 && marker <= 0xd7;
      if (bare) {
        marker = marker(in);
        continue;
      }
      byte[] body = body(in);
      if (!told && marker != JFIF) {
        told = true;
        if (orientation != Exif.UPRIGHT) {
          segment(EXIF, Exif.segment(orientation));
        }
      }
      byte[] kept = kept(marker, body);
      if (kept != null) {
        segment(marker, kept);
      }
      if (marker == SCAN) {
        scans++;
        marker = points(in);
      } else {
        marker = marker(in);
      }
    }
    if (scans == 0) {
      throw new IOException("a JPEG without a picture");
    }
    write(0xff, END);
  }

  /** The body to keep, or null when it is not needed to show the picture. */
  private byte @Nullable [] kept(int marker, byte[] body) {
    if (marker == EXIF && begins(body, "Exif\0\0")) {
      if (out == null) {
        orientation = Exif.orientation(Arrays.copyOfRange(body, 6, body.length));
      }
      return null;
    }
    if (marker == ADOBE && begins(body, "Adobe") && body.length >= 12) {
      transform = body[11] & 0xff;
      return Arrays.copyOf(body, 12);
    }
    boolean frame = marker >= 0xc0 && marker <= 0xcf;
    if (frame && marker != 0xc4 && marker != 0xc8 && marker != 0xcc && body.length > 5) {
      colours = body[5] & 0xff;
    }
    if (marker == JFIF) {
      if (!begins(body, "JFIF\0") || body.length < 14) {
        return null;
      }
      byte[] head = Arrays.copyOf(body, 14);
      head[12] = 0; // the small picture inside is not needed
      head[13] = 0;
      return head;
    }
    if (marker == PROFILE) {
      return begins(body, "ICC_PROFILE\0") ? body : null;
    }
    return marker > JFIF && marker <= 0xef || marker >= 0xf0 && marker <= COMMENT ? null : body;
  }

  private static boolean begins(byte[] body, String words) {
    byte[] wanted = words.getBytes(StandardCharsets.ISO_8859_1);
    return body.length >= wanted.length
        && Arrays.equals(body, 0, wanted.length, wanted, 0, wanted.length);
  }

  private static int marker(InputStream in) throws IOException {
    int b = in.read();
    if (b != 0xff) {
      return -1; // cut off, or no JPEG any more
    }
    while (b == 0xff) {
      b = in.read();
    }
    return b;
  }

  private static byte[] body(InputStream in) throws IOException {
    int high = in.read();
    int low = in.read();
    int length = (high << 8 | low) - 2;
    if (high < 0 || low < 0 || length < 0) {
      throw new EOFException();
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    return body;
  }

  /** Copies the points of a scan; the marker after them, or -1 at the end of the file. */
  private int points(InputStream in) throws IOException {
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b != 0xff) {
        write(b);
        continue;
      }
      int next = in.read();
      while (next == 0xff) {
        next = in.read();
      }
      if (next == 0 || next >= 0xd0 && next <= 0xd7) {
        write(0xff, next);
      } else {
        return next;
      }
    }
    return -1;
  }

  private void segment(int marker, byte[] body) throws IOException {
    if (out != null) {
      int length = body.length + 2;
      write(0xff, marker, length >> 8, length & 0xff);
      out.write(body);
    }
  }

  private void write(int... bytes) throws IOException {
    if (out != null) {
      for (int b : bytes) {
        out.write(b);
      }
    }
  }
}
