package org.yaddash.darkroom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JPEG into which somebody writes what it shows: EXIF, IPTC and XMP, each as given. */
public final class Inscribed {
  private static final int ASCII = 2;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  private final byte[] jpeg;
  private final ByteArrayOutputStream iptc = new ByteArrayOutputStream();
  private final Map<Integer, byte[]> exif = new LinkedHashMap<>();
  private String taken = "";
  private boolean somewhere;
  private String xmp = "";

  /** A picture without any of it. */
  public Inscribed(byte[] jpeg) {
    this.jpeg = jpeg;
  }

  /** An IPTC data set of record 2, e.g. 120 for the caption. */
  public Inscribed iptc(int number, byte[] value) {
    return dataset(2, number, value);
  }

  /** The IPTC data set that says that the others are UTF-8. */
  public Inscribed iptcInUtf8() {
    return dataset(1, 90, new byte[] {0x1b, '%', 'G'});
  }

  private Inscribed dataset(int record, int number, byte[] value) {
    iptc.write(0x1c);
    iptc.write(record);
    iptc.write(number);
    iptc.write(value.length >> 8);
    iptc.write(value.length);
    iptc.writeBytes(value);
    return this;
  }

  /** A text of EXIF's first directory, e.g. 0x010e for the description. */
  public Inscribed exif(int tag, byte[] value) {
    exif.put(tag, value);
    return this;
  }

  /** When EXIF says it was taken, {@code 1964:11:19 10:30:00}. */
  public Inscribed taken(String date) {
    taken = date;
    return this;
  }

  /** EXIF says where the camera stood. */
  public Inscribed somewhere() {
    somewhere = true;
    return this;
  }

  /** Properties of XMP, as RDF/XML within the description of the picture. */
  public Inscribed xmp(String properties) {
    xmp = properties;
    return this;
  }

  /** The picture with all of it, after its JFIF header. */
  public byte[] bytes() {
    int head = 2;
    if ((jpeg[3] & 0xff) == 0xe0) {
      head = 4 + ((jpeg[4] & 0xff) << 8 | jpeg[5] & 0xff);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, head);
    if (!exif.isEmpty() || !taken.isEmpty() || somewhere) {
      segment(out, 0xe1, "Exif\0\0", directories());
    }
    if (!xmp.isEmpty()) {
      segment(out, 0xe1, "http://ns.adobe.com/xap/1.0/\0", packet().getBytes(UTF_8));
    }
    if (iptc.size() > 0) {
      segment(out, 0xed, "Photoshop 3.0\0", block());
    }
    out.write(jpeg, head, jpeg.length - head);
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, String head, byte[] body) {
    int length = 2 + head.length() + body.length;
    out.write(0xff);
    out.write(marker);
    out.write(length >> 8);
    out.write(length);
    out.writeBytes(head.getBytes(ISO_8859_1));
    out.writeBytes(body);
  }

  private byte[] block() {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes("8BIM".getBytes(US_ASCII));
    block.writeBytes(new byte[] {4, 4, 0, 0, 0, 0});
    block.write(iptc.size() >> 8);
    block.write(iptc.size());
    block.writeBytes(iptc.toByteArray());
    if (iptc.size() % 2 == 1) {
      block.write(0);
    }
    return block.toByteArray();
  }

  private String packet() {
    return """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
         xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">%s</rdf:Description>
        </rdf:RDF></x:xmpmeta>
        """
        .formatted(xmp);
  }

  /** A value of a TIFF directory. */
  private record Value(int tag, int kind, int count, byte[] bytes) {}

  private byte[] directories() {
    List<Value> first = new ArrayList<>();
    exif.forEach((tag, text) -> first.add(text(tag, text)));
    List<Value> second = taken.isEmpty() ? List.of() : List.of(text(0x9003, bytes(taken)));
    byte[] equator = new byte[24];
    for (int i = 7; i < 24; i += 8) {
      equator[i] = 1;
    }
    List<Value> place =
        somewhere
            ? List.of(
                text(1, bytes("N")),
                new Value(2, RATIONAL, 3, equator),
                text(3, bytes("E")),
                new Value(4, RATIONAL, 3, equator))
            : List.of();
    int pointers = (second.isEmpty() ? 0 : 1) + (place.isEmpty() ? 0 : 1);
    int at = 8 + size(first) + 12 * pointers;
    if (!second.isEmpty()) {
      first.add(pointer(0x8769, at));
    }
    if (!place.isEmpty()) {
      first.add(pointer(0x8825, at + (second.isEmpty() ? 0 : size(second))));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DataOutputStream data = new DataOutputStream(out);
      data.write("MM".getBytes(US_ASCII));
      data.writeShort(42);
      data.writeInt(8);
      directory(first, 8, data);
      if (!second.isEmpty()) {
        directory(second, out.size(), data);
      }
      if (!place.isEmpty()) {
        directory(place, out.size(), data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }

  private static Value text(int tag, byte[] text) {
    return new Value(tag, ASCII, text.length + 1, java.util.Arrays.copyOf(text, text.length + 1));
  }

  private static Value pointer(int tag, int at) {
    byte[] bytes = {(byte) (at >> 24), (byte) (at >> 16), (byte) (at >> 8), (byte) at};
    return new Value(tag, LONG, 1, bytes);
  }

  private static int size(List<Value> values) {
    int size = 2 + 4;
    for (Value value : values) {
      size += 12 + (value.bytes().length > 4 ? value.bytes().length : 0);
    }
    return size;
  }

  private static void directory(List<Value> values, int at, DataOutputStream data)
      throws IOException {
    int next = at + 2 + 12 * values.size() + 4;
    data.writeShort(values.size());
    for (Value value : values) {
      data.writeShort(value.tag());
      data.writeShort(value.kind());
      data.writeInt(value.count());
      if (value.bytes().length > 4) {
        data.writeInt(next);
        next += value.bytes().length;
      } else {
        data.write(java.util.Arrays.copyOf(value.bytes(), 4));
      }
    }
    data.writeInt(0);
    for (Value value : values) {
      if (value.bytes().length > 4) {
        data.write(value.bytes());
      }
    }
  }
}
