package org.yaddash.imports.recognise.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.quotes.Measures;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Sentences;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Finds victims whom running text describes without naming them: "among them were a boy of 7, a
 * newly married couple …". They count only in a passage that speaks of victims, and only where a
 * list of them or an age shows that single people are meant.
 */
public final class UnnamedPeople {
  private static final Map<String, String> ONE = new HashMap<>();
  private static final Set<String> OCCUPATIONS =
      Set.of(
          "doctor",
          "nurse",
          "teacher",
          "driver",
          "worker",
          "engineer",
          "student",
          "soldier",
          "officer",
          "journalist",
          "policeman",
          "fireman",
          "pensioner",
          "schoolgirl",
          "schoolboy",
          "miner",
          "physician",
          "paramedic",
          "musician",
          "farmer",
          "врач",
          "медсестра",
          "учитель",
          "учительница",
          "водитель",
          "рабочий",
          "студент",
          "студентка",
          "школьник",
          "школьница",
          "солдат",
          "həkim",
          "müəllim",
          "sürücü",
          "fəhlə",
          "tələbə",
          "şagird",
          "tibb");
  private static final Set<String> CONTEXT =
      Set.of(
          "victim",
          "victims",
          "martyr",
          "martyrs",
          "жертв",
          "жертвы",
          "жертвами",
          "шехиды",
          "qurban",
          "qurbanlar",
          "qurbanları",
          "şəhid",
          "şəhidlər",
          "remembers");
  private static final Set<String> ADJECTIVE_STOPS =
      Set.of(
          "of", "in", "on", "at", "to", "while", "who", "which", "that", "and", "or", "by", "from",
          "for", "with", "was", "were", "is", "are", "as", "had", "has", "no", "not", "the",
          "another", "other");
  private static final Set<String> LIST_ENDS =
      Set.of("many", "others", "other", "several", "многие", "другие", "başqaları", "digər");

  static {
    one(
        "male",
        "boy man father brother son husband grandfather schoolboy policeman fireman мальчик мужчина юноша старик парень школьник студент oğlan kişi oğul");
    one(
        "female",
        "girl woman mother sister daughter wife grandmother schoolgirl девочка женщина девушка старушка школьница студентка медсестра qız qadın ana");
    one(
        "",
        "child baby infant couple teenager person student doctor nurse teacher driver worker engineer soldier officer journalist"
            + " miner pensioner physician paramedic passer resident musician farmer ребёнок ребенок младенец пара врач учитель водитель рабочий подросток"
            + " молодожёны молодожены супруги uşaq körpə cütlük həkim müəllim sürücü fəhlə tələbə şagird yeniyetmə");
  }

  private final String text;
  private final List<Person> people = new ArrayList<>();

  private UnnamedPeople(String text) {
    this.text = text;
  }

  /** The people described in {@code [from, to)}, in order. */
  public static List<Person> in(String text, int from, int to) {
    UnnamedPeople reading = new UnnamedPeople(text);
    boolean before = false;
    for (int[] sentence : Sentences.of(text, from, to)) {
      before = reading.sentence(sentence[0], sentence[1], before);
    }
    return reading.people;
  }

  /**
   * Reads one sentence; tells whether it speaks of victims, so that the next one may go on with
   * "among them".
   */
  private boolean sentence(int from, int to, boolean before) {
    if (to - from > 3000) {
      return false;
    }
    List<Token> tokens = Tokens.of(text, from, to);
    boolean speaks = false;
    for (Token token : tokens) {
      String measure = Measures.of(token);
      speaks |=
          CONTEXT.contains(token.lower())
              || "killed".equals(measure)
              || "wounded".equals(measure)
              || "missing".equals(measure);
    }
    if (!speaks && !before) {
      return false;
    }
    int among = among(tokens);
    List<int[]> phrases = phrases(tokens, among);
    boolean ages = false;
    for (int[] phrase : phrases) {
      ages |= age(tokens, phrase[0], phrase[2]) != null;
    }
    if (phrases.size() >= 2 && (among >= 0 || ages) || phrases.size() == 1 && among >= 0) {
      Found<String> status =
          among < 0 ? null : Fates.status(text, tokens, Math.max(0, among - 4), among);
      for (int[] phrase : phrases) {
        people.add(person(tokens, phrase, status));
      }
    }
    return speaks;
  }

