package org.yaddash.imports.extract.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Format;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.extract.legacy.writing.Facts;
import org.yaddash.imports.extract.legacy.writing.Manuscript;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * Reads what a picture's file says about it: its size, the EXIF, IPTC and XMP fields, and its look,
 * by which it is found again at another size. It has no text.
 */
public final class Photograph implements Format {
  private static final long PNG = 0x89504e470d0a1a0aL;
  private static final int ZTXT = 0x7a545874;
  private static final int ITXT = 0x69545874;
  private static final int ICCP = 0x69434350;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("image/")
        && !mediaType.equals("image/svg+xml")
        && !mediaType.contains("djvu");
  }

  @Override
  public Legacy read(Original original, String mediaType) throws IOException {
    Facts facts = new Facts();
    @Nullable Metadata metadata = bomb(original) ? null : metadata(original);
    StoredAs stored = metadata == null ? StoredAs.PLAIN : StoredAs.of(metadata);
    boolean sized = size(original, stored, facts);
    if (metadata != null) {
      new Inscription(facts).read(metadata);
    }
    boolean described = metadata != null && metadata.getDirectoryCount() > 0;
    if (!sized && !described) {
      throw new ProblemException(
          ProblemCode.FILE_UNREADABLE, "The picture is broken and could not be read.");
    }
    if (!sized) {
      facts.remark(
          Problem.of(
              ProblemCode.FILE_PICTURE_NOT_SEEN,
              "The picture's size cannot be told: it is broken, or of a kind that cannot be looked at"
                  + " here. It is kept as it came."));
    }
    facts.add("look", sized ? Sketch.of(original.file(), stored) : null, Sketch.CELLS);
    Manuscript out = new Manuscript(original.textLimit());
    return facts.picture(mediaType, out);
  }

  /** Width and height as they are seen, from the file's head; the pixels are not read. */
  private static boolean size(Original original, StoredAs stored, Facts facts) {
    try (ImageInputStream in = ImageIO.createImageInputStream(original.file().toFile())) {
      Iterator<ImageReader> readers =
          in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return false;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width <= 0 || height <= 0) {
          return false;
        }
        facts.add("width", String.valueOf(stored.sideways() ? height : width), 12);
        facts.add("height", String.valueOf(stored.sideways() ? width : height), 12);
        return true;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Whether a PNG holds compressed text of a size that no description has. */
  private static boolean bomb(Original original) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(original.file())))) {
      if (in.readLong() != PNG) {
        return false;
      }
      for (int chunks = 0; chunks < 10_000; chunks++) {
        int length = in.readInt();
        int type = in.readInt();
        boolean compressed = type == ZTXT || type == ITXT || type == ICCP;
        if (length < 0 || compressed && length > 64 * 1024) {
          return true;
        }
        in.skipNBytes(length + 4L);
      }
      return true;
    } catch (EOFException e) {
      return false;
    }
  }

  private static @Nullable Metadata metadata(Original original) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(original.file()))) {
      return ImageMetadataReader.readMetadata(in, Files.size(original.file()));
    } catch (ImageProcessingException | RuntimeException e) {
      return null;
    }
  }
}
