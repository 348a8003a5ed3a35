package org.yaddash.imports.recognise.people.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.people.NameOrder;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.people.PersonName;
import org.yaddash.imports.recognise.people.words.GivenNames;
import org.yaddash.imports.recognise.people.words.Happenings;
import org.yaddash.imports.recognise.people.words.Occupations;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Word;

/**
 * Whom a sentence says something happened to: {@code Ivan Petrov, a driver of 34, was shot}, {@code
 * погиб студент Иван Петров}, {@code Tələbə Rasim Quliyev tankın altında qalaraq həlak oldu}.
 */
final class Sufferer {
  /** How far from its verb a name may stand, in tokens. */
  private static final int REACH = 30;

  private static final Set<String> PASSIVE =
      Set.of(
          "was",
          "were",
          "been",
          "being",
          "был",
          "была",
          "были",
          "have",
          "had",
          "has",
          "also",
          "both",
          "fatally",
          "mortally",
          "badly",
          "seriously",
          "тяжело",
          "смертельно",
          "ağır",
          "later",
          "then",
          "reportedly");
  private static final Set<String> ACTIVE =
      Set.of("drowned", "died", "perished", "disappeared", "vanished", "burned", "suffocated");
  private static final Set<String> NOT_SUBJECT =
      Set.of(
          "of",
          "by",
          "to",
          "with",
          "from",
          "for",
          "than",
          "против",
          "с",
          "от",
          "у",
          "к",
          "о",
          "об",
          "для",
          "tərəfindən");
  private static final Set<String> KIN =
      Set.of(
          "брат",
          "сестра",
          "сын",
          "дочь",
          "жена",
          "муж",
          "отец",
          "мать",
          "дядя",
          "тётя",
          "внук",
          "внучка",
          "друг",
          "сосед",
          "родственник",
          "сыновья",
          "родители",
          "племянник");

  /** Subjects that are counted, between a name and its verb: {@code … iki nəfər həlak olub}. */
  private static final Set<String> COUNTED =
      Set.of("nəfər", "adam", "insan", "kişi", "нәфәр", "адам", "инсан", "киши");

  /** Endings of Azerbaijani and Turkish nouns that are no subjects. */
  private static final Set<String> CASES =
      Set.of(
          "in", "ın", "un", "ün", "i", "ı", "u", "ü", "ə", "dən", "dan", "də", "da", "nin", "nın",
          "nun", "nün", "ni", "nı", "yə", "ya", "lə", "la", "den", "de");

  private static final Word.Trait STOPS =
      Word.Trait.among(
          Set.of(
              "said", "says", "told", "that", "because", "when", "while", "if", "whether", "не",
              "not", "что", "когда", "если", "ki", "deyil", "который", "которая", "where"));

  private final String text;
  private final List<Token> tokens;
  private final boolean turkic;

  private Sufferer(String text, List<Token> tokens, boolean turkic) {
    this.text = text;
    this.tokens = tokens;
    this.turkic = turkic;
  }

  /**
   * The first tokens of the names that a verb is said of, in order; none when it is said of no
   * name.
   */
  static List<Integer> of(String text, List<Token> tokens, int verb, @Nullable String language) {
    return new Sufferer(text, tokens, Happenings.turkic(language)).of(verb);
  }

  private List<Integer> of(int verb) {
    boolean english = tokens.get(verb).lower().charAt(0) < 0x80 && !turkic;
    int at = verb;
    boolean passive = false;
    boolean many = false;
    while (at > 0 && PASSIVE.contains(tokens.get(at - 1).lower())) {
      passive |= tokens.get(at - 1).is("was") || tokens.get(at - 1).is("were");
      many |= tokens.get(at - 1).is("were") || tokens.get(at - 1).is("были");
      at--;
    }
    boolean active = english && ACTIVE.contains(tokens.get(verb).lower());
    if (english && !passive && !active) {
      return object(verb);
    }
    if (at > 1 && tokens.get(at - 1).is("who") && tokens.get(at - 2).is(",")) {
      // "Ada Marlow, who was shot"
      return before(at - 2, many, false);
    }
    List<Integer> before = before(at, many || active || !english, turkic);
    return before.isEmpty() && !english && !turkic ? after(verb) : before;
  }

  /** {@code Soldiers shot Peter Miles}: whom an English verb without "was" is done to. */
  private List<Integer> object(int verb) {
    int name = verb + 1;
    name += name < tokens.size() && tokens.get(name).is("dead") ? 1 : 0;
    boolean does = verb > 0 && tokens.get(verb - 1).word();
    return does
            && name < tokens.size()
            && tokens.get(name).capital()
            && read(name, tokens.size()) > 0
        ? List.of(name)
        : List.of();
  }

