package org.yaddash.imports.recognise.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that count nobody. All of it is made up. */
class OtherNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In 1990 people died in Torvend. | none",
        "On 20 January people were killed at the bridge. | none",
        "On 20 January 12 people were killed at the bridge. | killed 12 [people]",
        "20 января погибли 12 человек. | killed 12 [человек]",
        "20 января люди погибли у моста. | none",
        "At 9 soldiers opened fire and people were killed. | none",
        "У моста травмировался 47-летний житель посёлка. | none",
      })
  void yearsDaysAndHoursCountNobody(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Half of the orphanage's 36 children perished. | none",
        "Two out of three people died. | none",
        "One in ten people died. | none",
        "Two thirds of the 300 people were killed. | none",
        "Большинство из 36 детей погибло. | none",
        "Половина из 36 детей погибла. | none",
        "Из 36 детей погибла половина. | none",
        "36 uşağın yarısı öldü. | none",
        "Никто из 12 рабочих не погиб. | none",
        "Not one of the 14 bakers survived. | none",
        "Of the 226, 94 were children and 61 women. | none",
      })
  void aPartOfANumberIsNotTheNumber(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Several thousand people fled. | none",
        "A few hundred people were wounded. | none",
        "Несколько тысяч человек бежали, были раненые. | none",
        "Bir neçə yüz nəfər öldü. | none",
        "Bir neçə min nəfər yaralandı. | none",
        "Hundreds of people died. | none",
      })
  void whatIsVagueIsNotANumber(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Погибло 1,5 тысячи человек. | killed 1500 [человек]",
        "Погибло 1,5 тыс. человек. | killed 1500 [человек]",
      })
  void tenthsOfAThousandAreRead(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Some three hundred houses were destroyed and 1,450 people made homeless. | displaced 1450 [people]",
        "The home team has killed 21 of their last 22 penalties. | none",
        "They began firing, killing the 350-pound tiger. | none",
        "12 trucks carrying soldiers were burned. | none",
        "300 домов жителей сгорело, люди погибли. | none",
        "Twelve horses and three men were killed. | killed 3 [men]",
        "Без крова осталось 1450 человек, разрушено 300 домов. | displaced 1450 [человек]",
        "Pelkhan Vilmur, hewer, Weir Lane 9 suffocated by gas. | none",
        "5-й роты солдат погибло 12. | killed 12",
        "Солдаты 5-й роты погибли. | none",
      })
  void thingsAndAddressesCountNobody(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }
}
