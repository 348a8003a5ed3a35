package org.yaddash.darkroom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as nobody means well with, and as presses and scanners write them. */
public final class Crafted {
  private Crafted() {}

  /** Red on the left, blue on the right, as a PNG or JPEG. */
  public static byte[] redAndBlue(String format, int width, int height) {
    return written(painted(width, height), format);
  }

  private static BufferedImage painted(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return image;
  }

  /** A JPEG that says which way up it is (EXIF, 1 to 8). */
  public static byte[] turned(byte[] jpeg, int orientation) {
    byte[] exif = {
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'I',
      'I',
      42,
      0,
      8,
      0,
      0,
      0,
      1,
      0,
      0x12,
      1,
      3,
      0,
      1,
      0,
      0,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0,
      0
    };
    return withSegment(jpeg, 0xe1, exif);
  }

  /** A JPEG with one more segment, right after its beginning. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(0xff);
    out.write(marker);
    out.write((body.length + 2) >> 8);
    out.write(body.length + 2);
    out.writeBytes(body);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /**
   * A JPEG in the four inks of a press, all of one colour.
   *
   * @param inks cyan, magenta, yellow, black as they are stored
   * @param adobe whether it has the marker of Adobe's programs
   */
  public static byte[] inInks(int width, int height, int[] inks, boolean adobe) {
    WritableRaster raster =
        Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, inks);
      }
    }
    return inInks(raster, adobe);
  }

  /** A JPEG that a press printed from a picture: its light as what Adobe's black ink leaves. */
  public static byte[] inInks(BufferedImage image) {
    WritableRaster raster =
        Raster.createInterleavedRaster(
            java.awt.image.DataBuffer.TYPE_BYTE, image.getWidth(), image.getHeight(), 4, null);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        raster.setPixel(x, y, new int[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255});
      }
    }
    return inInks(raster, true);
  }

  private static byte[] inInks(WritableRaster raster, boolean adobe) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    byte[] marker = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    return adobe ? withSegment(bytes.toByteArray(), 0xee, marker) : bytes.toByteArray();
  }

  /** A PNG that says to have so many points and holds none of them. */
  public static byte[] hollow(int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(0x89504e470d0a1a0aL);
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      DataOutputStream said = new DataOutputStream(head);
      said.writeInt(width);
      said.writeInt(height);
      said.write(new byte[] {8, 2, 0, 0, 0});
      chunk(out, "IHDR", head.toByteArray());
      ByteArrayOutputStream points = new ByteArrayOutputStream();
      try (DeflaterOutputStream zipped = new DeflaterOutputStream(points)) {
        zipped.write(new byte[1 << 16]);
      }
      chunk(out, "IDAT", points.toByteArray());
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A PNG with one more chunk, before its points. */
  public static byte[] withChunk(byte[] png, String name, byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(png, 0, 33);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      chunk(out, name, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.write(png, 33, png.length - 33);
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String name, byte[] body) throws IOException {
    byte[] kind = name.getBytes(ISO_8859_1);
    CRC32 check = new CRC32();
    check.update(kind);
    check.update(body);
    out.writeInt(body.length);
    out.write(kind);
    out.write(body);
    out.writeInt((int) check.getValue());
  }

  /** A GIF that moves: so many frames, each of another colour, with a comment. */
  public static byte[] moving(int frames) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < frames; i++) {
        BufferedImage frame = new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_INDEXED);
        Graphics2D pen = frame.createGraphics();
        pen.setColor(List.of(Color.RED, Color.GREEN, Color.BLUE).get(i % 3));
        pen.fillRect(0, 0, 60, 40);
        pen.dispose();
        ImageWriteParam param = writer.getDefaultWriteParam();
        IIOMetadata said =
            writer.getDefaultImageMetadata(
                javax.imageio.ImageTypeSpecifier.createFromRenderedImage(frame), param);
        IIOMetadataNode root = (IIOMetadataNode) said.getAsTree("javax_imageio_gif_image_1.0");
        IIOMetadataNode comments = new IIOMetadataNode("CommentExtensions");
        IIOMetadataNode comment = new IIOMetadataNode("CommentExtension");
        comment.setAttribute("value", "taken at 40.4093 N 49.8671 E");
        comments.appendChild(comment);
        root.appendChild(comments);
        said.setFromTree("javax_imageio_gif_image_1.0", root);
        writer.writeToSequence(new IIOImage(frame, null, said), param);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A file that begins like a GIF and is a script. */
  public static byte[] scriptAsGif() {
    return "GIF89a/*\0\0\0\0\0*/=1;alert(document.domain)//".getBytes(ISO_8859_1);
  }

  private static byte[] written(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
