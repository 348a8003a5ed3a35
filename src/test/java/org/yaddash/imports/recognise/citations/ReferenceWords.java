package org.yaddash.imports.recognise.citations;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What {@link ReferenceMaker} draws from, language by language; alternatives parted by bars. */
enum ReferenceWords {
  RUSSIAN(
      """
      syllables|вар|кол|мир|тон|бел|гор|дан|лук|сав|рев|зим|кор|пет|сол|тур|арс|эль|маг|сам|гус|наз|рус|фар|ибр
      endings|ов|ова|ев|ин|ина|ский|ская|енко|адзе|ян|заде|оглы|их|ук
      initials|А|Б|В|Г|Д|Е|И|К|Л|М|Н|О|П|Р|С|Т|Ф|Э|Ю|Я|Х|Ш
      givens|Иван|Анна|Пётр|Ольга|Расим|Лейла|Тофик|Мария|Сергей|Нина
      heads|История|Очерки истории|Хроника|Память|Воспоминания|Книга памяти|Сборник документов|Документы и материалы|Трагедия|Летопись|Дневник|Судьбы|Песни|Материалы к истории|Население|Культура|Экономика|К вопросу о развитии|Некоторые проблемы|Дороги|Зима|Голоса|Неизвестные страницы|О чем молчат|Жертвы|Списки погибших|Медицинская помощь пострадавшим|Как это было|Город|Дом у реки|Свидетельства очевидцев
      tails|горного края|долины|старого города|в XIX веке|и современность|рабочего движения|народов Кавказа|шахты|в годы войны|у моря|сельского хозяйства|о наводнении|второй половины столетия|как источник|на рубеже веков|и люди|северных рек|в документах|и судьба поколения|(по материалам комиссии)|при катастрофе
      subtitles|сборник документов|документы и материалы|очерки|сб. ст|воспоминания современников|в 2 т|учебник для вузов|учеб. пособие|хроника событий|статьи и письма|материалы конференции|роман|каталог выставки|факты и цифры
      editors|под ред.|Под ред.|Под редакцией|отв. ред.|Отв. ред.|сост.|Сост.|ред.|под общ. ред.
      translators|пер. с англ.|Пер. с нем.|Перевод|пер.
      editions|-е изд.|-е изд., испр. и доп.|-е изд., доп.|-е издание.|-е изд., перераб.
      volumes|Т.|т.|Вып.|Ч.|Кн.|Том|вып.|ч.|кн.
      cities|М.|М.|М.|Л.|СПб.|Москва|Ленинград|Баку|Баку|Баку|Б.|Тбилиси|Киев|Ереван|Алма-Ата|Ташкент|Минск|Рига|Новосибирск|Ростов-на-Дону|М.; Л.|М.–Л.|Санкт-Петербург|Казань|Гянджа|Кировабад|Махачкала
      publishers|Наука|Мысль|Прогресс|Мир|Политиздат|Просвещение|Книга|Изд-во АН СССР|Изд-во МГУ|Азернешр|Элм|Ишыг|Язычы|Гянджлик|Маариф|Молодая гвардия|Советский писатель|Госполитиздат|РОССПЭН|Издательский дом «Роза»|Искусство|Медицина|Юрид. лит.|Воениздат|Высшая школа|Художественная литература|Изд-во Академии наук|ИНФРА-М|Издательство политической литературы
      journals|Вопросы истории|Отечественная история|Известия АН|Вестник университета|Дружба народов|Новый мир|Огонёк|Журнал общей хирургии|Советское здравоохранение|Учёные записки|Труды института|Этнографическое обозрение|Звезда|Литературный обзор
      newspapers|Правда|Известия|Труд|Вышка|Бакинский рабочий|Литературная газета|Красная звезда|Молодёжь|Вечерние новости|Аргументы и факты|Голос долины|Рабочий край
      months|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря
      issues|№|№|№|Вып.|No|Т. 3, №
      pageMarks|С.|С.|с.|с.|стр.|Стр.|сс.
      pageTotals|с.|с.|с|стр.
      yearMarks|г.|г.|года.
      ands| и |, |; |, и
      ins|В кн.:|В сб.:|в кн.|в:|См.:
      reports|доклад|отчёт|справка|заявление
      reportsBy|комиссии |организации |Организации |
      bodies|Министерство здравоохранения|Комитет защиты|Общество «Память»|Академия наук|Горный надзор|Комиссия Верховного Совета|Красный Крест|Центр «Долина»
      addressMarks|URL:|Режим доступа:|[Электронный ресурс]. URL:|[Электронный ресурс] –
      accessed|(дата обращения: |(дата доступа: |Дата обращения: (
      archives|ГАРФ|РГАЛИ|Центральный архив|ЦГА|Государственный архив|Архив музея
      funds|Ф. |ф. |Фонд
      files|Оп. 1. Д. |оп. 2, д. |д.
      leaves|Л. |л. |лл.
      sames|Там же|Там же|там же|Ibid.
      citedBefore|Указ. соч.|указ. соч.|Цит. соч.
      """),
  AZERBAIJANI(
      """
      syllables|əl|məm|hüs|qur|rəh|nəc|tağ|vəl|sab|kər|bab|ağa|cav|iba|mur|şir|sül|ars|elç|nəz
      endings|ov|ova|yev|yeva|zadə|li|lı|oğlu|xanlı|bəyli|pur|qızı
      initials|A|B|C|Ç|D|E|Ə|F|H|İ|K|Q|L|M|N|O|R|S|Ş|T|V|X|Y|Z
      givens|Anar|Leyla|Rasim|Nigar|Tofiq|Sevda|Vaqif|Əli|Həsən|Kamal
      heads|Azərbaycan tarixi|Şəhər|Xatirələr|Yaddaş kitabı|Sənədlər və materiallar|Dərə|Faciə|Bir gecənin tarixi|Kənd həyatı|Daşqın|Qış|Mədəniyyət məsələləri|Seçilmiş əsərləri|Şəhidlər|Xalq ədəbiyyatı|Dilimiz|Tibbi yardım|Səssiz küçələr|Dağların səsi|Gündəlik|Elmi əsərlər|İqtisadiyyat|Yollar|Mahnılar
      tails|və müasirlik|XIX əsrdə|və insanlar|haqqında|dövründə|tədqiqi|problemləri|şahidlərin dilindən|köhnə şəhərdə|dərəsində|sənədlərdə|yaddaşı|müharibə illərində|və onun nəticələri|faciəsi
      subtitles|sənədlər və materiallar|xatirələr|məqalələr toplusu|dərslik|monoqrafiya|roman|faktlar və rəqəmlər|2 cilddə|tarixi oçerk
      editors|red.|redaktoru|tərtib edən|tərtibçi|tərt.|elmi red.
      translators|tərc.|tərcümə edən|rus dilindən tərc.
      editions|-ci nəşri.|-ci nəşr.|-cü nəşri.
      volumes|c.|C.|cild|I c.|hissə|II hissə
      cities|Bakı|Bakı|Bakı|Bakı|B.|Gəncə|Naxçıvan|Şəki|Sumqayıt|Şuşa|Tiflis|Təbriz|İstanbul|Moskva
      publishers|Azərnəşr|Azərnəşr|Elm|Elm nəşriyyatı|Gənclik|Yazıçı|Maarif|İşıq|Qanun|Şərq-Qərb|Qanun nəşriyyatı|Maarif nəşriyyatı|Universitet nəşriyyatı|BDU nəşriyyatı|AMEA Tarix İnstitutu|Azərbaycan Dövlət Nəşriyyatı|Mütərcim|Təhsil|Elm və təhsil
      journals|Elm və həyat|Tarix və gerçəklik|Ulduz|Azərbaycan dili və ədəbiyyat tədrisi|AMEA-nın Xəbərləri|Qobustan|Tarix məcmuəsi
      newspapers|Xalq qəzeti|Kommunist|Azərbaycan gəncləri|Ədəbiyyat qəzeti|Səs|Respublika|Azadlıq|Dərənin səsi|Bakı xəbərləri
      months|yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr
      issues|№|№|№|sayı|say|buraxılış
      pageMarks|s.|s.|s.|səh.|səh.|S.|səh|s
      pageTotals|s.|səh.|s|səhifə
      yearMarks|-cı il.|-ci il.|il.
      ands| və |, |,
      ins|Kitabda:|kitabında:|bax:|Toplu:
      reports|hesabatı|məruzə|arayış
      reportsBy||
      bodies|Səhiyyə Nazirliyi|Qızıl Aypara Cəmiyyəti|Milli Arxiv İdarəsi|Elmlər Akademiyası|Dərə Cəmiyyəti
      addressMarks|URL:|[elektron resurs]|Mənbə:
      accessed|(müraciət tarixi: |(müraciət olunub:
      archives|ARDA|Dövlət Arxivi|Milli Arxiv|Muzey fondu
      funds|f. |fond
      files|siy. 1, iş |iş
      leaves|v. |vər.
      sames|Yenə orada|yenə orada|Orada|Həmin əsər
      citedBefore|göst. əsər|Göstərilən əsər
      """),
  TURKISH(
      """
      syllables|kar|yıl|dem|öz|gün|bay|ars|tek|çel|kor|ak|ay|tun|er|soy
      endings|oğlu|maz|taş|can|han|kan|er|lı|baş|türk
      initials|A|B|C|E|F|H|İ|K|M|N|O|S|Ş|T|Y
      givens|Ahmet|Ayşe|Mehmet|Fatma|Ali|Zeynep|Kemal
      heads|Kafkasya Tarihi|Şehir|Hatıralar|Bir köyün hikâyesi|Osmanlı Belgeleri|Göç|Edebiyat|Dağlar|Halk Kültürü|Sel Felaketi|Anılar
      tails|ve toplum|üzerine notlar|döneminde|araştırmaları|meselesi|ve siyaset|(1900-1920)|tarihi|belgelerle
      subtitles|belgeler|anılar|makaleler|bir inceleme|tarihî bir deneme
      editors|haz.|Haz.|ed.|Ed.|yay. haz.
      translators|çev.|Çev.
      editions|. baskı.|. bs.
      volumes|C.|c.|Cilt|cilt
      cities|İstanbul|İstanbul|Ankara|Ankara|İzmir|Bursa|Erzurum
      publishers|Türk Tarih Kurumu|İletişim Yayınları|Yapı Kredi Yayınları|Timaş|TTK Basımevi|Kültür Bakanlığı Yayınları|Dergâh Yayınları|Metis|Bilgi Yayınevi
      journals|Belleten|Tarih Dergisi|Türk Dünyası Araştırmaları|Toplum ve Bilim|Kafkas Araştırmaları Dergisi
      newspapers|Cumhuriyet|Milliyet|Hürriyet|Vadi Gazetesi|Tercüman
      months|Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık
      issues|S.|sayı|Sayı|sy.|C. 2, S.
      pageMarks|s.|s.|ss.|s|sf.
      pageTotals|s.|sayfa
      yearMarks|.
      ands| ve |, |;
      ins|İçinde:|içinde|bkz.
      reports|raporu|bir rapor
      reportsBy||
      bodies|Kızılay|Sağlık Bakanlığı|İnsan Hakları Derneği|Vadi Derneği
      addressMarks|Erişim:|URL:|[çevrimiçi]
      accessed|(erişim tarihi: |(Erişim:
      archives|BOA|Devlet Arşivleri|Müze Arşivi
      funds|fon |F.
      files|dosya |gömlek
      leaves|vr. |s.
      sames|A.g.e.|a.g.e.|Aynı yer
      citedBefore|a.g.e.|age.
      """),
  ENGLISH(
      """
      syllables|har|wel|mor|tan|bel|gar|dun|lock|sav|rem|win|cor|pet|sol|tur|ash|brad|fen|thorn|kes
      endings|ton|ley|son|man|berg|ford|s|er|ov|dale|well|ick|iev
      initials|A|B|C|D|E|F|G|H|J|K|L|M|N|P|R|S|T|W
      givens|John|Mary|Anna|Thomas|Peter|Helen|George|Ruth|Leo|Alice
      heads|black winter|the valley|a history|memoirs|the flood|documents and materials|voices from the river|the long night|the mine|conflict and memory|the collapse of an empire|a city remembers|the politics|war and peace|lists of the dead|behind the dam|the hospital records|letters|the last train|red river|the case|an oral history|the people and the state|witnesses
      tails|of the mountain people|in the old town|and its people|under curfew|of the northern rivers|in the nineteenth century|of a disaster|and after|from the sea|of the commission|on the eve of war|and the army|at the frontier|in transition|of independence
      subtitles|documents and materials|a documentary history|an oral history|facts and figures|essays|selected papers|a report|the first year|witness accounts|a photographer's perspective|a short history
      editors|ed.|edited by|Edited by|eds.|comp.
      translators|trans.|translated by|Translated by
      editions|nd ed.|rd edition.|th ed.
      volumes|vol.|Vol.|volume|part|book
      cities|Baku|Baku|Moscow|Moscow|London|New York|Paris|Tbilisi|Yerevan|Istanbul|Washington, D.C.|Oxford|Leningrad|Kiev|Ankara|Tehran|Vienna|Boston|Geneva|Stanford|Boulder|Berlin
      publishers|AzerNeshr|Azerneshr|Elm|Elm Publishers|Ishig|Nauka|Progress Publishers|Progress|Politizdat|Hoover Institution Press|Westview Press|M. E. Sharpe|Oxford University Press|Yazichi|Ganjlik|Mysl|St. Martin's Press|Novosti|Valley Press|Academy of Sciences|State Publishing House|I. B. Tauris|Red Cross Press|Macmillan|Routledge
      journals|Central Asian Survey|Soviet Studies|Journal of Mountain History|Slavic Review|Foreign Affairs|Problems of Post-Communism|Valley Studies|Rescue Medicine Quarterly
      newspapers|The New York Times|Washington Post|The Guardian|Pravda|Izvestia|Bakinski Rabochi|The Valley Herald|Moscow News|Los Angeles Times|Vyshka|The Times|Financial Times
      months|January|February|March|April|May|June|July|August|September|October|November|December|Jan.|Feb.|Oct.
      issues|No.|no.|vol. 3, no.|issue|#
      pageMarks|p.|p.|p.|pp.|page|pages|pg.
      pageTotals|pp.|p.|pages
      yearMarks|.
      ands| and |, | & |, and
      ins|in|In|in:|see
      reports|a report|report|a special report|a working paper|an investigation|a study
      reportsBy|by |by the |of |prepared by |published by
      bodies|Human Rights Watch|Amnesty International|Ministry of Health|International Committee of the Red Cross|the Valley Commission|Memorial|Academy of Sciences|Helsinki Watch|Rescue Service of the Valley
      addressMarks|Available at:|Available at|Retrieved from|URL:|Online:
      accessed|(accessed |(last visited |(retrieved
      archives|National Archives|State Archive|Public Record Office|Museum of the Valley
      funds|fond |record group |f.
      files|file |op. 1, d.
      leaves|l. |p. |folio
      sames|Ibid.|Ibid.|ibid.|Ibidem|There|Idem|Same source
      citedBefore|op. cit.|Op. cit.|loc. cit.
      """);

