package org.yaddash.imports.recognise.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Beginnings;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Word;

/**
 * The words that say what happened to people, and the words that name people, in the languages of
 * the archive.
 */
public final class Measures {
  private static final Map<String, String> WHOLE = new HashMap<>();
  private static final Map<String, String> STEMS = new HashMap<>();
  private static final Set<String> PEOPLE = new HashSet<>();
  private static final int SHORTEST = 4;

  static {
    whole(
        "killed",
        "killed dead died dying dies perished slain murdered deaths fatalities massacred executed slaughtered"
            + " умер умерли умерших həlak şəhid ölüb ölü ölən qətl öldü öldüler");
    stems(
        "killed",
        "погиб убит скончал расстреля застрел заколот зарезан жертв умерл öldür ölən güllələn həlak şəhid qətlə"
            + " vəfat yaşamın");
    whole("wounded", "wounded wounds wound ранен ранено ранены yaralı yaralandı yaralanıb");
    stems("wounded", "ранен ранил yaral bayonet");
    whole("injured", "injured injuries hurt maimed smashed crushed beaten burned burnt trampled");
    stems("injured", "пострада травмир травм искалеч избит раздавл xəsarət zədə");
    whole("missing", "missing disappeared vanished unaccounted itkin kayıp");
    stems("missing", "пропал пропавш исчез itkin");
    whole("arrested", "arrested detained imprisoned jailed interned");
    stems("arrested", "арестов задержа интерниров həbs tutul tutuk");
    whole("treated", "treated hospitalized hospitalised admitted");
    stems("treated", "госпитализ müalic xəstəxana медицинск");
    whole("examined", "examined accepted autopsied");
    stems("examined", "освидетельств обследов ekspertiza");
    whole("displaced", "displaced fled evacuated homeless refugees deported expelled");
    stems("displaced", "бежен эвакуир переселен депортир qaçqın köçkün deport");
    people(
        "people persons person civilians civilian men man women woman children child boys girls boy girl teenagers"
            + " teenager adults soldiers soldier servicemen officers officer residents resident citizens inhabitants victims"
            + " victim doctors doctor nurses workers worker students student pupils refugees villagers policemen militiamen"
            + " troops demonstrators protesters passengers miners miner fishermen firemen elders infants infant babies"
            + " family families prisoners detainees patients individuals souls members journalists casualties bodies corpses"
            + " human bakers pensioners peasants sailors fighters youths invalids mothers fathers");
    people(
        "человек человека людей люди лиц лица граждан гражданских жителей женщин женщины женщина детей ребёнка"
            + " ребенка ребёнок ребенок мужчин мужчины мужчина солдат солдата военнослужащих офицеров подростков подростка"
            + " рабочих студентов школьников семей врачей стариков раненых погибших убитых задержанных шахтёров шахтеров"
            + " беженцев пассажиров демонстрантов милиционеров рабочего солдаты люди жители пожарных спасателей"
            + " матросов моряков сотрудников женщине школьника студента жителя горняков тел трупа трупов");
    people(
        "nəfər nəfəri nəfərin insan adam şəxs qadın uşaq kişi əsgər zabit sakin vətəndaş mülki dinc tələbə fəhlə"
            + " həkim yeniyetmə qoca məcburi kişi kadın çocuk asker sivil erkek işçi öğrenci ailə aile mədənçi hərbçi polis cəsəd meyit ceset şagird jurnalist");
  }

  /** Words that say what became of people only beside a number. */
  private static final Map<String, String> COUNTED = new HashMap<>();

  static {
    for (String word :
        ("killing killings drowned suffocated asphyxiated убили убил убивали утонули утонуло утонул"
                + " утонула задохнулись задохнулся казнены казнено qurbanların qurbanlarının qurbanları")
            .split(" ", -1)) {
      COUNTED.put(word, "killed");
    }
    COUNTED.put("wounding", "wounded");
    COUNTED.put("injuring", "injured");
    COUNTED.put("arresting", "arrested");
    COUNTED.put("задержаны", "arrested");
  }

  private static final List<String> DROWNED =
      List.of(
          "утону",
          "замёрз",
          "замерз",
          "казнен",
          "казнён",
          "boğul",
          "tələf",
          "погибш",
          "ölmüş",
          "öldül",
          "güllələd");

  private static final Set<String> CLAIMED =
      Set.of("claimed", "cost", "took", "claiming", "costing", "taking");

  private static final Set<String> BODIES =
      Set.of("bodies", "corpses", "трупов", "трупа", "тел", "cəsəd", "meyit", "ceset");

  /** Of the stems: few words begin like one. */
  private static final Beginnings BEGINNINGS = new Beginnings(SHORTEST, STEMS.keySet());

  /** Words that are the first of several, or say something only beside others. */
  private static final Set<String> OF_SEVERAL =
      Set.of(
          "medical",
          "tibbi",
          "brought",
          "taken",
          "gətirilmiş",
          "gətirildi",
          "gətirilib",
          "без",
          "never",
          "lost",
          "lives",
          "toll");

  private static final List<String> OF_SEVERAL_STEMS =
      List.of("remain", "остаётся", "остаются", "остается", "поступ", "доставл");

  /** Whether a word may say what became of people, alone or beside others. */
  private static final Word.Trait MAY_SAY = new Word.Trait(Measures::maySay);

  private Measures() {}

  /** Whether a sentence may say what became of people: where it does not, it has no figure. */
  static boolean any(List<Token> tokens) {
    return MAY_SAY.any(tokens);
  }

