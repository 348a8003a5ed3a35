package org.yaddash.imports.extract.print.ink;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a book, each once however often it is drawn. A picture that was put in as JPEG
 * comes out as the very bytes that were put in; any other as PNG.
 */
public final class Pictures {
  private static final int MOST_NAMED = 5_000;
  private static final int MOST_KEPT = 400;
  private static final long MOST_BYTES = 128L << 20;
  private static final int MOST_BYTES_EACH = 32 << 20;
  private static final long MOST_PIXELS = 16_000_000;
  private static final int LEAST_PIXELS = 60;
  private static final List<String> JPEG = List.of("DCTDecode", "DCT");

  private final Map<COSBase, String> names = new HashMap<>();
  private final Map<String, PDImageXObject> pictures = new LinkedHashMap<>();
  private final Map<String, Set<Integer>> pages = new HashMap<>();
  private final Map<String, Kept> kept = new HashMap<>();
  private int onPage;
  private int lastPage;
  private long bytes;

  /**
   * A picture that was taken out.
   *
   * @param name of the picture, e.g. {@code page-12-1.jpg}
   * @param file where its bytes are
   */
  public record Kept(String name, Path file) {}

  /** Names a picture that is drawn on a page: by the page that draws it first. */
  String name(PDImageXObject picture, int page) {
    onPage = page == lastPage ? onPage : 0;
    lastPage = page;
    COSBase key = picture.getCOSObject();
    String name = names.get(key);
    if (name == null) {
      name = "page-" + page + "-" + ++onPage;
      if (names.size() < MOST_NAMED) {
        names.put(key, name);
        pictures.put(name, picture);
      }
    }
    pages.computeIfAbsent(name, k -> new HashSet<>()).add(page);
    return name;
  }

  /** Whether a picture is drawn so often, or is so small, that it is an ornament. */
  public boolean ornament(String name, int pagesOfBook) {
    PDImageXObject picture = pictures.get(name);
    boolean small =
        picture != null
            && (picture.getWidth() < LEAST_PIXELS || picture.getHeight() < LEAST_PIXELS);
    return small || pages.getOrDefault(name, Set.of()).size() > Math.max(2, pagesOfBook / 10);
  }

  /** Takes a picture out of the book into a file; null when it cannot be, or is too much. */
  public @Nullable Kept keep(String name) {
    Kept before = kept.get(name);
    PDImageXObject picture = pictures.get(name);
    if (before != null || picture == null || kept.size() >= MOST_KEPT || bytes >= MOST_BYTES) {
      return before;
    }
    try {
      boolean whole = whole(picture);
      Path file = Files.createTempFile("picture-", whole ? ".jpg" : ".png");
      try (OutputStream out = Files.newOutputStream(file)) {
        if (!(whole ? copy(picture, out) : draw(picture, out))) {
          Files.delete(file);
          return null;
        }
      }
      bytes += Files.size(file);
      Kept taken = new Kept(name + (whole ? ".jpg" : ".png"), file);
      kept.put(name, taken);
      return taken;
    } catch (IOException | RuntimeException e) {
      // a picture that cannot be decoded is only named
      return null;
    }
  }

  /** Whether the bytes in the book are a JPEG file that shows what the page shows. */
  private static boolean whole(PDImageXObject picture) throws IOException {
    COSBase filter = picture.getCOSObject().getFilters();
    boolean jpeg = filter instanceof COSName one && JPEG.contains(one.getName());
    return jpeg
        && !picture.isStencil()
        && picture.getSoftMask() == null
        && picture.getDecode() == null
        && picture.getColorSpace().getNumberOfComponents() <= 3;
  }

  private static boolean copy(PDImageXObject picture, OutputStream out) throws IOException {
    try (InputStream in = picture.getCOSObject().createRawInputStream()) {
      byte[] all = in.readNBytes(MOST_BYTES_EACH + 1);
      out.write(all);
      return all.length > 0 && all.length <= MOST_BYTES_EACH;
    }
  }

  private static boolean draw(PDImageXObject picture, OutputStream out) throws IOException {
    if (picture.isStencil() || (long) picture.getWidth() * picture.getHeight() > MOST_PIXELS) {
      return false;
    }
    BufferedImage image = picture.getImage();
    return image != null && ImageIO.write(image, "png", out);
  }
}
