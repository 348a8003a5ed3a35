package org.yaddash.imports.recognise.people.lists;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.Sheet;
import org.yaddash.imports.recognise.people.Person;

class VictimListsTest {
  @Test
  void aTableIsReadByTheNamesOfItsColumns() {
    List<Person> people =
        read(
            Sheet.web()
                .heading(2, "Victims of the explosion")
                .table(
                    "No. | Surname, first name, patronymic | Born | Work | Lived | How died",
                    "1 | ORDAVANOV Temran Sulvarovich | 1921 | hewer | Pit Street 4 | explosion",
                    "2 | KELVAROV Zerhan Ilvarovich | c. 1915 | deputy | Chapel Rise 2 | suffocated by gas",
                    "3 | VARLESH Selmuna Tovranovna | 1937 (?) | nurse | ? | missing, never found")
                .legacy());

    assertThat(people).hasSize(3);
    assertThat(names(people.get(0)))
        .isEqualTo(
            "full=ORDAVANOV Temran Sulvarovich family=Ordavanov given=Temran patronymic=Sulvarovich");
    assertThat(fact(people.get(0), "born")).isEqualTo("1921");
    assertThat(fact(people.get(0), "occupation")).isEqualTo("hewer");
    assertThat(fact(people.get(0), "residence")).isEqualTo("Pit Street 4");
    assertThat(fact(people.get(0), "cause")).isEqualTo("explosion");
    assertThat(fact(people.get(0), "status")).isEqualTo("killed");
    assertThat(fact(people.get(1), "born")).isEqualTo("1915~");
    assertThat(fact(people.get(1), "cause")).isEqualTo("suffocation");
    assertThat(fact(people.get(2), "sex")).isEqualTo("female");
    assertThat(fact(people.get(2), "born")).isEqualTo("1937?");
    assertThat(fact(people.get(2), "status")).isEqualTo("missing");
    assertThat(fact(people.get(2), "residence")).isEmpty();
  }

  @Test
  void aNumberInTheCellOfANameIsNoPartOfIt() {
    List<Person> people =
        read(
            Sheet.web()
                .heading(2, "Bəndin uçması zamanı həlak olanlar")
                .table(
                    "S/s Soyadı, adı, atasının adı | Təvəllüdü | Peşəsi",
                    "1 Uydurmayev Dastan Nağıl oğlu | 1900 | müəllim",
                    "2. Əfsanəli Xəyal Sehr qızı | 1901 | dəyirmançı",
                    "3 Hekayətova Xəyal Dastan qızı | 1902 | müəllim")
                .legacy());

    assertThat(people).hasSize(3);
    assertThat(names(people.get(0)))
        .isEqualTo(
            "full=Uydurmayev Dastan Nağıl oğlu family=Uydurmayev given=Dastan patronymic=Nağıl"
                + " oğlu");
    assertThat(fact(people.get(1), "born")).isEqualTo("1901");
  }

  @Test
  void aNumberedListIsReadEntryByEntry() {
    List<Person> people =
        read(
            Sheet.web()
                .paragraph("Those who died in the lower town:")
                .list(
                    "Belsunova Zelvira Orvanovna, born 1931, laundress. Drowned in her house.",
                    "Tirmashina Mirvala Adlorovna, née Yastrun (1908–1964), midwife. Drowned.",
                    "Pelkhan Nurvela Jemdarovna, 9, schoolgirl. Drowned.",
                    "Two small sisters from the house of the Fardunovs. Drowned.",
                    "Zarnuk Perlan Osvalovich, 52, stoker. Killed when the boiler exploded.")
                .legacy());

    assertThat(people).hasSize(5);
    assertThat(fact(people.get(0), "born")).isEqualTo("1931");
    assertThat(fact(people.get(0), "occupation")).isEqualTo("laundress");
    assertThat(fact(people.get(0), "cause")).isEqualTo("drowning");
    assertThat(names(people.get(1))).contains("maiden=Yastrun");
    assertThat(fact(people.get(1), "died")).isEqualTo("1964");
    assertThat(requireNonNull(people.get(2).numbers().get("age")).value()).isEqualTo(9);
    assertThat(people.get(3).names()).isEmpty();
    assertThat(requireNonNull(people.get(3).numbers().get("personsDescribed")).value())
        .isEqualTo(2);
    assertThat(fact(people.get(4), "sex")).isEqualTo("male");
  }

