package org.yaddash.renditions.develop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a file is by its first bytes, whatever anybody says of it. */
public final class FirstBytes {
  private FirstBytes() {}

  /**
   * The media type of a picture of points, or {@code application/pdf}; empty for everything else,
   * SVG above all.
   */
  public static Optional<String> mediaType(Path file) throws IOException {
    String text = head(file, 16);
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of("image/png");
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return Optional.of("image/gif");
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return Optional.of("image/webp");
    }
    if (text.startsWith("II*\u0000") || text.startsWith("MM\u0000*")) {
      return Optional.of("image/tiff");
    }
    if (text.startsWith("%PDF-")) {
      return Optional.of("application/pdf");
    }
    return text.startsWith("BM") && text.length() == 16
        ? Optional.of("image/bmp")
        : Optional.empty();
  }

  /** Whether it begins like markup, as SVG and HTML do. */
  public static boolean isMarkup(Path file) throws IOException {
    String text = head(file, 512);
    int at = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '<';
  }

  private static String head(Path file, int length) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(length), StandardCharsets.ISO_8859_1);
    }
  }
}
