package org.yaddash.imports.recognise.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Takes a person's name apart: {@code ƏLİYEV Ramiz Kamal oğlu}, {@code Ордаванов Темран
 * Сульварович}.
 */
final class PersonName {
  private static final Set<String> CHILD_OF =
      Set.of(
          "oğlu", "qızı", "oglu", "ogly", "gizi", "qizi", "kyzy", "kizi", "kızı", "оглы", "оглу",
          "кызы", "гызы", "оғлу", "qizı", "oglı");
  private static final List<String> FATHER_HE =
      List.of("ович", "евич", "ьич", "ovich", "evich", "ovych", "owicz");
  private static final List<String> FATHER_SHE =
      List.of("овна", "евна", "ична", "ovna", "evna", "ichna");
  private static final Set<String> BYNAMES =
      Set.of(
          "younger", "elder", "junior", "senior", "jr", "sr", "младший", "младшая", "старший",
          "старшая", "kiçik", "böyük");
  private static final Set<String> DAUGHTER =
      Set.of("qızı", "qizi", "gizi", "kyzy", "kizi", "kızı", "кызы", "гызы", "qizı");

  private PersonName() {}

  /**
   * The name that begins at a token, put into the person; gives the first token after it, or -1
   * where no name begins.
   *
   * @param familyFirst whether lists of this kind put the family name first
   */
  static int read(
      String text, List<Token> tokens, int from, int to, Person person, boolean familyFirst) {
    List<int[]> parts = new ArrayList<>();
    int at = from;
    int father = -1;
    while (at < to && parts.size() < 5) {
      Token token = tokens.get(at);
      boolean childOf = CHILD_OF.contains(token.lower()) && !parts.isEmpty();
      if (childOf) {
        father = parts.size() - 1;
        parts.get(father)[1] = at + 1;
        at++;
        continue;
      }
      if (token.is("-")
          && !parts.isEmpty()
          && at + 1 < to
          && tokens.get(at + 1).capital()
          && token.start() == tokens.get(at - 1).end()) {
        parts.get(parts.size() - 1)[1] = at + 2;
        at += 2;
        continue;
      }
      if (token.is(".")
          && !parts.isEmpty()
          && tokens.get(at - 1).lower().length() == 1
          && token.start() == tokens.get(at - 1).end()) {
        parts.get(parts.size() - 1)[1] = at + 1;
        at++;
        continue;
      }
      if (!token.word()
          || !token.capital()
          || at > from && newLine(text, tokens.get(at - 1).end(), token.start())) {
        break;
      }
      if (fathers(token) && !parts.isEmpty()) {
        father = parts.size();
      }
      parts.add(new int[] {at, at + 1});
      at++;
    }
    if (parts.size() < 2 || parts.size() == 5) {
      return -1;
    }
    int next = parts.get(parts.size() - 1)[1];
    person.name(found(text, tokens, from, next, false), "full");
    sex(text, tokens, parts, father, person);
    parts(text, tokens, parts, father, familyFirst, person);
    return next;
  }

  private static void parts(
      String text,
      List<Token> tokens,
      List<int[]> parts,
      int father,
      boolean familyFirst,
      Person person) {
    int size = parts.size();
    int family = -1;
    int given = -1;
    if (father == 2 || father == size - 1 && size > 2) {
      family = 0;
      given = 1;
    } else if (father == 1 && size == 3) {
      given = 0;
      family = 2;
    } else if (father == 1) {
      given = 0;
    } else if (size == 2
        && upper(tokens.get(parts.get(0)[0]), text)
        && !upper(tokens.get(parts.get(1)[0]), text)) {
      family = 0;
      given = 1;
    } else if (size == 2
        && upper(tokens.get(parts.get(1)[0]), text)
        && !upper(tokens.get(parts.get(0)[0]), text)) {
      given = 0;
      family = 1;
    } else if (size == 2) {
      family = familyFirst ? 0 : 1;
      given = familyFirst ? 1 : 0;
    }
    if (family >= 0) {
      person.name(found(text, tokens, parts.get(family)[0], parts.get(family)[1], true), "family");
    }
    if (given >= 0) {
      person.name(found(text, tokens, parts.get(given)[0], parts.get(given)[1], true), "given");
    }
    if (father >= 0) {
      person.name(
          found(text, tokens, parts.get(father)[0], parts.get(father)[1], true), "patronymic");
    }
  }