  @Test
  void linesInRussianAndAzerbaijaniAreReadToo() {
    List<Person> russian =
        read(
            Sheet.web()
                .language("ru")
                .heading(3, "Из списка погибших")
                .paragraph(
                    "1. Ордаванов Темран Сульварович, 1921 г.р., забойщик. Погиб при взрыве.\n"
                        + "2. Белсунова Зельвира Орвановна, 1931 г.р., прачка. Утонула.\n"
                        + "3. Совримин Перлан Адлорович, 1940 г.р., откатчик. Пропал без вести.")
                .legacy());
    List<Person> azerbaijani =
        read(
            Sheet.web()
                .language("az")
                .heading(3, "Həlak olanların siyahısı")
                .list(
                    "Ordavanov Temran Sülvar oğlu, 1921",
                    "Belsunova Zelvira Orvan qızı, 1931",
                    "Dzurman Tovran İlvar oğlu, 1928")
                .legacy());

    assertThat(russian)
        .extracting(p -> fact(p, "status"))
        .containsExactly("killed", "killed", "missing");
    assertThat(russian).extracting(p -> fact(p, "born")).containsExactly("1921", "1931", "1940");
    assertThat(fact(russian.get(1), "occupation")).isEqualTo("прачка");
    assertThat(fact(russian.get(1), "sex")).isEqualTo("female");
    assertThat(names(azerbaijani.get(0)))
        .isEqualTo(
            "full=Ordavanov Temran Sülvar oğlu family=Ordavanov given=Temran patronymic=Sülvar oğlu");
    assertThat(fact(azerbaijani.get(1), "sex")).isEqualTo("female");
  }

  @Test
  void aHeadMayHaveTwoRowsAndATitleOfItsOwn() {
    List<Person> people =
        read(
            Sheet.web()
                .language("ru")
                .table(
                    "Погибшие 3 марта | | | | |",
                    "№ | Фамилия, имя, отчество | Годы | | Профессия | Место гибели | Причина смерти",
                    " | | рожд. | смерти | | |",
                    "1 | Зарубин Павел Ильич | 1951 | 1991 | слесарь | ул. Речная | утонул",
                    "2 | Марлова Ада Львовна | 1957 | 1991 | врач | мост | огнестрельное ранение",
                    "3 | Теркунов Осип Карлович | 1930 | 1991 | | | взрыв")
                .legacy());

    assertThat(people).hasSize(3);
    assertThat(fact(people.get(0), "born")).isEqualTo("1951");
    assertThat(fact(people.get(0), "died")).isEqualTo("1991");
    assertThat(fact(people.get(0), "occupation")).isEqualTo("слесарь");
    assertThat(fact(people.get(0), "place")).isEqualTo("ул. Речная");
    assertThat(fact(people.get(1), "cause")).isEqualTo("gunshot");
  }

  @Test
  void aHeadMayNameTheFatherAndTheCauseOfDeath() {
    List<Person> people =
        read(
            Sheet.web()
                .table(
                    "Surname | Given name | Father's name | Year of birth | Cause of death",
                    "Marlow | Ada | John | 1957 | gunshot wound",
                    "Penrose | Tom | - | 1960 | crushed by APC")
                .legacy());

    assertThat(names(people.get(0)))
        .isEqualTo("full=Marlow Ada John family=Marlow given=Ada patronymic=John");
    assertThat(names(people.get(1))).isEqualTo("full=Penrose Tom family=Penrose given=Tom");
    assertThat(people).extracting(p -> fact(p, "status")).containsOnly("killed");
    assertThat(people).extracting(p -> fact(p, "born")).containsExactly("1957", "1960");
  }

