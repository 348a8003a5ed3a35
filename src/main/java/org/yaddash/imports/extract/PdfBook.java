package org.yaddash.imports.extract;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads PDF. */
final class PdfBook implements Format {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/pdf");
  }

  @Override
  public Legacy read(Original original, String mediaType) throws IOException {
    try (PDDocument document = Loader.loadPDF(original.file().toFile())) {
      Manuscript out = new Manuscript(original.textLimit());
      for (String line : new PDFTextStripper().getText(document).split("\n")) {
        out.characters(line);
        out.end(java.util.List.of(), (place, inlines) -> new Block.Paragraph(place, inlines, 1));
      }
      return new Facts().legacy(mediaType, null, out);
    }
  }
}
