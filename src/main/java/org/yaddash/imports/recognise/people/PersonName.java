package org.yaddash.imports.recognise.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.people.words.GivenNames;
import org.yaddash.imports.recognise.people.words.Happenings;
import org.yaddash.imports.recognise.people.words.NameInCapitals;
import org.yaddash.imports.recognise.people.words.NameWords;
import org.yaddash.imports.recognise.people.words.NotNames;
import org.yaddash.imports.recognise.people.words.Occupations;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Takes a person's name apart: {@code ƏLİYEV Ramiz Kamal oğlu}, {@code Ордаванов Темран
 * Сульварович}, {@code Mrs. Selmuna van der Varlesh}, {@code ZARNUK, Perlan}.
 */
public final class PersonName {
  private static final int MOST_PARTS = 4;
  private static final String OPENING = "\"“„«‘";
  private static final String CLOSING = "\"”“»’";

  private final String text;
  private final List<Token> tokens;
  private final int to;

  /** Each part as its first token and one past its last. */
  private final List<int[]> parts = new ArrayList<>();

  private int father = -1;
  private boolean comma;

  /** Whether the names of the list have a comma behind the family name. */
  private boolean commas;

  /** Whether its capital I is that of Azerbaijani and Turkish. */
  private boolean dotless;

  private @Nullable Found<String> nickname;

  /** A second family name, in brackets behind the first. */
  private @Nullable Found<String> other;

  private @Nullable Found<String> sex;

  private PersonName(String text, List<Token> tokens, int to) {
    this.text = text;
    this.tokens = tokens;
    this.to = to;
  }

  /**
   * The name that begins at a token, put into the person; gives the first token after it, or -1
   * where no name begins.
   *
   * @param order what is first where the name itself does not show it
   */
  public static int read(
      String text, List<Token> tokens, int from, int to, Person person, NameOrder order) {
    return read(text, tokens, from, to, person, order, null);
  }

  /**
   * The same, in a text whose language is known: {@code ÇAYLI} is {@code Çaylı} in Azerbaijani.
   *
   * @param language of the text, or null
   */
  public static int read(
      String text,
      List<Token> tokens,
      int from,
      int to,
      Person person,
      NameOrder order,
      @Nullable String language) {
    PersonName name = new PersonName(text, tokens, to);
    name.commas = order == NameOrder.FAMILY_COMMA;
    int next = name.cut(from);
    if (next >= 0) {
      name.dotless =
          Happenings.turkic(language)
              || NameInCapitals.dotless(
                  text.substring(tokens.get(from).start(), tokens.get(next - 1).end()));
      name.into(person, order);
    }
    return next;
  }

  /** What the name that begins at a token shows of its order, as {@link NameOrder#shown}. */
  public static int shows(String text, List<Token> tokens, int at) {
    PersonName name = new PersonName(text, tokens, tokens.size());
    return name.cut(at) < 0 ? 0 : name.shows();
  }

  /** The first token of an entry after its number or bullet. */
  public static int skip(List<Token> tokens) {
    int at = 0;
    while (at < tokens.size()
        && at < 4
        && (tokens.get(at).digits() || "№.)#•·-–—*".contains(tokens.get(at).lower()))) {
      at++;
    }
    return at;
  }

  private int cut(int from) {
    int at = title(from);
    while (at < to && parts.size() <= MOST_PARTS) {
      Token token = tokens.get(at);
      boolean begun = !parts.isEmpty();
      if (begun && newLine(tokens.get(at - 1).end(), token.start()) && !fathers(token)) {
        break;
      }
      if (NameWords.childOf(token.lower()) && begun) {
        father = parts.size() - 1;
        parts.get(father)[1] = ++at;
      } else if (begun && shortChild(at)) {
        father = parts.size() - 1;
        at += 2;
        parts.get(father)[1] = at;
      } else if (token.is("(") && parts.size() == 1 && bracketed(at) > 0) {
        int close = bracketed(at);
        other = Found.words(text, tokens.get(at).end(), tokens.get(close).start());
        at = close + 1;
      } else if (token.is("-")
          && begun
          && at + 1 < to
          && tokens.get(at + 1).capital()
          && token.start() == tokens.get(at - 1).end()
          && token.end() == tokens.get(at + 1).start()) {
        at += 2;
        parts.get(parts.size() - 1)[1] = at;
      } else if (token.is(".") && begun && initial(parts.get(parts.size() - 1))) {
        parts.get(parts.size() - 1)[1] = ++at;
      } else if (token.is(",") && !comma && commaFirst(at)) {
        comma = true;
        at = title(at + 1);
      } else if (OPENING.contains(token.lower()) && quoted(at) > 0) {
        int close = quoted(at);
        nickname = Found.words(text, tokens.get(at).end(), tokens.get(close).start());
        at = close + 1;
      } else if (NameWords.particle(token.lower())
          && !token.capital()
          && begun
          && afterParticles(at) > 0) {
        int next = afterParticles(at);
        parts.add(new int[] {at, next});
        at = next;
      } else if (token.word()
          && token.capital()
          && !(begun ? complete(at) : Occupations.names(token))
          && (!NotNames.has(token) || initial(new int[] {at, at + 1}))) {
        if (begun && fathers(token)) {
          father = parts.size();
        }
        parts.add(new int[] {at, ++at});
      } else {
        break;
      }
    }
    boolean letters = parts.stream().allMatch(this::initial);
    if (parts.size() < 2 || parts.size() > MOST_PARTS || letters) {
      return -1;
    }
    return Math.max(parts.get(parts.size() - 1)[1], 0);
  }