  @Test
  void aListSaysByItsNamesWhichPartIsFirst() {
    List<Person> english =
        read(
            Sheet.web()
                .heading(3, "Those who lost their lives at Kelmar Weir")
                .list(
                    "Ada Marlow, 34, nurse, shot in the chest on Mill Street",
                    "Tom Penrose (b. 1960), bus driver; crushed by an armoured vehicle",
                    "PENROSE, Lily - aged 7 - pupil - drowned",
                    "Mrs. Ida van der Holt, née Carver, 45, bayoneted",
                    "\"Red\" Jack Sluice, 22, student, burned to death",
                    "Unidentified woman, about 30")
                .legacy());

    assertThat(english).hasSize(6);
    assertThat(names(english.get(0))).isEqualTo("full=Ada Marlow family=Marlow given=Ada");
    assertThat(names(english.get(2))).isEqualTo("full=PENROSE, Lily family=Penrose given=Lily");
    assertThat(names(english.get(3)))
        .isEqualTo("full=Ida van der Holt family=van der Holt given=Ida maiden=Carver");
    assertThat(fact(english.get(3), "sex")).isEqualTo("female");
    assertThat(names(english.get(4)))
        .isEqualTo("full=Jack Sluice family=Sluice given=Jack nickname=Red");
    assertThat(english).extracting(p -> fact(p, "status")).containsOnly("killed");
    assertThat(requireNonNull(english.get(5).numbers().get("age")).value()).isEqualTo(30);

    List<Person> russian =
        read(
            Sheet.web()
                .language("ru")
                .heading(3, "Погибшие")
                .list("Зарубин Павел", "Тарнова Ирина", "Шлюз Карл Львович")
                .legacy());
    assertThat(names(russian.get(1))).isEqualTo("full=Тарнова Ирина family=Тарнова given=Ирина");
  }

  @Test
  void lettersOfTheAlphabetPartAListAndEndNone() {
    List<Person> people =
        read(
            Sheet.web()
                .heading(1, "List of martyrs")
                .paragraph("A")
                .paragraph("Abdulov Rza Kamil oglu (1950-1991)\nAgayeva Zemfira (1961)")
                .paragraph("B")
                .paragraph("Bagirov Ilgar Nadir oglu, worker\nBayramova Leyla, 12 years old")
                .paragraph("The list was put together by the town's library.")
                .legacy());

    assertThat(people).hasSize(4);
    assertThat(fact(people.get(2), "occupation")).isEqualTo("worker");
  }

  @Test
  void whatBefellOthersIsNotThePersonsOwnFate() {
    List<Person> people =
        read(
            Sheet.web()
                .heading(2, "Victims of the flood")
                .list(
                    "Ada Marlow (1957-1991). Nurse at the Terva hospital. Shot while carrying a wounded boy.",
                    "Tom Penrose, driver. Wounded on 3 March, died in hospital.",
                    "Lily Penrose, wounded")
                .legacy());

    assertThat(people)
        .extracting(p -> fact(p, "status"))
        .containsExactly("killed", "killed", "wounded");
    assertThat(fact(people.get(0), "occupation")).isEqualTo("Nurse at the Terva hospital");
  }

  @Test
  void aListOfOtherPeopleIsNoListOfVictims() {
    assertThat(
            read(
                Sheet.web()
                    .heading(2, "The choir of 1962")
                    .list("Noshkar Adlor, tenor", "Varlesh Orsila, alto", "Ganzur Orvan, bass")
                    .legacy()))
        .isEmpty();
  }

  @Test
  void aLongRunOfShortLinesIsReadOnce() {
    Sheet sheet = Sheet.plain().paragraph("The dead");
    for (int i = 0; i < 20_000; i++) {
      sheet.paragraph("Noshkar Adlor went to the well.");
    }
    assertThat(read(sheet.legacy())).isEmpty();
  }

  @Test
  void aSecondFamilyNameMayStandInBrackets() {
    List<Person> people =
        read(
            Sheet.web()
                .language("ru")
                .paragraph("Список погибших при наводнении")
                .paragraph(
                    "1. Торвенская (Лугова) Нина Глебовна, 1958 – 1971, школьница.\n"
                        + "2. Ускова Дарья Ильинична (Мельникова), 1940 г.р.\n"
                        + "3. Усков (Лугов) Пётр Ильич, 1901 г.р.")
                .legacy());

    assertThat(people)
        .extracting(VictimListsTest::names)
        .containsExactly(
            "full=Торвенская (Лугова) Нина Глебовна family=Торвенская given=Нина patronymic=Глебовна"
                + " maiden=Лугова",
            "full=Ускова Дарья Ильинична family=Ускова given=Дарья patronymic=Ильинична"
                + " maiden=Мельникова",
            "full=Усков (Лугов) Пётр Ильич family=Усков given=Пётр patronymic=Ильич nickname=Лугов");
  }

