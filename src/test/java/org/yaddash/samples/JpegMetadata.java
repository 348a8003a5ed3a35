package org.yaddash.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a scanner and a picture desk write into a JPEG: EXIF (description, artist, date, a place)
 * and IPTC (caption, by-line, credit, date, city). The place is latitude 0, longitude 0, for the
 * town is nowhere.
 *
 * @param caption without letters beyond ASCII, as EXIF has it
 * @param author who took the picture
 * @param credit whose picture it is
 * @param taken as EXIF writes it, {@code 1964:11:19 10:30:00}
 * @param city where
 */
record JpegMetadata(String caption, String author, String credit, String taken, String city) {
  private static final int ASCII = 2;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  /** The picture with both blocks, after its JFIF header. */
  byte[] written(byte[] jpeg) throws IOException {
    int jfif = 2;
    if ((jpeg[3] & 0xff) == 0xe0) {
      jfif = 4 + ((jpeg[4] & 0xff) << 8 | jpeg[5] & 0xff);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, jfif);
    segment(out, 0xe1, "Exif\0\0", exif());
    segment(out, 0xed, "Photoshop 3.0\0", iptc());
    out.write(jpeg, jfif, jpeg.length - jfif);
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, String head, byte[] body)
      throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.write(0xff);
    data.write(marker);
    data.writeShort(2 + head.length() + body.length);
    data.write(head.getBytes(ISO_8859_1));
    data.write(body);
  }

  private byte[] exif() throws IOException {
    Directory first = new Directory(8, 5);
    first.text(0x010e, caption);
    first.text(0x0132, taken);
    first.text(0x013b, author);
    first.text(0x8298, credit);
    int gps = first.end();
    first.number(0x8825, gps);
    Directory place = new Directory(gps, 4);
    place.text(1, "N");
    place.zeroDegrees(2);
    place.text(3, "E");
    place.zeroDegrees(4);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.write("MM".getBytes(US_ASCII));
    data.writeShort(42);
    data.writeInt(8);
    data.write(first.bytes());
    data.write(place.bytes());
    return out.toByteArray();
  }

  private byte[] iptc() throws IOException {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    dataset(records, 55, taken.substring(0, 10).replace(":", ""));
    dataset(records, 80, author);
    dataset(records, 90, city);
    dataset(records, 110, credit);
    dataset(records, 120, caption);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.write("8BIM".getBytes(US_ASCII));
    data.writeShort(0x0404);
    data.writeShort(0);
    data.writeInt(records.size());
    data.write(records.toByteArray());
    if (records.size() % 2 == 1) {
      data.write(0);
    }
    return out.toByteArray();
  }

  private static void dataset(ByteArrayOutputStream out, int number, String value)
      throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.write(0x1c);
    data.write(2);
    data.write(number);
    data.writeShort(value.length());
    data.write(value.getBytes(ISO_8859_1));
  }

  /** A TIFF directory: entries of twelve bytes, then the values that do not fit into them. */
  private static final class Directory {
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final int count;
    private final int valuesAt;

    Directory(int at, int count) {
      this.count = count;
      this.valuesAt = at + 2 + 12 * count + 4;
    }

    int end() {
      return valuesAt + values.size();
    }

    void text(int tag, String text) throws IOException {
      byte[] bytes = (text + "\0").getBytes(US_ASCII);
      DataOutputStream data = entry(tag, ASCII, bytes.length);
      if (bytes.length <= 4) {
        data.write(bytes);
        data.write(new byte[4 - bytes.length]);
      } else {
        data.writeInt(end());
        values.write(bytes);
        if (bytes.length % 2 == 1) {
          values.write(0);
        }
      }
    }

    void number(int tag, int value) throws IOException {
      entry(tag, LONG, 1).writeInt(value);
    }

    void zeroDegrees(int tag) throws IOException {
      entry(tag, RATIONAL, 3).writeInt(end());
      DataOutputStream data = new DataOutputStream(values);
      for (int i = 0; i < 3; i++) {
        data.writeInt(0);
        data.writeInt(1);
      }
    }

    byte[] bytes() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      DataOutputStream data = new DataOutputStream(out);
      data.writeShort(count);
      data.write(entries.toByteArray());
      data.writeInt(0);
      data.write(values.toByteArray());
      return out.toByteArray();
    }

    private DataOutputStream entry(int tag, int kind, int length) throws IOException {
      DataOutputStream data = new DataOutputStream(entries);
      data.writeShort(tag);
      data.writeShort(kind);
      data.writeInt(length);
      return data;
    }
  }
}
