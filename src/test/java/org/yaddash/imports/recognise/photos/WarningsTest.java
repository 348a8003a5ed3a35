package org.yaddash.imports.recognise.photos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaddash.imports.recognise.words.Found;

/** A warning is proposed by what captions and file names say, in four languages. */
class WarningsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The morgue of the town hospital",
        "Bodies on the quay",
        "В морге городской больницы",
        "Тела погибших на набережной",
        "Убитые у плотины",
        "Расстрелянный автобус",
        "Meyitlər xəstəxananın həyətində",
        "Öldürülən gəmiçi",
        "Cəsədlər sahildə",
        "Morgda",
        "Nehir kıyısında cesetler",
        "Öldürülen balıkçı"
      })
  void wordsForTheDeadAskForAWarning(String caption) {
    assertThat(warning(caption)).isEqualTo("May show people who have died.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A wounded boy",
        "Blood on the steps",
        "Раненый кочегар",
        "Окровавленная рубаха",
        "Yaralılar",
        "Qanlı köynək",
        "Yaralı çocuk",
        "Kanlı gömlek"
      })
  void wordsForTheHurtAskForAWarning(String caption) {
    assertThat(warning(caption)).isEqualTo("May show injured people or blood.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The roof of the school",
        "Кровля школы и кровать сторожа",
        "Он моргнул и рассмеялся",
        "Телега у реки, телята на лугу",
        "The deadline of the graphics department",
        "Qantəmir küçəsi",
        "Kanal boyunca yol",
        "Tabiat parkı"
      })
  void wordsThatOnlyBeginAlikeDoNot(String caption) {
    assertThat(Warnings.in(caption, 0, caption.length())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pix/morgue_02.jpg",
        "foto/trup-1.jpg",
        "MORG3.JPG",
        "ranenye01.gif",
        "img/meyitler.jpg",
        "yarali_2.png",
        "снимки/убитые.jpg",
        "dead.body.jpg"
      })
  void namesOfFilesAskForAWarning(String name) {
    assertThat(Warnings.ofName(name)).isNotNull();
  }

  @Test
  void otherNamesDoNot() {
    assertThat(Warnings.ofName("pix/olympus_telescope.jpg")).isNull();
    assertThat(Warnings.ofName("morgue/boat.jpg")).isNull();
  }

  private static String warning(String caption) {
    Found<String> found = Warnings.in(caption, 0, caption.length());
    return found == null ? "" : found.value();
  }
}
