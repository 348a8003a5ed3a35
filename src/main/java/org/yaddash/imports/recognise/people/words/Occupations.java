package org.yaddash.imports.recognise.people.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaddash.imports.recognise.words.Token;

/** The words for what people work as, in the languages of the archive. */
public final class Occupations {
  private static final Set<String> WORDS = new HashSet<>();
  private static final Set<String> POSSESSIVE =
      Set.of(
          "ı", "i", "u", "ü", "sı", "si", "su", "sü", "ы", "и", "у", "ү", "сы", "си", "су", "сү");

  private static final Set<String> CRAFTS = Set.of("çı", "çi", "çu", "çü", "чы", "чи", "чу", "чү");

  private static final int SHORTEST = 4;
  private static final int SHORTEST_CRAFT = 6;
  private static final int LONGEST_ENDING = 4;

  static {
    words(
        "doctor nurse teacher driver worker engineer student soldier officer journalist policeman fireman pensioner"
            + " schoolgirl schoolboy miner physician paramedic musician farmer pupil housewife clerk baker butcher"
            + " carpenter cook mechanic electrician welder fitter lathe-operator tailor seamstress shopkeeper lawyer"
            + " surgeon midwife professor lecturer writer poet artist actor actress singer sailor fisherman plumber"
            + " builder bricklayer watchman guard postman librarian accountant economist chemist pharmacist dentist"
            + " veteran conductor hewer stoker trammer laundress porter operator technician locksmith turner janitor"
            + " labourer laborer photographer editor priest imam retired unemployed apprentice");
    words(
        "врач медсестра медбрат учитель учительница ученик ученица водитель шофёр шофер рабочий рабочая студент студентка школьник"
            + " школьница солдат инженер пенсионер пенсионерка слесарь токарь сварщик электрик механик строитель каменщик"
            + " плотник маляр повар пекарь портной швея продавец бухгалтер экономист юрист адвокат хирург фельдшер"
            + " акушерка преподаватель профессор писатель поэт художник актёр актер певец музыкант моряк рыбак шахтёр"
            + " шахтер сторож милиционер пожарный журналист фотограф редактор домохозяйка колхозник прачка забойщик"
            + " откатчик кочегар учащийся учащаяся лаборант нефтяник буровик машинист монтёр монтер грузчик библиотекарь"
            + " аспирант служащий служащая безработный");
    words(
        "həkim müəllim müəllimə sürücü fəhlə tələbə şagird məktəbli mühəndis təqaüdçü pensiyaçı çilingər qaynaqçı"
            + " elektrik bənna dülgər aşpaz dərzi satıcı mühasib iqtisadçı hüquqşünas cərrah mama yazıçı şair rəssam"
            + " aktyor müğənni musiqiçi dənizçi balıqçı neftçi gözətçi polis jurnalist fotoqraf redaktor evdar kolxozçu"
            + " usta texnik laborant kitabxanaçı əsgər zabit qulluqçu doktor öğretmen öğrenci işçi şoför hemşire memur"
            + " emekli");
    words(
        "һәким мүәллим мүәллимә сүрүҹү фәһлә тәләбә шаҝирд мәктәбли мүһәндис тәгаүдчү чилинҝәр уста ишчи јазычы шаир"
            + " рәссам нефтчи");
  }

  private Occupations() {}

  /** Whether a word names one: {@code nurse}, {@code водитель}, {@code sürücüsü}. */
  public static boolean names(Token token) {
    if (!token.word()) {
      return false;
    }
    String word = token.lower();
    if (WORDS.contains(word)) {
      return true;
    }
    // "avtobus sürücüsü", "məktəb müəllimi", "tibb bacısı"
    for (int cut = 1; cut <= LONGEST_ENDING && word.length() - cut >= SHORTEST; cut++) {
      String ending = word.substring(word.length() - cut);
      if (POSSESSIVE.contains(ending) && WORDS.contains(word.substring(0, word.length() - cut))) {
        return true;
      }
    }
    return word.equals("bacısı") || word.equals("баҹысы");
  }

  /**
   * Whether a word before a name in running text may name one: also {@code dəyirmançı}, which ends
   * as words for crafts do in Azerbaijani and Turkish, and as some family names.
   */
  public static boolean mayName(Token token) {
    String word = token.lower();
    return names(token)
        || token.word()
            && word.length() >= SHORTEST_CRAFT
            && CRAFTS.contains(word.substring(word.length() - 2));
  }

  private static void words(String words) {
    WORDS.addAll(List.of(words.split(" ", -1)));
  }
}
