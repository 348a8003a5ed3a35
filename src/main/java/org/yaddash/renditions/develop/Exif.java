package org.yaddash.renditions.develop;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of EXIF that is needed to show a picture: which way up it is. */
final class Exif {
  static final int UPRIGHT = 1;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int MOST_FIELDS = 1000;

  private Exif() {}

  /** The orientation, 1 to 8, in a TIFF header and first directory; upright when unreadable. */
  static int orientation(byte[] tiff) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(tiff);
      int order = bytes.getShort();
      if (order != 0x4949 && order != 0x4d4d) {
        return UPRIGHT;
      }
      bytes.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      if (bytes.getShort() != 42) {
        return UPRIGHT;
      }
      bytes.position(bytes.getInt());
      int fields = Math.min(MOST_FIELDS, Short.toUnsignedInt(bytes.getShort()));
      for (int i = 0; i < fields; i++) {
        int tag = Short.toUnsignedInt(bytes.getShort());
        int kind = Short.toUnsignedInt(bytes.getShort());
        bytes.getInt();
        int value = Short.toUnsignedInt(bytes.getShort());
        bytes.getShort();
        if (tag == ORIENTATION) {
          return kind == SHORT && value >= 1 && value <= 8 ? value : UPRIGHT;
        }
      }
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      // broken, or cut off
    }
    return UPRIGHT;
  }

  /** The body of a JPEG's APP1 segment that says only this. */
  static byte[] segment(int orientation) {
    return new byte[] {
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
  }
}
