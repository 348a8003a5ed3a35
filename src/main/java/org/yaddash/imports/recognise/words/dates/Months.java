package org.yaddash.imports.recognise.words.dates;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.yaddash.imports.recognise.words.Beginnings;
import org.yaddash.imports.recognise.words.Token;

/** The names of the months, in the languages of the archive and the big European ones. */
public final class Months {
  private static final Map<String, Integer> NAMES = new HashMap<>();
  private static final Map<String, Integer> ROMAN = new HashMap<>();
  private static final Set<String> CASES =
      Set.of(
          "ın", "in", "un", "ün", "da", "də", "dan", "dən", "a", "ə", "ı", "i", "ta", "te", "de");

  static {
    names(
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        "янв фев мар апр мая июн июл авг сен окт ноя дек",
        "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "январ феврал март апрел май ијун ијул август сентјабр октјабр нојабр декабр",
        "јанвар феврал март апрел май ијун ијул август сентябр октябр ноябр декабр",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
    NAMES.put("sept", 9);
    NAMES.put("сент", 9);
    NAMES.put("нояб", 11);
    String[] numerals = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
    for (int i = 0; i < numerals.length; i++) {
      ROMAN.put(numerals[i], i + 1);
    }
  }

  private static final Beginnings BEGINNINGS = new Beginnings(3, NAMES.keySet());

  private Months() {}

  /**
   * The month that a word names, whatever case ending an Azerbaijani or Turkish month carries; else
   * 0.
   */
  public static int of(Token token) {
    if (!token.word()) {
      return 0;
    }
    String word = token.lower();
    if (!BEGINNINGS.of(word)) {
      return 0;
    }
    Integer month = NAMES.get(word);
    if (month != null) {
      // the English verbs are months only with a capital, the French month only without
      boolean verb = word.equals("may") || word.equals("march");
      return verb && !token.capital() || word.equals("mars") && token.capital() ? 0 : month;
    }
    for (int cut = word.length() - 1; cut >= 3 && cut >= word.length() - 4; cut--) {
      Integer stem = NAMES.get(word.substring(0, cut));
      if (stem != null && CASES.contains(word.substring(cut))) {
        return stem;
      }
    }
    return 0;
  }

  /** The month that a roman numeral counts, or {@code other} where the word is none. */
  static int roman(Token token, int other) {
    return ROMAN.getOrDefault(token.lower(), other);
  }

  private static void names(String... lists) {
    for (String list : lists) {
      String[] names = list.split(" ", -1);
      for (int i = 0; i < names.length; i++) {
        NAMES.putIfAbsent(names[i], i + 1);
      }
    }
  }
}