  private static boolean maySay(String word) {
    if (of(word) != null
        || COUNTED.containsKey(word)
        || drowned(word) != null
        || OF_SEVERAL.contains(word)
        || BODIES.contains(word)) {
      return true;
    }
    for (String stem : OF_SEVERAL_STEMS) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  /** A measure that a word speaks of, or null. */
  public static @Nullable String of(Token token) {
    return token.word() ? of(token.lower()) : null;
  }

  /** The same of a word in lower case. */
  public static @Nullable String of(String word) {
    String whole = WHOLE.get(word);
    if (whole != null) {
      return whole;
    }
    if (!BEGINNINGS.of(word)) {
      return null;
    }
    for (int length = Math.min(word.length(), 14); length >= SHORTEST; length--) {
      String stem = STEMS.get(word.substring(0, length));
      if (stem != null) {
        return stem;
      }
    }
    return null;
  }

  /** Counted bodies are of the dead, whatever else is said of them: {@code 84 bodies}. */
  static boolean bodies(List<Token> tokens, Counted one) {
    return one.groupTo() == one.groupFrom() + 1
        && BODIES.contains(tokens.get(one.groupFrom()).lower());
  }

  /**
   * The measure that begins at a token, of one word or several ({@code medical assistance}, {@code
   * lost their lives}).
   */
  static @Nullable String at(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
    if (next != null) {
      if (token.is("medical")
              && (next.is("assistance")
                  || next.is("aid")
                  || next.is("help")
                  || next.is("treatment")
                  || next.is("care"))
          || token.is("tibbi") && next.lower().startsWith("yardım")) {
        return "treated";
      }
      boolean stays =
          token.lower().startsWith("remain")
              || token.lower().startsWith("остаётся")
              || token.lower().startsWith("остаются")
              || token.lower().startsWith("остается");
      if (stays && inHospital(tokens, at + 1)) {
        return "in hospital";
      }
      if (brought(tokens, at)) {
        return "treated";
      }
      boolean roof = token.is("без") && (next.is("крова") || next.is("жилья"));
      if (roof) {
        return "displaced";
      }
      if (token.is("never") && next.is("found")) {
        return "missing";
      }
      boolean third = at + 2 < tokens.size();
      boolean life = third && (tokens.get(at + 2).is("lives") || tokens.get(at + 2).is("life"));
      if (life && token.is("lost") || token.is("без") && next.is("вести")) {
        return token.is("lost") ? "killed" : "missing";
      }
    }
    if (token.is("lives") && at > 1 && CLAIMED.contains(tokens.get(at - 2).lower())) {
      return "killed";
    }
    if (token.lower().startsWith("xəstəxana") && token.lower().endsWith("da")) {
      return null;
    }
    if (token.is("toll") && at > 0 && tokens.get(at - 1).is("death")) {
      return "killed";
    }
    if (token.word() && COUNTED.containsKey(token.lower())) {
      return COUNTED.get(token.lower());
    }
    String measure = of(token);
    if (measure == null && token.word()) {
      measure = drowned(token.lower());
    }
    // "medical" alone says nothing
    return "treated".equals(measure)
            && token.lower().startsWith("медицинск")
            && (next == null || !next.lower().startsWith("помощ"))
        ? null
        : measure;
  }

  /** {@code поступило в районную больницу}, {@code brought to the hospital}. */
  private static boolean brought(List<Token> tokens, int at) {
    String word = tokens.get(at).lower();
    boolean comes =
        word.startsWith("поступ")
            || word.startsWith("доставл")
            || word.equals("brought")
            || word.equals("taken")
            || word.equals("gətirilmiş")
            || word.equals("gətirildi")
            || word.equals("gətirilib");
    return comes && (inHospital(tokens, at + 1) || inHospital(tokens, Math.max(0, at - 4)));
  }

  private static @Nullable String drowned(String word) {
    for (String stem : DROWNED) {
      if (word.startsWith(stem)) {
        return "killed";
      }
    }
    return null;
  }

  private static boolean inHospital(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 5); i++) {
      String word = tokens.get(i).lower();
      if (word.startsWith("hospital")
          || word.startsWith("больниц")
          || word.startsWith("госпитал")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word names people. */
  public static boolean people(Token token) {
    if (!token.word()) {
      return false;
    }
    String word = token.lower();
    return PEOPLE.contains(word) || suffixed(word);
  }

  private static boolean suffixed(String word) {
    // Azerbaijani and Turkish nouns with a case or plural ending: nəfərin, uşağı, qadının
    for (String ending :
        List.of(
            "dır", "dir", "dur", "dür", "ın", "in", "un", "ün", "ı", "i", "u", "ü", "lar", "lər",
            "dan", "dən", "a", "ə", "nı", "ni", "nu", "nü")) {
      if (word.endsWith(ending)
          && word.length() - ending.length() >= 4
          && AZERBAIJANI.contains(word.substring(0, word.length() - ending.length()))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> AZERBAIJANI =
      Set.of(
          "nəfər",
          "adam",
          "insan",
          "qadın",
          "uşaq",
          "əsgər",
          "zabit",
          "sakin",
          "vətəndaş",
          "tələbə",
          "yaralı",
          "şəxs",
          "kadın",
          "çocuk",
          "asker");

  private static void whole(String measure, String words) {
    for (String word : words.split(" ", -1)) {
      WHOLE.put(word, measure);
    }
  }

  private static void stems(String measure, String words) {
    for (String word : words.split(" ", -1)) {
      STEMS.putIfAbsent(word, measure);
    }
  }

  private static void people(String words) {
    PEOPLE.addAll(List.of(words.split(" ", -1)));
  }
}
