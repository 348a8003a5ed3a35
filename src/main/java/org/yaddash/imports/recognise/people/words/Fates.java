package org.yaddash.imports.recognise.people.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.figures.Measures;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Word;

/** What the words of a text say happened to a person: status and cause. */
public final class Fates {
  private static final Map<String, String> CAUSES = new LinkedHashMap<>();
  private static final Set<String> STATUSES =
      Set.of("killed", "wounded", "injured", "missing", "arrested");

  /** What stands before a word that is said of the person whom the sentence is about. */
  private static final Set<String> BEFORE =
      Set.of(
          "was",
          "were",
          "been",
          "is",
          "also",
          "badly",
          "fatally",
          "mortally",
          "seriously",
          "and",
          "был",
          "была",
          "были",
          "тяжело",
          "смертельно",
          "и",
          "ağır",
          "olub",
          "və",
          "he",
          "she",
          "он",
          "она",
          "o");

  /** What may follow it. */
  private static final Set<String> AFTER =
      Set.of(
          "in",
          "on",
          "at",
          "by",
          "with",
          "when",
          "while",
          "near",
          "during",
          "from",
          "of",
          "and",
          "as",
          "to",
          "after",
          "before",
          "в",
          "на",
          "во",
          "при",
          "у",
          "от",
          "из",
          "и",
          "под",
          "oldu",
          "olub",
          "olmuş",
          "olunub",
          "edilib",
          "düşüb",
          "düşmüş",
          "edib",
          "etmişdir",
          "və");

  private static final String VEHICLE = "crushed by vehicle";

  /** Vehicles, and how words for them begin, that do not say by themselves what they did. */
  private static final Set<String> VEHICLES =
      Set.of("vehicle", "vehicles", "carrier", "bus", "car", "cart", "carts", "tram", "train");

  private static final List<String> VEHICLE_STEMS =
      List.of(
          "танк",
          "автобус",
          "машин",
          "автомоб",
          "грузовик",
          "поезд",
          "трамва",
          "паровоз",
          "maşın",
          "avtobus",
          "avtomobil",
          "qatar",
          "tramvay",
          "машын");

  private static final Set<String> SUFFERED = Set.of("killed", "wounded", "missing");
  private static final Word.Trait STATES =
      new Word.Trait(word -> said(word, STATUSES) || died(word));

  static {
    causes(
        "gunshot",
        "shot gunshot bullet bullets gunfire sniper огнестрел застрел пулев пули пуля расстрел снайпер автоматн пулемёт пулемет güllə ҝүллә atəş атәш ateş kurşun avtomat");
    causes("bayonet", "bayonet штык süngü сүнҝү");
    causes(VEHICLE, "apc apcs tank lorry locomotive truck бтр танком танка задавл zireh");
    causes("explosion", "explosion exploded blast взрыв partlay partlam patlama партла");
    causes("beating", "beaten beating избит döyül дөјүл");
    causes("burns", "burn burns burned burnt ожог сгор yanıq yanıb yanaraq");
    causes("drowning", "drown утону утоп boğul боғул suda");
    causes("other", "pneumonia electrocuted пневмони инфаркт");
    causes("suffocation", "suffocat asphyxia задохну удуш отравил dəm zəhərlən tüstü түстү qazdan");
  }

  private Fates() {}

  /** The cause that the words {@code [first, next)} name, or null. */
  public static @Nullable Found<String> cause(
      String text, List<Token> tokens, int first, int next) {
    Found<String> cause = null;
    for (int i = first; i < next; i++) {
      Token token = tokens.get(i);
      if (!token.word()) {
        continue;
      }
      if (i + 1 < next && token.is("shot") && tokens.get(i + 1).is("-")) {
        // a shot-firer was not shot
        continue;
      }
      if (token.is("swept") && i + 1 < next && tokens.get(i + 1).is("away")) {
        return Found.at("drowning", text, token.start(), tokens.get(i + 1).end());
      }
      if (cause == null && fell(tokens, i, next)) {
        cause = Found.at("other", text, token.start(), token.end());
      }
      boolean crushed =
          token.is("crushed")
              || token.is("run") && i + 1 < next && tokens.get(i + 1).is("over")
              || token.lower().startsWith("раздавл")
              || token.lower().startsWith("əzil");
      String named = crushed ? crushed(tokens, i, next) : named(token.lower());
      if (named != null && cause == null) {
        cause = Found.at(named, text, token.start(), token.end());
      }
    }
    return cause;
  }