  private final Map<String, String[]> lists;

  ReferenceWords(String text) {
    Map<String, String[]> all = new HashMap<>();
    for (String line : text.split("\n")) {
      String[] parts = line.split("\\|", -1);
      all.put(parts[0], Arrays.copyOfRange(parts, 1, parts.length));
    }
    this.lists = all;
  }

  private String[] list(String name) {
    return Objects.requireNonNull(lists.get(name), name);
  }

  String[] syllables() {
    return list("syllables");
  }

  String[] endings() {
    return list("endings");
  }

  String[] initials() {
    return list("initials");
  }

  String[] givens() {
    return list("givens");
  }

  String[] heads() {
    return list("heads");
  }

  String[] tails() {
    return list("tails");
  }

  String[] subtitles() {
    return list("subtitles");
  }

  String[] editors() {
    return list("editors");
  }

  String[] translators() {
    return list("translators");
  }

  String[] editions() {
    return list("editions");
  }

  String[] volumes() {
    return list("volumes");
  }

  String[] cities() {
    return list("cities");
  }

  String[] publishers() {
    return list("publishers");
  }

  String[] journals() {
    return list("journals");
  }

  String[] newspapers() {
    return list("newspapers");
  }

  String[] months() {
    return list("months");
  }

  String[] issues() {
    return list("issues");
  }

  String[] pageMarks() {
    return list("pageMarks");
  }

  String[] pageTotals() {
    return list("pageTotals");
  }

  String[] yearMarks() {
    return list("yearMarks");
  }

  String[] ands() {
    return list("ands");
  }

  String[] ins() {
    return list("ins");
  }

  String[] reports() {
    return list("reports");
  }

  String[] reportsBy() {
    return list("reportsBy");
  }

  String[] bodies() {
    return list("bodies");
  }

  String[] addressMarks() {
    return list("addressMarks");
  }

  String[] accessed() {
    return list("accessed");
  }

  String[] archives() {
    return list("archives");
  }

  String[] funds() {
    return list("funds");
  }

  String[] files() {
    return list("files");
  }

  String[] leaves() {
    return list("leaves");
  }

  String[] sames() {
    return list("sames");
  }

  String[] citedBefore() {
    return list("citedBefore");
  }
}
