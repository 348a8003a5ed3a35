package org.yaddash.imports.recognise.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of those whom a sentence counts. All of it is made up. */
class OutcomesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Twenty-three died and 12 survived. | killed 23",
        "In the fire 23 people died, 12 people were rescued. | killed 23 [people]",
        "Of the crew, 23 drowned and 12 people reached the shore. | killed 23",
        "23 miners died while 300 people watched from the gate. | killed 23 [miners]",
        "Погибли 23 человека, 12 человек удалось спасти. | killed 23 [человека]",
        "Погибли 23 человека, 12 человек стояли у моста. | killed 23 [человека]",
        "Погибли 23 человека, спасены 12. | killed 23 [человека]",
        "23 nəfər öldü, 12 nəfər xilas edildi. | killed 23 [nəfər]",
        "23 nəfər öldü, 12 nəfər sağ qaldı. | killed 23 [nəfər]",
        "After the killings 400 people marched to the town hall. | none",
        "The dead were buried by 40 volunteers and 12 soldiers. | none",
        "The school had 300 pupils, 12 of them were killed. | killed 12",
        "В деревне жило 300 человек, 12 погибли. | killed 12",
        "Kənddə 300 nəfər yaşayırdı, 12 nəfər öldü. | killed 12 [nəfər]",
        "The barracks held 300 prisoners and 12 died. | killed 12",
        "61 died: the roof fell and 12 people stood by the gate. | killed 61",
        "Rescuers pulled 31 people alive from the rubble. | none",
        "Dağıntılar altından 31 nəfər sağ çıxarıldı. | none",
      })
  void thoseOfWhomSomethingElseIsSaidAreNotTheDead(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 soldiers killed 23 people. | killed 23 [people]",
        "300 soldiers entered the town and killed 20 people. | killed 20 [people]",
        "Twelve policemen arrested forty students. | arrested 40 [students]",
        "Twelve policemen arrested the students. | none",
        "12 милиционеров арестовали сорок студентов. | arrested 40 [студентов]",
        "400 солдат расстреляли безоружных людей. | none",
        "400 солдат убили 23 человека. | killed 23 [человека]",
        "Восемь человек арестовали ночью. | arrested 8 [человек]",
        "200 əsgər 12 nəfəri öldürdü. | killed 12 [nəfəri]",
        "200 əsgər adamları öldürdü. | none",
        "40 polis 12 tələbəni həbs etdi. | arrested 12 [tələbəni]",
        "300 əsgər şəhərə girdi və 20 nəfəri öldürdü. | killed 20 [nəfəri]",
        "Forty nurses and 12 doctors treated the wounded. | none",
        "Forty nurses looked after the wounded for 12 days. | none",
        "The mob killed two men and wounded five. | killed 2 [men]; wounded 5",
        "The bomb killed one and wounded two. | killed 1; wounded 2",
      })
  void thoseWhoDidItAreNotThoseToWhomItWasDone(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The water could have killed 300 people. | none",
        "300 people would have died. | none",
        "12 people were not wounded. | none",
        "12 человек не пострадали. | none",
        "12 nəfər yaralanmadı. | none",
        "300 people were feared dead. | none",
        "Могли погибнуть 300 человек. | none",
      })
  void whatDidNotHappenOrOnlyMightHaveIsNoFigure(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "По данным городской комиссии, погибло 212 человек, 19 пропали без вести, 530 получили ранения. | killed 212 [человек]; missing 19; wounded 530",
        "В районную больницу поступило 318 человек, из них 41 скончался. | treated 318 [человек]; killed 41",
        "Rayon xəstəxanasına 318 nəfər gətirilmiş, onlardan 41 nəfəri ölmüşdür. | treated 318 [nəfər]; killed 41 [nəfəri]",
        "Of 318 people treated, 41 died. | killed 41",
        "41 of the 318 people died. | killed 41",
        "Из 318 человек 41 умер. | killed 41",
        "318 nəfərdən 41-i öldü. | killed 41",
        "The school had 300 pupils; 12 were killed. | killed 12",
        "Nineteen of the wounded died later in hospital. | killed 19",
        "Of the wounded, 19 died later. | killed 19",
        "Из раненых 19 умерли в больнице. | killed 19",
        "Двое раненых скончались ночью, и число погибших достигло 16. | killed 2 [раненых]; killed 16",
        "The village had 1,200 inhabitants before the flood killed its mayor. | none",
      })
  void whatIsSaidOfAPartIsNotSaidOfTheWhole(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In all 73 men, 8 women and 2 children drowned in the lower town, 84 altogether. | killed 73 [men]; killed 8 [women]; killed 2 [children]",
        "В ночь с 19 на 20 марта 1971 года утонули 73 мужчины, 8 женщин и 2 детей, всего 84. | killed 73 [мужчины]; killed 8 [женщин]; killed 2 [детей]",
        "Twenty-three soldiers and two policemen also lost their lives. | killed 23 [soldiers]; killed 2 [policemen]",
        "Həlak olanlar arasında 3 uşaq və 5 qadın var idi. | killed 3 [uşaq]; killed 5 [qadın]",
        "Среди погибших 94 ребёнка, 61 женщина, 23 военнослужащих и двое милиционеров. | killed 94 [ребёнка]; killed 61 [женщина]; killed 23 [военнослужащих]; killed 2 [милиционеров]",
        "Among the dead were six women and 9 children and teenagers. | killed 6 [women]; killed 9 [children and teenagers]",
      })
  void theVerbOfAListIsThatOfAllWhomItCounts(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "23 people, including 3 children, died, and 40 people were wounded. | killed 23 [people]; killed 3 [children]; wounded 40 [people]",
        "23 people, including 3 children, died, and 40 people stood by. | killed 23 [people]; killed 3 [children]",
        "23 dead, including 3 children, and 40 wounded. | killed 23; killed 3 [children]; wounded 40",
        "Погибли 23 человека, в том числе 3 ребёнка, ранены 40 человек. | killed 23 [человека]; killed 3 [ребёнка]; wounded 40 [человек]",
        "Было арестовано около 400 человек, из них 12 женщин. | arrested 400 about [человек]; arrested 12 [женщин]",
        "The collapse killed 14 people, including four children, and injured 60. | killed 14 [people]; killed 4 [children]; injured 60",
      })
  void aPartHasItsOwnVerbBeforeThatOfTheWhole(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The death toll stood at 140. | killed 140",
        "По другим сведениям, убитых было от 180 до 230, раненых — около пятисот, арестовано более 400 человек. | killed 180 at least; wounded 500 about; arrested 400 more than [человек]",
        "К 25 марта насчитывалось 83 погибших, через неделю — 140. | killed 83",
        "Başqa məlumatlara görə, qurbanların sayı 180–230 nəfər, yaralıların sayı 500-dən çox idi, 400-ə yaxın adam həbs edilmişdi. | killed 180 at least [nəfər]; wounded 500 more than; arrested 400 about [adam]",
        "По официальным данным, погибло 23, ранено 40, пропало без вести 5. | killed 23; wounded 40; missing 5",
        "Убитых — 23, раненых — 40. | killed 23; wounded 40",
        "Killed: 23. Wounded: 40. | killed 23; wounded 40",
        "Dead – 23, wounded – 40. | killed 23; wounded 40",
        "The number of dead was put at 23. | killed 23",
        "Casualties: 12 killed, 40 wounded, 3 missing. | killed 12; wounded 40; missing 3",
        "Həlak olanların 94-ü uşaq, 61-i qadın, 23-ü hərbçi idi. | killed 94 [uşaq]; killed 61 [qadın]; killed 23 [hərbçi]",
      })
  void aNumberWithoutANounIsTiedToWhatItCounts(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "36 children whose parents had died lived there. | none",
        "36 children lost their parents. | none",
        "The orphanage took in 36 children of the dead. | none",
        "36 детей, чьи родители погибли, жили в приюте. | none",
        "36 детей погибших шахтёров жили в приюте. | none",
        "Həlak olanların 36 uşağı yetim qaldı. | none",
        "40 families lost their homes. | none",
      })
  void thoseWhoBelongToTheDeadAreNotTheDead(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "35 people were killed or injured. | none",
        "The dead and missing numbered 35. | none",
        "Погибших и раненых было 300 человек. | none",
        "35 people were killed and 300 injured. | killed 35 [people]; injured 300",
      })
  void whereSeveralOutcomesShareANumberNoneHasIt(String sentence, String told) {
    assertThat(Told.by(sentence)).isEqualTo(told);
  }
}