  @Test
  void aDateIsOfDeathOnlyWhereTheWordsBesideItSayThatSomebodyDied() {
    List<Person> people =
        read(
            Sheet.web()
                .language("ru")
                .paragraph("Жертвы наводнения, погибшие и раненые")
                .paragraph(
                    "1. Торвенский Глеб Марьянович, 1932 г.р., мельник, утонул 12.03.1971 г.\n"
                        + "2. Усков Пётр Ильич, погиб в 1971 г.\n"
                        + "3. Лугов Савва Ильич, 1940 г., ранен 13.03.1971 г.")
                .legacy());

    assertThat(people)
        .extracting(p -> fact(p, "born") + " " + fact(p, "died"))
        .containsExactly("1932 1971-03-12", " 1971", "1940 ");
  }

  @Test
  void sentencesOfAnAzerbaijaniEntryTellItsFacts() {
    List<Person> people =
        read(
            Sheet.web()
                .language("az")
                .heading(3, "Həlak olanların siyahısı")
                .list(
                    "Dəyirmançıyev Arxan Suvar oğlu – 1932-ci ildə Usk kəndində anadan olub. Dəyirmançı"
                        + " işləyirdi. 1971-ci il martın 12-də boğulub. Üç övladı qalıb.",
                    "Körpüçü Elxas Tural o., 1901-ci il təvəllüdlü, təqaüdçü.",
                    "Suvarlı Gülzər Arxan q. – 23 yaş, hamilə idi, Bakıda doğulub.")
                .legacy());

    assertThat(people)
        .extracting(
            p ->
                String.join(
                    "|",
                    fact(p, "born"),
                    fact(p, "birthplace"),
                    fact(p, "died"),
                    fact(p, "occupation"),
                    fact(p, "sex")))
        .containsExactly(
            "1932|Usk kəndi|1971-03-12|Dəyirmançı|male", "1901|||təqaüdçü|male", "|Bakı|||female");
    assertThat(names(people.get(1))).endsWith("given=Elxas patronymic=Tural o.");
  }

  @Test
  void thoseWhomAnEntryTellsOfTogetherAreEntriesOfTheirOwn() {
    List<Person> people =
        read(
            Sheet.web()
                .language("ru")
                .paragraph("Список погибших")
                .paragraph(
                    "1. Торвенский Глеб Марьянович\n2. Усков Пётр Ильич\n"
                        + "3. Братья Мельниковы: Олег (12 лет) и Игорь (9 лет). Утонули.\n"
                        + "4. Супруги Луговы: Савва и Анна")
                .legacy());

    assertThat(people.subList(2, 6))
        .extracting(p -> names(p) + " " + fact(p, "cause"))
        .containsExactly(
            "full=Мельников Олег family=Мельников given=Олег drowning",
            "full=Мельников Игорь family=Мельников given=Игорь drowning",
            "full=Луговы Савва family=Луговы given=Савва ",
            "full=Луговы Анна family=Луговы given=Анна ");
    assertThat(requireNonNull(people.get(3).numbers().get("age")).value()).isEqualTo(9);
    assertThat(people.get(2).doubts()).isNotEmpty();
  }

  @Test
  void namesMayStandAboveWhatIsToldOfThem() {
    List<Person> people =
        read(
            Sheet.web()
                .language("az")
                .heading(2, "Şəhidlərin siyahısı")
                .heading(4, "ABBASZARLI Elçun Rəhman oğlu")
                .paragraph(
                    "1965-ci ildə Zarbad rayonunda anadan olub. Mühəndis. Evli idi. Avtomat gülləsindən"
                        + " həlak olub. Torvend qəbiristanlığında dəfn edilib.")
                .heading(4, "BULAQOVA Leylanə Sabit qızı")
                .paragraph("12 mart 1972 – 20 yanvar 1990. 10-cu sinif şagirdi.")
                .paragraph(
                    "ÇAYLI Nurad Vaqif o. (1948–1990). Sürücü. Tank avtobusu əzərkən həlak olub.")
                .heading(4, "Redaksiyadan")
                .paragraph("Siyahı natamamdır.")
                .legacy());

    assertThat(people)
        .extracting(VictimListsTest::names)
        .containsExactly(
            "full=ABBASZARLI Elçun Rəhman oğlu family=Abbaszarlı given=Elçun patronymic=Rəhman oğlu",
            "full=BULAQOVA Leylanə Sabit qızı family=Bulaqova given=Leylanə patronymic=Sabit qızı",
            "full=ÇAYLI Nurad Vaqif o. family=Çaylı given=Nurad patronymic=Vaqif o.");
    assertThat(people)
        .extracting(p -> fact(p, "born") + " " + fact(p, "died") + " " + fact(p, "occupation"))
        .containsExactly(
            "1965  Mühəndis", "1972-03-12 1990-01-20 10-cu sinif şagirdi", "1948 1990 Sürücü");
    assertThat(fact(people.get(0), "burialPlace")).isEqualTo("Torvend qəbiristanlığı");
    assertThat(fact(people.get(2), "cause")).isEqualTo("crushed by vehicle");
  }