  private static void sex(
      String text, List<Token> tokens, List<int[]> parts, int father, Person person) {
    if (father < 0) {
      return;
    }
    int[] part = parts.get(father);
    Token last = tokens.get(part[1] - 1);
    String word = last.lower();
    boolean she = DAUGHTER.contains(word) || ends(word, FATHER_SHE);
    person.fact(
        "sex", Found.at(she ? "female" : "male", text, tokens.get(part[0]).start(), last.end()));
  }

  static boolean fathers(Token token) {
    return ends(token.lower(), FATHER_HE) || ends(token.lower(), FATHER_SHE);
  }

  private static boolean ends(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean upper(Token token, String text) {
    String word = text.substring(token.start(), token.end());
    return word.length() > 1
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  private static boolean newLine(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static Found<String> found(
      String text, List<Token> tokens, int first, int next, boolean plain) {
    Found<String> found = Found.words(text, tokens.get(first).start(), tokens.get(next - 1).end());
    return plain ? found.map(PersonName::plain) : found;
  }

  /** A name in capitals as it is written otherwise. */
  static String plain(String name) {
    if (name.length() < 3 || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    boolean turkic =
        name.indexOf('İ') >= 0
            || name.indexOf('Ə') >= 0
            || name.indexOf('Ş') >= 0
            || name.indexOf('Ğ') >= 0;
    String low = name.toLowerCase(turkic ? Locale.forLanguageTag("az") : Locale.ROOT);
    StringBuilder plain = new StringBuilder(low);
    boolean begins = true;
    for (int i = 0; i < plain.length() && i < name.length(); i++) {
      if (begins) {
        plain.setCharAt(i, name.charAt(i));
      }
      begins = !Character.isLetter(plain.charAt(i)) && plain.charAt(i) != '\'';
    }
    return plain.toString();
  }

  /** Whether a stretch of text begins like a person's name. */
  static boolean begins(String text, int start, int end) {
    List<Token> tokens = Tokens.of(text, start, Math.min(end, start + 120));
    return !tokens.isEmpty()
        && read(text, tokens, 0, tokens.size(), new Person(start, end), true) > 0;
  }

  /** The name that a whole cell is, or none. */
  static @Nullable Person cell(String text, int start, int end, boolean familyFirst) {
    List<Token> tokens = Tokens.of(text, start, end);
    Person person = new Person(start, end);
    int next = tokens.isEmpty() ? -1 : read(text, tokens, 0, tokens.size(), person, familyFirst);
    if (next < 0) {
      return null;
    }
    byname(text, tokens, next, person);
    return person;
  }

  /** {@code Ukmarev Haldar, the younger}: what tells two people of one name apart. */
  static void byname(String text, List<Token> tokens, int next, Person person) {
    int at = next;
    while (at < tokens.size() && ",(".contains(tokens.get(at).lower())) {
      at++;
    }
    int word = at < tokens.size() && tokens.get(at).is("the") ? at + 1 : at;
    if (word < tokens.size() && BYNAMES.contains(tokens.get(word).lower())) {
      person.name(Found.words(text, tokens.get(at).start(), tokens.get(word).end()), "nickname");
    }
  }

  /** Whether the first of two words is the family name: by its ending. */
  static boolean familyFirst(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && family(tokens.get(at).lower())
        && !family(tokens.get(at + 1).lower());
  }

  private static boolean family(String word) {
    for (String ending :
        List.of(
            "ov", "ev", "ova", "eva", "yev", "yeva", "ski", "sky", "ский", "ская", "ов", "ев",
            "ова", "ева", "ин", "ина", "zadə", "заде", "zade", "ян", "дзе", "ко", "швили")) {
      if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
