package org.yaddash.renditions.develop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.yaddash.processes.Serving;
import org.yaddash.renditions.develop.Assignment.Subject;

/**
 * The main class of a process that makes pictures. The last ones that it looked at stay in its
 * memory: a viewer asks for many parts of one picture.
 */
public final class DevelopingProcess {
  private static final long MOST_REMEMBERED = 100_000_000;
  private static final float JPEG_QUALITY = 0.85f;

  private final Map<Subject, Developed> remembered = new LinkedHashMap<>(16, 0.75f, true);

  private DevelopingProcess() {}

  /** Makes pictures until the standard input ends. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    ImageIO.setUseCache(false);
    new Serving().serve(new DevelopingProcess()::answer);
  }

  private ObjectNode answer(JsonNode request) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try {
      Assignment assignment = Assignment.of(request);
      if (assignment instanceof Assignment.Measure measure) {
        measure(measure.subject(), answer);
      } else if (assignment instanceof Assignment.Print print) {
        BufferedImage whole = seen(print.subject()).image();
        write(
            Scaling.print(whole, print.area(), print.width(), print.height()),
            print.format(),
            print.out());
      } else if (assignment instanceof Assignment.Clean clean) {
        clean(clean.file(), clean.out());
      }
      return answer;
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      e.printStackTrace();
      return answer.put(Assignment.FAILED, true);
    }
  }

  private static void measure(Subject subject, ObjectNode answer) throws IOException {
    @Nullable Path file = subject.file();
    if (file != null && isPdf(file)) {
      ArrayNode pages = answer.putArray("pages");
      for (PictureFile.Measured page : PdfSheets.measure(file)) {
        pages.addArray().add(page.width()).add(page.height());
      }
      return;
    }
    if (file == null) {
      throw new IOException("nothing to measure");
    }
    PictureFile.Measured measured = PictureFile.measure(file);
    answer.put("width", measured.width()).put("height", measured.height());
    answer.put("format", measured.drawn() ? "png" : "jpg");
  }

  private Developed seen(Subject subject) throws IOException {
    Developed known = remembered.get(subject);
    if (known == null) {
      known = subject.blurred() ? blurred(subject) : plain(subject);
      remember(subject, known);
    }
    return known;
  }

  private void remember(Subject subject, Developed developed) {
    remembered.put(subject, developed);
    long weight = remembered.values().stream().mapToLong(Developed::weight).sum();
    Iterator<Developed> oldest = remembered.values().iterator();
    while (weight > MOST_REMEMBERED && remembered.size() > 1) {
      weight -= oldest.next().weight();
      oldest.remove();
    }
  }

  private static Developed plain(Subject subject) throws IOException {
    @Nullable Path file = subject.file();
    if (file == null) {
      return new Developed(Scaling.plane(), false);
    }
    return isPdf(file) ? PdfSheets.develop(file, subject.page()) : PictureFile.develop(file);
  }

  private static Developed blurred(Subject subject) throws IOException {
    Developed plain = plain(subject);
    return subject.file() == null ? plain : new Developed(Scaling.blurred(plain.image()), false);
  }

  private static boolean isPdf(Path file) throws IOException {
    return FirstBytes.mediaType(file).filter("application/pdf"::equals).isPresent();
  }

  private static void clean(Path file, Path out) throws IOException {
    String mediaType = FirstBytes.mediaType(file).orElse("");
    switch (mediaType) {
      case "image/jpeg" -> {
        PictureFile.measure(file);
        JpegSegments.clean(file, out);
      }
      case "image/png", "image/gif" -> {
        PictureFile.measure(file);
        Cleaning.copy(mediaType, file, out);
      }
      case "image/webp" -> Cleaning.copy(mediaType, file, out); // which the platform cannot measure
      case "image/bmp", "image/tiff" -> {
        Developed developed = PictureFile.develop(file);
        write(developed.image(), developed.drawn() ? "png" : "jpg", out);
      }
      default -> throw new IOException("no picture that can be cleaned");
    }
  }

  private static void write(BufferedImage image, String format, Path out) throws IOException {
    boolean jpeg = format.equals("jpg");
    BufferedImage flat =
        jpeg && image.getColorModel().hasAlpha()
            ? Scaling.redrawn(image, BufferedImage.TYPE_INT_RGB)
            : image;
    ImageWriter writer = ImageIO.getImageWritersByFormatName(jpeg ? "jpeg" : "png").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out.toFile())) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (jpeg) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(flat, List.of(), null), param);
    } finally {
      writer.dispose();
    }
  }
}
