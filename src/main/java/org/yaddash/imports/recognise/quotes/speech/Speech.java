package org.yaddash.imports.recognise.quotes.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaddash.imports.recognise.words.Beginnings;
import org.yaddash.imports.recognise.words.Token;

/** The words by which a text hands over to somebody else's words. */
public final class Speech {

  /** No name and no office has more words. */
  public static final int LONGEST_NAME = 14;

  private static final Set<String> VERBS = new HashSet<>();
  private static final List<String> VERB_STEMS =
      List.of(
          "сообщи",
          "заяви",
          "сказа",
          "отмети",
          "подчеркн",
          "написа",
          "утвержда",
          "рассказа",
          "пояснил",
          "добави",
          "призна",
          "bildir",
          "söylə",
          "qeyd",
          "vurğula",
          "yazıb",
          "yazır",
          "deyib",
          "deyir",
          "demiş",
          "açıqla",
          "belirt",
          "cavab");
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "it", "он", "она", "они", "o", "onlar", "who", "i", "we");
  private static final Set<String> WORKS =
      Set.of(
          "report",
          "book",
          "document",
          "article",
          "study",
          "statement",
          "letter",
          "resolution",
          "paper",
          "declaration",
          "memorandum",
          "text",
          "account",
          "decree",
          "survey",
          "newspaper",
          "magazine",
          "journal",
          "chronicle",
          "diary",
          "доклад",
          "докладе",
          "отчёт",
          "отчет",
          "отчёте",
          "отчете",
          "книга",
          "книге",
          "статья",
          "статье",
          "документ",
          "документе",
          "письмо",
          "письме",
          "заявление",
          "заявлении",
          "газета",
          "газете",
          "постановление",
          "постановлении",
          "hesabat",
          "hesabatda",
          "hesabatında",
          "kitab",
          "kitabda",
          "kitabında",
          "məqalə",
          "məqalədə",
          "sənəd",
          "sənəddə",
          "məktub",
          "məktubda",
          "bəyanat",
          "bəyanatda",
          "rapor",
          "raporda",
          "kitapta",
          "qəzet",
          "qəzetdə");
  private static final Set<String> AUXILIARIES =
      Set.of(
          "has", "had", "have", "was", "were", "is", "are", "also", "later", "then", "once",
          "already", "further", "be", "been", "даже", "также", "ранее", "позже", "da", "də", "isə",
          "said", "would", "did", "again");

  static {
    for (String verb :
        ("said says say counts counted stated states reported reports wrote writes declared declares concluded"
                + " concludes noted notes claimed claims added adds explained explains recalled recalls remembered remembers"
                + " testified found finds told asserted observed observes announced admitted acknowledged warned commented"
                + " replied answered argued argues insisted continued continues described describes reads read recounted"
                + " reveals revealed emphasized stressed remarked asked cried shouted whispered thinks believes"
                + " пишет писал писала говорит говорил говорила сообщает заявляет отмечает считает говорится вспоминает"
                + " вспоминал вспоминала уточнил уточнила ответил ответила спросил спросила"
                + " xatırlayır xatırladı xatırlayırdı danışır danışırdı danışıb cavab nəql hatırlıyor anlatıyor dedi deyə deyilir yazmışdı söyledi diyor dedi anlattı deyilirdi göstərilir göstərilib")
            .split(" ", -1)) {
      VERBS.add(verb);
    }
  }

  /**
   * Verbs that hand over to a quotation, but do other things as well: {@code показал комиссии: «…»}
   * says, {@code показал, что} proves.
   */
  private static final Set<String> BEFORE_QUOTATIONS =
      Set.of(
          ("показал показала показали показывает заметил заметила воскликнул воскликнула продолжил продолжила"
                  + " продолжает объяснил объяснила объясняет возразил возразила крикнул крикнула закричал закричала"
                  + " шепнул повторил повторила повторяет свидетельствовал свидетельствовала уверяет soruşdu soruşub"
                  + " qışqırdı pıçıldadı təkrarladı")
              .split(" ", -1));

  private static final Beginnings STEM_BEGINNINGS = new Beginnings(4, VERB_STEMS);

  private Speech() {}

  /** Whether a word beside a quotation says that somebody speaks or writes. */
  public static boolean verb(Token token) {
    return reports(token) || BEFORE_QUOTATIONS.contains(token.lower());
  }

  /** Whether a word says so by itself, so that reported speech may follow it. */
  static boolean reports(Token token) {
    return token.word() && reports(token.lower());
  }

  /** The same of a word in lower case. */
  static boolean reports(String word) {
    if (VERBS.contains(word)) {
      return true;
    }
    if (!STEM_BEGINNINGS.of(word)) {
      return false;
    }
    for (String stem : VERB_STEMS) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands for who is meant. */
  public static boolean pronoun(Token token) {
    return PRONOUNS.contains(token.lower());
  }

  /** Whether a word names a kind of document. */
  public static boolean work(Token token) {
    return WORKS.contains(token.lower());
  }

  /** Whether a word only helps a verb. */
  public static boolean auxiliary(Token token) {
    return AUXILIARIES.contains(token.lower());
  }

  /** Whether a word only points at the next. */
  public static boolean article(Token token) {
    return token.is("the")
        || token.is("a")
        || token.is("an")
        || token.is("this")
        || token.is("that")
        || token.is("these")
        || token.is("этот")
        || token.is("этом")
        || token.is("этой")
        || token.is("эта")
        || token.is("bu")
        || token.is("hemin")
        || token.is("həmin")
        || token.is("same");
  }

  /** Phrases by their first word. */
  public static Map<String, List<List<String>>> cues(List<List<String>> phrases) {
    Map<String, List<List<String>>> cues = new HashMap<>();
    for (List<String> phrase : phrases) {
      cues.computeIfAbsent(phrase.get(0), first -> new ArrayList<>()).add(phrase);
    }
    return cues;
  }

  /** How many tokens from here on are one of the phrases; 0 where none of them is. */
  public static int cue(List<Token> tokens, int at, Map<String, List<List<String>>> cues) {
    for (List<String> cue : cues.getOrDefault(tokens.get(at).lower(), List.of())) {
      int i = 1;
      while (i < cue.size() && at + i < tokens.size() && tokens.get(at + i).is(cue.get(i))) {
        i++;
      }
      if (i == cue.size()) {
        return i;
      }
    }
    return 0;
  }
}
