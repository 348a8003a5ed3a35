package org.yaddash.imports.recognise.photos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.Sheet;
import org.yaddash.imports.recognise.words.Found;

class CaptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "The lower bridge in 1971. Photo: A. Reeth | A. Reeth",
        "The school (photo by Ilse Varn, County Archive) | Ilse Varn, County Archive",
        "Mira Halvard (1932–1971). © Halvard family | Halvard family",
        "The mill. © 1998, Torvend Museum | Torvend Museum",
        "Мост после наводнения. Фото И. Берегова | И. Берегова",
        "Körpü daşqından sonra (Foto T. Suvarov) | T. Suvarov",
        "A photo of the mill which T. Suvarov built | -",
        "Photo of the lower bridge | -",
      })
  void aCaptionSaysWhoTookOrLentThePicture(String caption, String credit) {
    Legacy legacy = Sheet.web().caption(caption).legacy();
    Found<String> found =
        new Captions(legacy).credit(Found.words(legacy.text(), 0, legacy.text().length()));

    assertThat(found == null ? null : found.value()).isEqualTo(credit);
  }
}