  /** Whether a capital word after some parts of a name belongs to it no more. */
  private boolean complete(int at) {
    if (parts.size() < 2) {
      return false;
    }
    boolean letter = initial(new int[] {at, at + 1});
    boolean last = initial(parts.get(parts.size() - 1));
    // "Zarnuk P. A." and "P. A. Zarnuk" are whole
    boolean whole = initial(parts.get(0)) ? !last : last && !letter;
    return whole || NameWords.byname(tokens.get(at).lower());
  }

  /** Passes over {@code Mrs.} and {@code Dr.}. */
  private int title(int from) {
    if (from + 1 >= to || NameWords.titleSex(tokens.get(from).lower()) == null) {
      return from;
    }
    Token title = tokens.get(from);
    String told = NameWords.titleSex(title.lower());
    if (told != null && !told.isEmpty()) {
      sex = Found.at(told, text, title.start(), title.end());
    }
    return tokens.get(from + 1).is(".") ? from + 2 : from + 1;
  }

  /** {@code ZARNUK, Perlan}: the family name, a comma, and what can only be a given name. */
  private boolean commaFirst(int at) {
    if (parts.size() != 1 || at + 1 >= to || !tokens.get(at + 1).capital()) {
      return false;
    }
    Token family = tokens.get(at - 1);
    Token given = tokens.get(at + 1);
    boolean loud = NameOrder.upper(text, family) && !NameOrder.upper(text, given);
    boolean ends =
        at + 2 >= to || !tokens.get(at + 2).capital() || at + 3 < to && tokens.get(at + 3).is(".");
    boolean fathered =
        at + 2 < to && (fathers(tokens.get(at + 2)) || at + 3 < to && child(tokens.get(at + 3)));
    boolean known = GivenNames.has(given.lower()) && !GivenNames.has(family.lower());
    boolean shown = loud || known || commas && !Occupations.names(given);
    return shown && (ends || loud || commas) || fathered;
  }

  /** Whether a word is a particle of family names as they are written: {@code van}, {@code de}. */
  public static boolean particle(Token token) {
    return NameWords.particle(token.lower()) && !token.capital();
  }

  /** {@code Körpüçü Elxas Tural o.}: a word for child shortened to a letter after three names. */
  private boolean shortChild(int at) {
    Token letter = tokens.get(at);
    return NameWords.shortChild(letter.lower())
        && !letter.capital()
        && parts.size() >= 2
        && at + 1 < to
        && tokens.get(at + 1).is(".")
        && tokens.get(at + 1).start() == letter.end();
  }

  /**
   * The closing bracket after another family name: {@code Торвенская (Лугова) Нина}, or -1. A name
   * must follow.
   */
  private int bracketed(int open) {
    int close = open + 2;
    return close + 1 < to
            && tokens.get(open + 1).capital()
            && tokens.get(open + 1).word()
            && tokens.get(close).is(")")
            && tokens.get(close + 1).capital()
            && other == null
        ? close
        : -1;
  }

  private static boolean child(Token token) {
    return NameWords.childOf(token.lower());
  }

  /** The closing mark of a nickname in quotation marks that begins at a token, or -1. */
  private int quoted(int at) {
    for (int i = at + 2; i < Math.min(to, at + 5); i++) {
      if (CLOSING.contains(tokens.get(i).lower())) {
        boolean name = i + 1 < to && tokens.get(i + 1).capital() && tokens.get(at + 1).capital();
        return name && nickname == null ? i : -1;
      }
    }
    return -1;
  }

