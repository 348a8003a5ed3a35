package org.yaddash.imports.recognise.people.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.people.Description;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.people.PersonName;
import org.yaddash.imports.recognise.people.words.Fates;
import org.yaddash.imports.recognise.people.words.NameInCapitals;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Reads an entry that tells of several of one family by their given names: {@code Братья
 * Мельниковы: Олег (12 лет) и Игорь (9 лет)}, {@code The Melnik sisters Ada and Lil}, {@code
 * Mirzanov qardaşları – Elxas və Suvar}.
 */
public final class Siblings {
  private static final int MOST = 12;

  /** Words for people of one family, with the sex that they tell. */
  private static final Map<String, String> KIN = new HashMap<>();

  static {
    kin("male", "brothers братья qardaşları qardaşlar гардашлары kardeşler");
    kin("female", "sisters сёстры сестры bacıları bacılar баҹылары");
    kin("", "siblings spouses супруги ailəsi семья family");
  }

  /**
   * Siblings whom running text names together.
   *
   * @param people each of them
   * @param next one past the last token of their names
   */
  public record Group(List<Person> people, int next) {}

  private final String text;
  private final List<Token> tokens;
  private final int start;
  private final int end;

  private Siblings(String text, List<Token> tokens, int start, int end) {
    this.text = text;
    this.tokens = tokens;
    this.start = start;
    this.end = end;
  }

  /** The people of an entry; none where it is not of this kind. */
  static List<Person> in(String text, int start, int end) {
    return new Siblings(text, Tokens.of(text, start, end), start, end).read();
  }

  /** Whether a word is one for several of a family. */
  public static boolean kin(Token token) {
    return KIN.containsKey(token.lower());
  }

  /**
   * Those who are named after a word for them in running text, the family name once and last:
   * {@code братья Иван и Фёдор Заречины}; null where the words are not so.
   */
  public static @Nullable Group at(String text, List<Token> tokens, int kin) {
    return new Siblings(text, tokens, tokens.get(kin).start(), 0).group(kin);
  }

  private @Nullable Group group(int kin) {
    List<Token> given = new ArrayList<>();
    int at = kin + 1;
    while (at < tokens.size() && name(at)) {
      given.add(tokens.get(at));
      boolean more =
          at + 2 < tokens.size()
              && (tokens.get(at + 1).is(",") || and(tokens.get(at + 1)))
              && name(at + 2);
      if (!more) {
        break;
      }
      at += 2;
    }
    boolean family =
        at + 1 < tokens.size() && name(at + 1) && !(at + 2 < tokens.size() && name(at + 2));
    if (given.size() < 2 || !family) {
      return null;
    }
    int last = tokens.get(at + 1).end();
    List<Person> people = new ArrayList<>();
    for (Token one : given) {
      people.add(person(one, tokens.get(kin), tokens.get(at + 1), last));
    }
    return new Group(people, at + 2);
  }

  private boolean name(int at) {
    return tokens.get(at).word() && tokens.get(at).capital();
  }

  private List<Person> read() {
    int at = PersonName.skip(tokens);
    if (at < tokens.size() && tokens.get(at).is("the")) {
      at++;
    }
    if (at + 4 > tokens.size()) {
      return List.of();
    }
    boolean kinFirst = KIN.containsKey(tokens.get(at).lower());
    int family = kinFirst ? at + 1 : at;
    int kin = kinFirst ? at : at + 1;
    boolean opens =
        KIN.containsKey(tokens.get(kin).lower())
            && tokens.get(family).word()
            && tokens.get(family).capital();
    return opens ? given(tokens.get(kin), family, Math.max(kin, family) + 1) : List.of();
  }

  private List<Person> given(Token kin, int family, int from) {
    List<Person> people = new ArrayList<>();
    int depth = 0;
    boolean fresh = true;
    for (int at = from; at < tokens.size() && people.size() < MOST; at++) {
      Token token = tokens.get(at);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && token.is(".")) {
        break;
      }
      if (depth == 0 && fresh && token.word() && token.capital()) {
        people.add(person(token, kin, tokens.get(family), end));
      } else if (!people.isEmpty()) {
        people.get(people.size() - 1).number("age", Description.age(text, tokens, at, at + 1));
      }
      fresh = depth == 0 && (",:—–-".contains(token.lower()) || and(token)) || at < from;
    }
    if (people.size() < 2) {
      return List.of();
    }
    for (Person person : people) {
      person.fact("cause", Fates.cause(text, tokens, 0, tokens.size()));
      person.fact("status", Fates.own(text, tokens, 0, tokens.size()));
    }
    return people;
  }

  private Person person(Token given, Token kin, Token family, int to) {
    Person person = new Person(start, to);
    String sex = KIN.getOrDefault(kin.lower(), "");
    String written = text.substring(family.start(), family.end());
    boolean dotless = NameInCapitals.dotless(text.substring(start, to));
    String one = single(NameInCapitals.plain(written, dotless), sex);
    Found<String> name =
        Found.words(text, given.start(), given.end()).map(n -> NameInCapitals.plain(n, dotless));
    boolean familyFirst = family.start() < given.start();
    person.name(name.map(first -> familyFirst ? one + " " + first : first + " " + one), "full");
    person.name(Found.at(one, text, family.start(), family.end()), "family");
    person.name(name, "given");
    if (!sex.isEmpty()) {
      person.fact("sex", Found.at(sex, text, kin.start(), kin.end()));
    }
    person.doubt("The entry tells of several of one family: see what each of them is called.");
    return person;
  }

  /**
   * The family name of one of them: {@code Мельников} of {@code Мельниковы}. Where the sex is not
   * told, or the plural leaves two singulars ({@code Заречные}), it stays as it is printed.
   */
  private static String single(String family, String sex) {
    for (String ending : List.of("овы", "евы", "ёвы", "ины", "ыны")) {
      if (family.endsWith(ending) && !sex.isEmpty()) {
        String male = family.substring(0, family.length() - 1);
        return sex.equals("male") ? male : male + "а";
      }
    }
    if ((family.endsWith("ские") || family.endsWith("цкие")) && !sex.isEmpty()) {
      String stem = family.substring(0, family.length() - 2);
      return sex.equals("male") ? stem + "ий" : stem + "ая";
    }
    return family;
  }

  private static boolean and(Token token) {
    return token.is("and") || token.is("и") || token.is("və") || token.is("вә");
  }

  private static void kin(String sex, String words) {
    for (String word : words.split(" ", -1)) {
      KIN.put(word, sex);
    }
  }
}