  @Test
  void headingsThatOnlyLookLikeNamesAreNobody() {
    assertThat(
            read(
                Sheet.web()
                    .paragraph("Two of the victims of the crash were named today.")
                    .heading(3, "RELATED VALLEY LINKS")
                    .paragraph("The inquiry has begun.")
                    .heading(3, "International Cricket")
                    .paragraph("Rain stopped play.")
                    .heading(3, "VALLEY PRODUCTS")
                    .paragraph("The bridge is open.")
                    .legacy()))
        .isEmpty();
  }

  @Test
  void linesUnderWordsThatOnlyLookLikeNamesAreNobody() {
    assertThat(
            read(
                Sheet.web()
                    .paragraph("Two of the victims of the crash were named today.")
                    .paragraph("RELATED VALLEY LINKS\nMore of the crash\nthe inquiry")
                    .paragraph("International Cricket\nScores of today")
                    .paragraph("VALLEY PRODUCTS\nAll that is sold")
                    .legacy()))
        .isEmpty();
  }

  @Test
  void theLinesOfOneParagraphMayAllTellOfOnePerson() {
    List<Person> people =
        read(
            Sheet.web()
                .language("az")
                .heading(2, "Həlak olanların siyahısı")
                .paragraph("Abbaszarlı Elçun Rəhman oğlu\n1965, Zarbad – 1990, Torvend\nMühəndis.")
                .paragraph("Bulaqova Leylanə Sabit qızı\n1972 – 1990\nŞagird.")
                .paragraph("Çaylı Nurəd Əlirza oğlu\n1948, Zarbad – 1990, Torvend\nSürücü.")
                .legacy());

    assertThat(people)
        .extracting(p -> fact(p, "born") + " " + fact(p, "died") + " " + fact(p, "occupation"))
        .containsExactly("1965 1990 Mühəndis", "1972 1990 Şagird", "1948 1990 Sürücü");
  }

  @Test
  void aListMayHaveACommaBehindEachFamilyName() {
    List<Person> people =
        read(
            Sheet.web()
                .paragraph("These are the names of the dead, as they stand on the stone.")
                .list("Halvard, Mira", "Brenning, Tove, baker", "Sandor, Jon P.", "Pellmar, Osk")
                .legacy());

    assertThat(people)
        .extracting(VictimListsTest::names)
        .containsExactly(
            "full=Halvard, Mira family=Halvard given=Mira",
            "full=Brenning, Tove family=Brenning given=Tove",
            "full=Sandor, Jon P. family=Sandor given=Jon",
            "full=Pellmar, Osk family=Pellmar given=Osk");
    assertThat(fact(people.get(1), "occupation")).isEqualTo("baker");
  }

