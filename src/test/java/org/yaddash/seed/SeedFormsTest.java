package org.yaddash.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SeedFormsTest {
  @Test
  void theArticleHasSevenParagraphs() throws IOException {
    assertThat(SeedForms.articleParagraphs()).hasSize(7);
  }

  @Test
  void everyWordStandsInThePageAndItsLettersSurviveTheOldCharset() throws IOException {
    String page =
        Jsoup.parse(new String(SeedForms.asHtml(), Charset.forName("windows-1252"))).text();
    for (String paragraph : SeedForms.paragraphs()) {
      assertThat(page).contains(paragraph.replaceAll("\\s++", " "));
    }
    assertThat(page).contains(SeedForms.FURNITURE);
  }

  @Test
  void everyWordStandsInThePrint() throws IOException {
    try (PDDocument document = Loader.loadPDF(SeedForms.asPdf())) {
      String print = new PDFTextStripper().getText(document).replaceAll("\\s++", " ");
      for (String paragraph : SeedForms.paragraphs()) {
        assertThat(print).contains(paragraph.replaceAll("\\s++", " "));
      }
    }
  }
}
