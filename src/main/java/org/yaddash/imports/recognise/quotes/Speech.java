package org.yaddash.imports.recognise.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Beginnings;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;

/** The words by which a text hands over to somebody else's words. */
final class Speech {

  static final int LONGEST_NAME = 14;
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
  private static final Set<String> OPENERS =
      Set.of("as", "and", "but", "while", "и", "но", "а", "как", "что", "və", "amma", "what");
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "it", "он", "она", "они", "o", "onlar", "who", "i", "we");
  private static final Set<String> ADDRESSEES =
      Set.of(
          "журналистам",
          "журналисту",
          "репортёрам",
          "репортерам",
          "корреспонденту",
          "корреспондентам",
          "нам",
          "мне",
          "ему",
          "ей",
          "им",
          "jurnalistlərə",
          "ona",
          "onlara");
  private static final Set<String> LATER = Set.of("later", "earlier", "afterwards", "before");
  private static final Set<String> THEIRS = Set.of("his", "her", "their", "its", "our");
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
                + " dedi deyə deyilir yazmışdı söyledi diyor dedi anlattı deyilirdi göstərilir göstərilib")
            .split(" ", -1)) {
      VERBS.add(verb);
    }
  }

  private static final Beginnings STEM_BEGINNINGS = new Beginnings(4, VERB_STEMS);

  private Speech() {}

  static boolean verb(Token token) {
    if (!token.word()) {
      return false;
    }
    String word = token.lower();
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

  static boolean pronoun(Token token) {
    return PRONOUNS.contains(token.lower());
  }

  /** Whether a word names a kind of document. */
  static boolean work(Token token) {
    return WORKS.contains(token.lower());
  }

  static boolean auxiliary(Token token) {
    return AUXILIARIES.contains(token.lower());
  }

  static boolean article(Token token) {
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
  static Map<String, List<List<String>>> cues(List<List<String>> phrases) {
    Map<String, List<List<String>>> cues = new HashMap<>();
    for (List<String> phrase : phrases) {
      cues.computeIfAbsent(phrase.get(0), first -> new ArrayList<>()).add(phrase);
    }
    return cues;
  }

  /** How many tokens from here on are one of the phrases; 0 where none of them is. */
  static int cue(List<Token> tokens, int at, Map<String, List<List<String>>> cues) {
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

  /** A name phrase: up to the first comma or bracket, without its article. */
  static @Nullable Found<String> name(String text, List<Token> tokens, int first, int next) {
    int from = first;
    while (from < next
        && (tokens.get(from).kind() == Token.Kind.MARK || article(tokens.get(from)))) {
      from++;
    }
    int to = from;
    while (to < next && to - from < LONGEST_NAME + 6 && !",;:(".contains(tokens.get(to).lower())) {
      to++;
    }
    while (to > from
        && tokens.get(to - 1).kind() == Token.Kind.MARK
        && !tokens.get(to - 1).is(".")) {
      to--;
    }
    return to > from && to - from <= LONGEST_NAME
        ? Found.words(text, tokens.get(from).start(), tokens.get(to - 1).end())
        : null;
  }

  static boolean pointsBack(List<Token> tokens, int first, int next) {
    if (next - first > 5) {
      return false;
    }
    boolean work = false;
    boolean named = false;
    for (int i = first; i < next; i++) {
      work |= work(tokens.get(i));
      named |= tokens.get(i).capital() && i > first;
    }
    return work && !named;
  }

  static @Nullable Attribution subject(
      String text, List<Token> tokens, int first, int next, int end) {
    int from = first;
    int to = next;
    while (from < to
        && (tokens.get(from).kind() == Token.Kind.MARK
            || tokens.get(from).digits()
            || OPENERS.contains(tokens.get(from).lower())
            || ADDRESSEES.contains(tokens.get(from).lower()))) {
      from++;
    }
    while (to > from
        && (auxiliary(tokens.get(to - 1))
            || tokens.get(to - 1).kind() == Token.Kind.MARK && !tokens.get(to - 1).is("."))) {
      to--;
    }
    if (to <= from) {
      return null;
    }
    if (pronoun(tokens.get(from)) && to - from <= 2) {
      return new Attribution(
          null,
          Found.words(text, tokens.get(from).start(), tokens.get(from).end()),
          true,
          true,
          end,
          List.of(
              "The speaker is only called “"
                  + tokens.get(from).lower()
                  + "” here and was taken to be the one named last."));
    }
    if (pointsBack(tokens, from, to)) {
      return new Attribution(null, null, true, true, end, List.of());
    }
    for (int i = from + 1; i < to - 1; i++) {
      if (LATER.contains(tokens.get(i).lower()) && article(tokens.get(i + 1))) {
        // "Three pages later the historian concludes"
        from = i + 1;
        break;
      }
    }
    if (to - from <= 6
        && (article(tokens.get(from)) || THEIRS.contains(tokens.get(from).lower()))
        && to - from > 1) {
      // "the inspector of dams", "The caretaker"
      Found<String> office = Found.words(text, tokens.get(from).start(), tokens.get(to - 1).end());
      return new Attribution(null, office, false, true, end, List.of());
    }
    boolean named = false;
    for (int i = from; i < to; i++) {
      boolean opens = i == first && i + 1 < to && !tokens.get(i + 1).capital();
      named |=
          tokens.get(i).capital() && !opens && !(article(tokens.get(i)) || pronoun(tokens.get(i)));
    }
    boolean office = article(tokens.get(from)) && from + 1 < to && !tokens.get(from + 1).capital();
    Found<String> name =
        !named || to - from > LONGEST_NAME
            ? null
            : office
                ? Found.words(text, tokens.get(from).start(), tokens.get(to - 1).end())
                : name(text, tokens, from, to);
    return name == null ? null : new Attribution(null, name, false, true, end, List.of());
  }
}