  @Test
  void aTableMayCallItsNamesByInitialsAndTellInSentencesWhatHappened() {
    List<Person> people =
        read(
            Sheet.web()
                .language("ru")
                .heading(2, "Поименный список погибших")
                .table(
                    "№ п/п | Ф.И.О. | Дата рождения | Домашний адрес | Обстоятельства гибели",
                    "1. | Торвенский Г.М. | 05.03.1932 | ул. Мельничная, 7 | Утонул у нижнего моста",
                    "2. | Усков Пётр Ильич | 1901 г. | с. Уск | Умер в больнице 14.03.71",
                    "3. | Мельникова Дарья Олеговна | 10 мая 1970 | там же | Пропала без вести",
                    "4. | Неизвестная женщина | ок. 30 лет | | Тело найдено 2 апреля")
                .legacy());

    assertThat(people)
        .extracting(
            p ->
                String.join(
                    "|",
                    fact(p, "born"),
                    fact(p, "residence"),
                    fact(p, "status"),
                    fact(p, "cause"),
                    fact(p, "circumstances")))
        .containsExactly(
            "1932-03-05|ул. Мельничная, 7|killed|drowning|Утонул у нижнего моста",
            "1901|с. Уск|killed||Умер в больнице 14.03.71",
            "1970-05-10|с. Уск|missing||Пропала без вести",
            "||killed||Тело найдено 2 апреля");
    assertThat(fact(people.get(1), "died")).isEqualTo("1971-03-14");
    assertThat(fact(people.get(3), "description")).isEqualTo("Неизвестная женщина");
    assertThat(requireNonNull(people.get(3).numbers().get("age")).value()).isEqualTo(30);
  }

  @Test
  void whatOneDiedOfIsNotWhatOneLivedThrough() {
    List<Person> people =
        read(
            Sheet.web()
                .heading(3, "Roll of the dead")
                .list(
                    "SANDOR, Jon Jr., b. Usk 4 May 1947, d. 14 March 1971 in the County Hospital of injuries.",
                    "PELLMAR, Constable Osk, † 1971, mentioned in dispatches",
                    "O'DONNELL-REETH, Anna, 1962–1971")
                .legacy());

    assertThat(people)
        .extracting(
            p ->
                String.join(
                    "|",
                    fact(p, "born"),
                    fact(p, "birthplace"),
                    fact(p, "died"),
                    fact(p, "status"),
                    fact(p, "occupation")))
        .containsExactly("1947-05-04||1971-03-14|killed|", "||1971|killed|", "1962||1971|killed|");
    assertThat(names(people.get(1)))
        .isEqualTo("full=PELLMAR, Constable Osk family=Pellmar given=Osk");
    assertThat(names(people.get(2))).contains("family=O'Donnell-Reeth");
  }

  @Test
  void aListInCyrillicAzerbaijaniIsAnnouncedToo() {
    List<Person> people =
        read(
            Sheet.web()
                .language("az-Cyrl")
                .heading(2, "Торвенд дашгынында һәлак оланларын сијаһысы")
                .list(
                    "Дәјирманчыјев Архан Сувар оғлу, 1932-ҹи илдә Уск кәндиндә анадан олуб",
                    "Чајлы Нәрҝүл Архан гызы (1958–1971), мәктәбли",
                    "Көрпүчү Елхас Турал о., 1901-ҹи ил тәвәллүдлү, тәгаүдчү. Суда боғулуб.")
                .legacy());

    assertThat(people)
        .extracting(p -> fact(p, "born") + " " + fact(p, "occupation") + " " + fact(p, "cause"))
        .containsExactly("1932  ", "1958 мәктәбли ", "1901 тәгаүдчү drowning");
    assertThat(people).extracting(p -> fact(p, "sex")).containsExactly("male", "female", "male");
    assertThat(fact(people.get(0), "birthplace")).isEqualTo("Уск кәнди");
  }

  @Test
  void aWallIsNoVehicle() {
    List<Person> people =
        read(
            Sheet.web()
                .heading(3, "The dead of the flood")
                .list(
                    "Ada Marlow, 1951, teacher. Crushed by a falling wall.",
                    "Tom Penrose, 1960, driver. Crushed under a tram.",
                    "Ilse Sandor, 1949, nurse. Run over on Mill Lane.")
                .legacy());

    assertThat(people)
        .extracting(p -> fact(p, "cause"))
        .containsExactly("other", "crushed by vehicle", "crushed by vehicle");
  }

  private static List<Person> read(Legacy legacy) {
    return VictimLists.in(legacy, legacy.language()).people();
  }

  private static String names(Person person) {
    return person.names().stream()
        .map(name -> name.kind() + "=" + name.text().value())
        .collect(Collectors.joining(" "));
  }

  private static String fact(Person person, String field) {
    var found = person.facts().get(field);
    return found == null ? "" : found.value();
  }
}
