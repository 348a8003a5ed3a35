package org.yaddash.imports.recognise.figures;

import java.util.List;
import java.util.Set;
import org.yaddash.imports.recognise.words.Token;

/**
 * Tells of a word whether it says that people suffered something, or did it to others, or that it
 * did not happen to them, or that something else did.
 */
final class Fortunes {
  private static final Set<String> OTHER =
      Set.copyOf(
          List.of(
              ("survived survive rescued saved escaped unhurt unharmed unscathed released freed"
                      + " recovered discharged acquitted watched witnessed gathered attended remember"
                      + " remembered commemorate demonstrated protested marched visited live lived voted"
                      + " signed received volunteered helped searched returned собрались вышли пришли"
                      + " почтили вернулись помогали смотрели toplaşdı toplaşıb iştirak qayıtdı baxırdı"
                      + " yaşayırdı")
                  .split(" ", -1)));

  private static final List<String> OTHER_STEMS =
      List.of(("выжи уцелел спас освобожд выписа xilas azad sağal kurtar").split(" ", -1));

  /** English verbs that say in the same form what somebody did and what was done to him. */
  private static final Set<String> DOES =
      Set.copyOf(
          List.of(
              ("killed wounded injured arrested detained imprisoned jailed treated hospitalized"
                      + " hospitalised admitted examined accepted autopsied executed murdered massacred"
                      + " slaughtered evacuated deported expelled displaced interned maimed smashed"
                      + " crushed beaten burned trampled slain hurt")
                  .split(" ", -1)));

  private static final Set<String> AFTER_DONE =
      Set.copyOf(
          List.of(
              ("in on at by near during and or when while after before with from inside outside"
                      + " under to for yesterday today there here so that this as within since along"
                      + " across around between but where last over alone including overnight because"
                      + " according through throughout among")
                  .split(" ", -1)));

  private static final Set<String> RUSSIAN_AFTER =
      Set.copyOf(
          List.of(
              ("в во на за по у под из от с со при около возле ночью утром днём днем вечером"
                      + " вчера сегодня там здесь тогда сразу и до после прямо без")
                  .split(" ", -1)));

  private static final List<String> RUSSIAN_ACTS =
      List.of(
          ("расстрел застрел зареза задержа арестова ранил избил эвакуирова депортирова"
                  + " переселил госпитализирова обследова освидетельствова раздавил травмирова"
                  + " искалечил интернирова убил убивал казнил")
              .split(" ", -1));

  private static final Set<String> RELATIVES =
      Set.copyOf(
          List.of(
              ("uşağı uşaqları ailəsi övladı qohumu yaxını dostu valideyni yoldaşı")
                  .split(" ", -1)));

  private Fortunes() {}

  /** Whether a word says of people that something else became of them. */
  static boolean other(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!token.word()) {
      return false;
    }
    String word = token.lower();
    if (OTHER.contains(word)
        || word.equals("sağ")
            && at + 1 < tokens.size()
            && tokens.get(at + 1).lower().startsWith("qal")
        || word.equals("alive")
        || word.equals("живых")) {
      return true;
    }
    for (String stem : OTHER_STEMS) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  /** Whether those counted did to others what a word says, as far as its form tells. */
  static boolean done(List<Token> tokens, Counted one, int cue) {
    Token token = tokens.get(cue);
    String word = token.lower();
    Token next = cue + 1 < tokens.size() ? tokens.get(cue + 1) : null;
    if (DOES.contains(word)) {
      boolean beside = cue == one.next();
      boolean object =
          next != null
              && next.kind() != Token.Kind.MARK
              && !AFTER_DONE.contains(next.lower())
              && !next.lower().endsWith("ly");
      boolean determined =
          next != null && (next.is("the") || next.is("a") || next.is("an") || next.is("their"));
      return object && (!beside || determined);
    }
    if (acts(word)) {
      return next != null
          && next.kind() != Token.Kind.MARK
          && !RUSSIAN_AFTER.contains(next.lower());
    }
    boolean active =
        word.startsWith("öldür") && !word.startsWith("öldürül")
            || word.startsWith("yarala") && !word.startsWith("yaralan")
            || word.startsWith("güllələ") && !word.startsWith("güllələn")
            || next != null
                && (next.lower().startsWith("et")
                    || next.lower().startsWith("ed") && !next.lower().startsWith("edil"));
    int last = Math.max(one.groupTo(), one.next()) - 1;
    String who = tokens.get(last).lower();
    boolean object =
        who.endsWith("ı") || who.endsWith("i") || who.endsWith("u") || who.endsWith("ü");
    return active && !(object && who.length() > 4);
  }

  /**
   * Whether a word behind a count names others, to whom those counted belong: {@code 36 children of
   * the dead}, {@code 36 детей погибших шахтёров}.
   *
   * @param group where the words for those counted end
   */
  static boolean ofOthers(List<Token> tokens, int cue, int group) {
    Token before = tokens.get(cue - 1);
    if (before.is("the") || before.is("of") || before.is("their")) {
      return cue < 2 || !tokens.get(cue - 2).is("among");
    }
    String word = tokens.get(cue).lower();
    boolean genitive = word.endsWith("ших") || word.endsWith("тых") || word.endsWith("ных");
    return genitive && cue == group && !Links.ends(tokens, cue + 1);
  }

  /** {@code həlak olanların 36 uşağı}: the children of the dead. */
  static boolean relatives(List<Token> tokens, Counted one) {
    return one.groupTo() > one.groupFrom()
        && RELATIVES.contains(tokens.get(one.groupTo() - 1).lower());
  }

  /** Whether a Russian word is a verb: {@code погибло}, {@code ранены}. */
  static boolean says(Token token) {
    String word = token.lower();
    return Links.verb(token)
        || word.endsWith("но")
        || word.endsWith("ны")
        || word.endsWith("то")
        || word.endsWith("ты")
        || word.equals("без");
  }

  /**
   * Whether a verb says what somebody did to another, so that a number before it need not suffer.
   */
  static boolean transitive(Token token) {
    return acts(token.lower());
  }

  private static boolean acts(String word) {
    boolean past =
        word.endsWith("л") || word.endsWith("ла") || word.endsWith("ло") || word.endsWith("ли");
    if (!past) {
      return false;
    }
    for (String act : RUSSIAN_ACTS) {
      if (word.startsWith(act)) {
        return true;
      }
    }
    return false;
  }

  /** Whether Azerbaijani denies it within the word or the next: {@code yaralanmadı}. */
  static boolean denied(List<Token> tokens, int cue) {
    for (int i = cue; i < Math.min(tokens.size(), cue + 3); i++) {
      String word = tokens.get(i).lower();
      if (word.contains("madı")
          || word.contains("mədi")
          || word.contains("mayıb")
          || word.contains("məyib")
          || word.contains("mamış")
          || word.contains("məmiş")
          || tokens.get(i).is("deyil")) {
        return true;
      }
      if (tokens.get(i).kind() == Token.Kind.MARK) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word names those to whom or with whom something was done: {@code помощь раненым}. */
  static boolean oblique(Token token) {
    String word = token.lower();
    return word.endsWith("ого")
        || word.endsWith("его")
        || word.endsWith("ому")
        || word.endsWith("ему")
        || word.endsWith("шим")
        || word.endsWith("ным")
        || word.endsWith("тым");
  }
}