  /**
   * The names before a verb.
   *
   * @param many whether it may be said of several
   * @param far whether words of the same clause may stand between the name and the verb
   */
  private List<Integer> before(int verb, boolean many, boolean far) {
    int end = verb;
    List<Integer> names = new ArrayList<>();
    while (true) {
      int name = nameBefore(end, far && names.isEmpty());
      if (name < 0) {
        break;
      }
      names.add(name);
      end = coordinated(name);
      if (!many || end < 0) {
        break;
      }
    }
    Collections.reverse(names);
    return names;
  }

  /** The name whose own words, or what is told of it between commas, end at a token; or -1. */
  private int nameBefore(int end, boolean far) {
    for (int i = end - 1; i >= 0 && i >= end - REACH; i--) {
      Token token = tokens.get(i);
      boolean counted = far && COUNTED.contains(token.lower());
      if (STOPS.of(token) || counted || token.is(";") || token.is(":")) {
        return -1;
      }
      if (!tokens.get(i).capital() || i > 0 && joined(i)) {
        continue;
      }
      int next = read(i, end);
      // between commas stands what is told of the name before them: "of the Usk Polytechnic"
      boolean told = ",)".contains(tokens.get(end - 1).lower());
      if (next < 0) {
        if (!far && !told && !Occupations.names(tokens.get(i))) {
          return -1;
        }
        continue;
      }
      boolean reaches = next == end || apposed(next, end) || far && nominative(next - 1);
      if (reaches || !told) {
        return reaches && subject(i) ? i : -1;
      }
    }
    return -1;
  }

  /** Whether the word before belongs to the same name: a name is read from its first word. */
  private boolean joined(int at) {
    Token before = tokens.get(at - 1);
    boolean near = tokens.get(at).start() - before.end() <= 1;
    boolean craft = turkic && Occupations.mayName(before);
    return near
        && !craft
        && (before.capital() && before.word() && read(at - 1, tokens.size()) > at
            || before.is("-")
            || PersonName.particle(before)
            || before.is(".") && at > 1 && tokens.get(at - 2).lower().length() == 1);
  }

  /** Whether {@code [from, end)} is told of the name before it, between commas or in brackets. */
  private boolean apposed(int from, int end) {
    if (from >= end) {
      return false;
    }
    Token first = tokens.get(from);
    Token last = tokens.get(end - 1);
    boolean open = first.is(",") || first.is("(");
    return open && end - from > 1 && (last.is(",") || last.is(")"));
  }

  private boolean subject(int name) {
    if (name == 0) {
      return true;
    }
    Token before = tokens.get(name - 1);
    return !NOT_SUBJECT.contains(before.lower())
        && !(KIN.contains(before.lower()) && genitive(tokens.get(name)));
  }

  /** Whether a given name may be a Russian genitive: {@code мать Павла}, but {@code мать Анна}. */
  private static boolean genitive(Token given) {
    String word = given.lower();
    return !GivenNames.has(word) && "аяыи".indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  /** Where the part of a sentence ends that {@code and her mother, NAME} goes on, or -1. */
  private int coordinated(int name) {
    int at = name - 1;
    boolean comma = at > 0 && tokens.get(at).is(",");
    int from = comma ? at - 1 : at;
    while (from > 0
        && from > name - 6
        && tokens.get(from).word()
        && !tokens.get(from).capital()
        && !and(tokens.get(from))) {
      from--;
    }
    if (from > 0 && and(tokens.get(from))) {
      return from;
    }
    return comma ? at : from > 0 && tokens.get(from).is(",") ? from : -1;
  }

  private static boolean and(Token token) {
    return token.is("and") || token.is("и") || token.is("və") || token.is("ve");
  }

  /** Whether a family name stands as the subject: not {@code Quliyevin}, {@code Quliyevi}. */
  private boolean nominative(int last) {
    String word = tokens.get(last).lower();
    for (String ending : List.of("ov", "ev", "ova", "eva", "li", "lı", "lu", "lü", "zadə")) {
      int at = word.lastIndexOf(ending);
      if (at > 1 && CASES.contains(word.substring(at + ending.length()))) {
        return false;
      }
    }
    return true;
  }

  /** {@code погиб студент Иван Петров}, {@code ранены Иван Тарнов и его брат Пётр Тарнов}. */
  private List<Integer> after(int verb) {
    List<Integer> names = new ArrayList<>();
    int at = verb + 1;
    while (at < tokens.size() && at < verb + REACH) {
      Token token = tokens.get(at);
      boolean ends =
          STOPS.of(token)
              || names.isEmpty() && KIN.contains(token.lower())
              || !token.word() && !token.digits() && !token.is("-") && !token.is(":");
      if (ends) {
        break;
      }
      int next = token.capital() ? read(at, tokens.size()) : -1;
      if (next < 0) {
        at++;
        continue;
      }
      if (subject(at)) {
        names.add(at);
      }
      boolean more = next < tokens.size() && and(tokens.get(next));
      if (!more) {
        break;
      }
      at = next + 1;
    }
    return names;
  }

  private int read(int at, int end) {
    return PersonName.read(text, tokens, at, end, new Person(0, 0), NameOrder.ofProse());
  }
}
