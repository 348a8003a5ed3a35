package org.yaddash.imports.recognise.people.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaddash.imports.recognise.people.Description;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Token;

/**
 * Somebody whom running text names by the given name only, after a word for kin: {@code and his
 * daughter Lily, 7}.
 */
final class Relative {
  /** Words for a relative, with the sex that they tell. */
  private static final Map<String, String> KIN = new HashMap<>();

  static {
    for (String kin :
        "wife daughter sister mother жена дочь сестра мать qızı bacısı anası arvadı"
            .split(" ", -1)) {
      KIN.put(kin, "female");
    }
    for (String kin :
        "husband son brother father муж сын брат отец oğlu qardaşı atası əri".split(" ", -1)) {
      KIN.put(kin, "male");
    }
    // "həyat yoldaşı" is a wife or a husband
    KIN.put("yoldaşı", "");
  }

  private Relative() {}

  /** Whether a single name stands after a word for kin: {@code его жена Анна}. */
  static boolean named(List<Token> tokens, int at, int from) {
    return at > from
        && KIN.containsKey(tokens.get(at - 1).lower())
        && !(at + 1 < tokens.size() && tokens.get(at + 1).capital());
  }

  /** Reads the name at a token, its sex and age into a person; gives one past them. */
  static int read(String text, List<Token> tokens, int at, Person person) {
    Found<String> name = Found.words(text, tokens.get(at).start(), tokens.get(at).end());
    person.name(name, "full");
    person.name(name, "given");
    Token kin = tokens.get(at - 1);
    person.fact("sex", Found.at(KIN.getOrDefault(kin.lower(), ""), text, kin.start(), kin.end()));
    person.doubt("Only a given name is told: see whose family it is.");
    return ageAfter(text, tokens, at + 1, person);
  }

  /** {@code Lily, 7}, {@code Лида, семи лет}: the age after a name; gives one past it. */
  private static int ageAfter(String text, List<Token> tokens, int name, Person person) {
    boolean mark = name + 1 < tokens.size() && ",(".contains(tokens.get(name).lower());
    Numbers.Read years = mark ? Numbers.at(tokens, name + 1) : null;
    if (years == null || years.value() > 120) {
      return name;
    }
    Found<Integer> said = Description.age(text, tokens, name + 1, years.next());
    Token last = tokens.get(years.next() - 1);
    boolean bare = years.inDigits() && last.lower().length() <= 2;
    if (said == null && !bare) {
      return name;
    }
    person.number(
        "age", Found.at((int) years.value(), text, tokens.get(name + 1).start(), last.end()));
    return years.next();
  }
}