  /** By what the words {@code [first, next)} say somebody was crushed: a wall is no vehicle. */
  private static String crushed(List<Token> tokens, int at, int next) {
    if (tokens.get(at).is("run")) {
      return VEHICLE;
    }
    for (int i = 0; i < next; i++) {
      String word = tokens.get(i).lower();
      boolean vehicle =
          VEHICLE.equals(named(word))
              || VEHICLES.contains(word)
              || VEHICLE_STEMS.stream().anyMatch(word::startsWith);
      if (vehicle) {
        return VEHICLE;
      }
    }
    return "other";
  }

  private static boolean fell(List<Token> tokens, int i, int next) {
    Token token = tokens.get(i);
    return token.is("fell")
            && i + 1 < next
            && (tokens.get(i + 1).is("from")
                || tokens.get(i + 1).is("into")
                || tokens.get(i + 1).is("down"))
        || (token.is("упал") || token.is("упала") || token.is("сорвался") || token.is("сорвалась"))
            && i + 1 < next
            && (tokens.get(i + 1).is("с")
                || tokens.get(i + 1).is("со")
                || tokens.get(i + 1).is("в"));
  }

  private static @Nullable String named(String word) {
    for (int length = word.length(); length >= 3; length--) {
      String cause = CAUSES.get(word.substring(0, length));
      if (cause != null) {
        return length == word.length() || length >= 4 ? cause : null;
      }
    }
    return null;
  }

  /** The status that the words {@code [first, next)} state, or null. */
  public static @Nullable Found<String> status(
      String text, List<Token> tokens, int first, int next) {
    for (int i = first; i < next; i++) {
      Token token = tokens.get(i);
      if (STATES.of(token)) {
        @Nullable String measure = Measures.of(token);
        String status =
            measure == null || !STATUSES.contains(measure)
                ? "killed"
                : measure.equals("injured") ? "wounded" : measure;
        return Found.at(status, text, token.start(), token.end());
      }
    }
    return null;
  }

  /**
   * The status that an entry about one person states of that person. Who was killed in the end was
   * killed; "carrying a wounded boy" says it of somebody else.
   */
  public static @Nullable Found<String> own(String text, List<Token> tokens, int first, int next) {
    @Nullable Found<String> own = null;
    for (int i = first; i < next; i++) {
      if (!STATES.of(tokens.get(i)) || attribute(tokens, i, next)) {
        continue;
      }
      Found<String> status = status(text, tokens, i, i + 1);
      if (status != null && status.value().equals("wounded") && manner(tokens.get(i))) {
        // "crushed by a tank" says how, not whether he lived
        continue;
      }
      if (status != null && status.value().equals("killed")) {
        return status;
      }
      own = own == null ? status : own;
    }
    return own;
  }

  private static boolean manner(Token token) {
    return token.is("crushed") || token.is("smashed") || named(token.lower()) != null;
  }

  /** Whether the word at a token only says which one of others is meant: {@code a wounded boy}. */
  private static boolean attribute(List<Token> tokens, int at, int next) {
    boolean noun =
        at + 1 < next
            && tokens.get(at + 1).word()
            && !AFTER.contains(tokens.get(at + 1).lower())
            && tokens.get(at).end() + 1 == tokens.get(at + 1).start();
    boolean said =
        at == 0 || !tokens.get(at - 1).word() || BEFORE.contains(tokens.get(at - 1).lower());
    return noun && !said;
  }

  /** Whether a word alone says that people were killed or wounded, or are missing. */
  public static boolean suffered(String word) {
    return said(word, SUFFERED);
  }

  private static boolean said(String word, Set<String> measures) {
    @Nullable String measure = Measures.of(word);
    return measure != null && measures.contains(measure);
  }

  private static boolean died(String word) {
    return word.equals("drowned")
        || word.equals("suffocated")
        || word.startsWith("утону")
        || word.startsWith("boğul")
        || word.startsWith("задохну")
        || word.startsWith("сгоре");
  }

  private static void causes(String cause, String stems) {
    for (String stem : stems.split(" ", -1)) {
      CAUSES.put(stem, cause);
    }
  }
}