  /** One past the name that particles belong to: {@code van der Varlesh}; or -1. */
  private int afterParticles(int at) {
    int next = at;
    while (next < Math.min(to, at + 3) && particle(tokens.get(next))) {
      next++;
    }
    return next < to && tokens.get(next).capital() && tokens.get(next).word() ? next + 1 : -1;
  }

  private boolean initial(int[] part) {
    Token first = tokens.get(part[0]);
    return first.lower().length() == 1
        && part[0] + 1 < tokens.size()
        && tokens.get(part[0] + 1).is(".")
        && tokens.get(part[0] + 1).start() == first.end();
  }

  private int shows() {
    int size = parts.size();
    if (comma) {
      return 2;
    }
    if (father >= 0) {
      return father == size - 1 && size > 2 ? 2 : father == 1 && size == 3 ? -2 : 0;
    }
    boolean first = initial(parts.get(0));
    boolean last = initial(parts.get(size - 1));
    if (first != last) {
      return last ? 2 : -2;
    }
    int[] tail = parts.get(size - 1);
    return tail[1] - tail[0] > 1 && !last && particle(tokens.get(tail[0]))
        ? -1
        : NameOrder.shown(text, tokens.get(parts.get(0)[0]), tokens.get(tail[1] - 1));
  }

  private void into(Person person, NameOrder order) {
    int size = parts.size();
    person.name(found(parts.get(0)[0], parts.get(size - 1)[1], false), "full");
    int shown = shows();
    boolean familyFirst = shown == 0 ? order != NameOrder.GIVEN_FIRST : shown > 0;
    int family = familyFirst ? 0 : size - 1;
    int given = familyFirst ? 1 : 0;
    if (father == size - 1 && size == 2) {
      // "Kardis Temran oğlu": who his father is, and no family name
      family = -1;
      given = 0;
    } else if (father >= 0 && father != 1 && father != size - 1) {
      family = -1;
      given = -1;
    }
    part(person, family, "family");
    part(person, given, "given");
    part(person, father, "patronymic");
    if (nickname != null) {
      person.name(nickname, "nickname");
    }
    if (father >= 0) {
      int[] part = parts.get(father);
      Token end = tokens.get(part[1] - 1);
      Token last = end.is(".") ? tokens.get(part[1] - 2) : end;
      boolean she = NameWords.daughterOf(last.lower());
      sex = Found.at(she ? "female" : "male", text, tokens.get(part[0]).start(), last.end());
    }
    if (other != null) {
      boolean she =
          sex != null
              ? sex.value().equals("female")
              : NameWords.womans(tokens.get(parts.get(0)[1] - 1).lower());
      person.name(
          other.map(name -> NameInCapitals.plain(name, dotless)), she ? "maiden" : "nickname");
    }
    person.fact("sex", sex);
  }

  private void part(Person person, int part, String kind) {
    if (part >= 0) {
      person.name(found(parts.get(part)[0], parts.get(part)[1], true), kind);
    }
  }

  static boolean fathers(Token token) {
    return NameWords.patronymic(token.lower());
  }

  private boolean newLine(int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private Found<String> found(int first, int next, boolean plain) {
    Found<String> found = Found.words(text, tokens.get(first).start(), tokens.get(next - 1).end());
    return plain ? found.map(name -> NameInCapitals.plain(name, dotless)) : found;
  }

  /** Whether a stretch of text begins like a person's name. */
  public static boolean begins(String text, int start, int end) {
    List<Token> tokens = Tokens.of(text, start, Math.min(end, start + 120));
    int at = skip(tokens);
    return at < tokens.size() && new PersonName(text, tokens, tokens.size()).cut(at) > 0;
  }

  /** The name that a whole cell is, but for a number before it, or none. */
  public static @Nullable Person cell(
      String text, int start, int end, NameOrder order, @Nullable String language) {
    List<Token> tokens = Tokens.of(text, start, end);
    Person person = new Person(start, end);
    int at = skip(tokens);
    int next =
        at == tokens.size() ? -1 : read(text, tokens, at, tokens.size(), person, order, language);
    if (next < 0) {
      return null;
    }
    byname(text, tokens, next, person);
    return person;
  }

  /** {@code Ukmarev Haldar, the younger}: what tells two people of one name apart. */
  public static void byname(String text, List<Token> tokens, int next, Person person) {
    int at = next;
    while (at < tokens.size() && ",(".contains(tokens.get(at).lower())) {
      at++;
    }
    int word = at < tokens.size() && tokens.get(at).is("the") ? at + 1 : at;
    if (word < tokens.size() && NameWords.byname(tokens.get(word).lower())) {
      person.name(Found.words(text, tokens.get(at).start(), tokens.get(word).end()), "nickname");
    }
  }
}