  /**
   * One past the words that open a list of victims: "Among them were", "среди погибших", "the dead
   * included"; or -1.
   */
  private static int among(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean opens =
          token.is("among")
              || token.is("среди")
              || token.is("included")
              || token.is("including")
              || token.is("arasında")
              || token.is("sırasında")
              || token.is("remembers")
              || token.is("числе");
      if (!opens) {
        continue;
      }
      int at = i + 1;
      while (at < tokens.size()
          && at < i + 6
          && !token.is("included")
          && !token.is("including")
          && !token.is("remembers")
          && !token.is("arasında")
          && !token.is("sırasında")) {
        if (tokens.get(at).is("were")
            || tokens.get(at).is("was")
            || tokens.get(at).is("are")
            || tokens.get(at).is("is")
            || tokens.get(at).is("были")
            || tokens.get(at).is("был")
            || tokens.get(at).is("—")
            || tokens.get(at).is("-")
            || tokens.get(at).is(":")
            || tokens.get(at).is("–")) {
          return at + 1;
        }
        at++;
      }
      if (at == i + 1 || token.is("среди") || token.is("числе")) {
        return token.is("среди") || token.is("числе") ? Math.min(i + 2, tokens.size()) : i + 1;
      }
    }
    return -1;
  }

  /** Each phrase as first token, the noun, and one past its last token. */
  private List<int[]> phrases(List<Token> tokens, int among) {
    List<int[]> phrases = new ArrayList<>();
    int at = Math.max(0, among);
    while (at < tokens.size()) {
      int noun = -1;
      int first = at;
      Token token = tokens.get(at);
      boolean article = token.is("a") || token.is("an");
      if (article) {
        noun = noun(tokens, at + 1);
      } else if (among >= 0
          && (at == among
              || tokens.get(at - 1).is(",")
              || tokens.get(at - 1).is("и")
              || tokens.get(at - 1).is("və")
              || tokens.get(at - 1).is(":"))
          && !LIST_ENDS.contains(token.lower())
          && foreign(token)) {
        noun = noun(tokens, at);
      }
      if (noun < 0) {
        at++;
        continue;
      }
      int end = noun + 1;
      while (end < tokens.size()
          && !",;.!?:(".contains(tokens.get(end).lower())
          && !(tokens.get(end).is("and") && end + 1 < tokens.size() && starts(tokens.get(end + 1)))
          && !(tokens.get(end).is("и")
              || tokens.get(end).is("və")
              || tokens.get(end).is("var")
              || tokens.get(end).is("vardı"))) {
        end++;
      }
      phrases.add(new int[] {first, noun, end});
      at = end;
    }
    return phrases;
  }

  private static boolean starts(Token token) {
    return token.is("a") || token.is("an") || LIST_ENDS.contains(token.lower());
  }

  private static boolean foreign(Token token) {
    if (token.digits()) {
      return true;
    }
    return token.word() && token.lower().codePoints().anyMatch(c -> c > 0x7f);
  }

  private static int noun(List<Token> tokens, int from) {
    for (int i = from; i < tokens.size() && i < from + 7; i++) {
      Token token = tokens.get(i);
      if (ONE.containsKey(token.lower())) {
        return i;
      }
      if (!token.word() && !token.digits() && !token.is("-")
          || ADJECTIVE_STOPS.contains(token.lower())) {
        return -1;
      }
    }
    return -1;
  }

  private Person person(List<Token> tokens, int[] phrase, @Nullable Found<String> status) {
    Token last = tokens.get(phrase[2] - 1);
    Person person = new Person(tokens.get(phrase[0]).start(), last.end());
    person.fact("description", Found.words(text, person.start(), person.end()));
    Token noun = tokens.get(phrase[1]);
    boolean couple =
        noun.is("couple")
            || noun.is("пара")
            || noun.is("cütlük")
            || noun.lower().startsWith("молодож")
            || noun.is("супруги");
    person.number("personsDescribed", Found.at(couple ? 2 : 1, text, noun.start(), noun.end()));
    person.number("age", age(tokens, phrase[0], phrase[2]));
    String sex = ONE.getOrDefault(noun.lower(), "");
    if (!sex.isEmpty()) {
      person.fact("sex", Found.at(sex, text, noun.start(), noun.end()));
    }
    if (OCCUPATIONS.contains(noun.lower())) {
      person.fact("occupation", Found.words(text, noun.start(), noun.end()));
    }
    if (!person.numbers().containsKey("age")) {
      ageGroup(tokens, phrase, person);
    }
    Found<String> cause = Fates.cause(text, tokens, phrase[1], phrase[2]);
    person.fact("cause", cause);
    Found<String> own = Fates.status(text, tokens, phrase[1] + 1, phrase[2]);
    person.fact("status", own == null ? status : own);
    if (own == null && status == null) {
      person.doubt("The words do not say whether the person was killed or wounded.");
    }
    return person;
  }

  private void ageGroup(List<Token> tokens, int[] phrase, Person person) {
    Token noun = tokens.get(phrase[1]);
    String group = null;
    if (noun.is("child")
        || noun.is("baby")
        || noun.is("infant")
        || noun.is("boy")
        || noun.is("girl")
        || noun.is("ребёнок")
        || noun.is("ребенок")
        || noun.is("мальчик")
        || noun.is("девочка")
        || noun.is("uşaq")
        || noun.is("körpə")
        || noun.lower().startsWith("school")
        || noun.is("младенец")) {
      group = "child";
    } else if (noun.is("teenager") || noun.is("подросток") || noun.is("yeniyetmə")) {
      group = "teenager";
    } else if (noun.is("старик") || noun.is("старушка")) {
      group = "elderly";
    }
    for (int i = phrase[0]; i < phrase[1]; i++) {
      if (tokens.get(i).is("old") || tokens.get(i).is("elderly")) {
        group = "elderly";
        noun = tokens.get(i);
      }
    }
    if (group != null) {
      person.fact("ageGroup", Found.at(group, text, noun.start(), noun.end()));
    }
  }

  /**
   * The age that a phrase states: {@code 7-year old}, {@code of 7}, {@code aged seven}, {@code 7
   * лет}, {@code 7 yaşlı}.
   */
  @Nullable Found<Integer> age(List<Token> tokens, int first, int next) {
    for (int i = first; i < next; i++) {
      Numbers.Read number = Numbers.at(tokens, i);
      if (number == null || number.value() > 120) {
        continue;
      }
      Token before = i > 0 ? tokens.get(i - 1) : null;
      boolean said =
          before != null
              && (before.is("of") || before.is("aged") || before.is("age"))
              && number.inDigits();
      for (int k = number.next(); k < Math.min(tokens.size(), number.next() + 2) && !said; k++) {
        String word = tokens.get(k).lower();
        said =
            word.startsWith("year")
                || word.startsWith("летн")
                || word.equals("лет")
                || word.equals("года")
                || word.equals("год")
                || word.startsWith("yaş");
        if (!tokens.get(k).is("-")) {
          break;
        }
      }
      if (said) {
        return Found.at(
            (int) number.value(), text, tokens.get(i).start(), tokens.get(number.next() - 1).end());
      }
    }
    return null;
  }

  private static void one(String sex, String nouns) {
    for (String noun : nouns.split(" ", -1)) {
      ONE.putIfAbsent(noun, sex);
    }
  }
}
