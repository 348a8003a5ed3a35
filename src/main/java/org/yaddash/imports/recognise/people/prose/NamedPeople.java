package org.yaddash.imports.recognise.people.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.people.Description;
import org.yaddash.imports.recognise.people.NameOrder;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.people.PersonName;
import org.yaddash.imports.recognise.people.lists.PersonEntry;
import org.yaddash.imports.recognise.people.lists.Siblings;
import org.yaddash.imports.recognise.people.words.Fates;
import org.yaddash.imports.recognise.people.words.Happenings;
import org.yaddash.imports.recognise.people.words.NameList;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Sentences;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Finds victims whom running text names: "Among the dead were …", «Среди погибших …», "Həlak
 * olanlar arasında …", and "… was shot". A name counts only where the sentence says of that person
 * what happened; whoever else it mentions is no victim.
 */
public final class NamedPeople {
  private static final int LONGEST_SENTENCE = 4000;

  /**
   * How far from a verb siblings are looked for, and how many words may stand between, in tokens.
   */
  private static final int REACH = 16;

  private static final int BETWEEN = 4;

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "from", "in", "at", "on", "near", "for", "to", "из", "в", "на", "с", "у", "под",
          "при", "от", "за");
  private static final Set<String> NOT_THEIRS =
      Set.of(
          "who",
          "whose",
          "whom",
          "which",
          "said",
          "says",
          "told",
          "according",
          "where",
          "by",
          "который",
          "которая",
          "которого",
          "чей",
          "сказал",
          "сказала",
          "сообщил",
          "сообщила",
          "заявил",
          "заявила",
          "dedi",
          "dediyinə",
          "görə",
          "bildirdi",
          "bildirib",
          "because",
          "while",
          "when");

  private final String text;
  private final @Nullable String language;
  private final List<Person> people = new ArrayList<>();

  private NamedPeople(String text, @Nullable String language) {
    this.text = text;
    this.language = language;
  }

  /** The people named as victims in {@code [from, to)}, in order. */
  public static List<Person> in(String text, int from, int to, @Nullable String language) {
    NamedPeople reading = new NamedPeople(text, language);
    @Nullable Found<String> before = null;
    for (int[] sentence : Sentences.of(text, from, to)) {
      before = reading.sentence(sentence[0], sentence[1], before);
    }
    return reading.people;
  }

  /** Reads one sentence; gives the status it speaks of, for an "among them" that follows. */
  private @Nullable Found<String> sentence(int from, int to, @Nullable Found<String> before) {
    if (to - from > LONGEST_SENTENCE) {
      return null;
    }
    List<Token> tokens = Tokens.of(text, from, to);
    if ("az".equals(language)) {
      // pages of the nineties wrote ä for ə
      tokens = tokens.stream().map(NamedPeople::withSchwa).toList();
    }
    @Nullable Found<String> said = Fates.status(text, tokens, 0, tokens.size());
    if (said != null && said.value().equals("arrested")) {
      said = null;
    }
    @Nullable NameList names = NameList.in(tokens, before != null);
    if (names != null) {
      list(tokens.subList(0, names.to()), names.from(), said == null ? before : said);
    } else if (said != null || Happenings.mentioned(tokens)) {
      told(tokens);
    }
    bodies(tokens);
    return said;
  }

  private static Token withSchwa(Token token) {
    String word = token.lower();
    return word.indexOf('ä') < 0 ? token : token.as(word.replace('ä', 'ə'));
  }

  /** {@code The body of Rasim Zarnuk was found}: whose body is found is dead. */
  private void bodies(List<Token> tokens) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean body = tokens.get(i).is("body") || tokens.get(i).is("bodies");
      if (!body || !tokens.get(i + 1).is("of")) {
        continue;
      }
      int name = i + 2;
      while (name < tokens.size() && name < i + 8 && !tokens.get(name).capital()) {
        if (!tokens.get(name).word() && !tokens.get(name).is("-")) {
          break;
        }
        name++;
      }
      Token last = tokens.get(i);
      if (name < tokens.size() && tokens.get(name).capital() && unheard(tokens.get(name))) {
        person(tokens, name, Found.at("killed", text, last.start(), last.end()), i + 2);
      }
    }
  }

  /** Whether nobody was read yet whose words reach to this token. */
  private boolean unheard(Token token) {
    for (Person person : people) {
      if (token.start() >= person.start() && token.start() < person.end()) {
        return false;
      }
    }
    return true;
  }

  /** Reads the names of a list up to where the sentence turns to something else. */
  private void list(List<Token> tokens, int from, @Nullable Found<String> status) {
    int at = from;
    boolean fresh = true;
    int depth = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth = Math.max(0, depth - 1);
      } else if (NOT_THEIRS.contains(token.lower())) {
        return;
      }
      Siblings.Group siblings = Siblings.kin(token) ? Siblings.at(text, tokens, at) : null;
      if (siblings != null) {
        together(siblings, status);
        at = siblings.next();
        fresh = false;
        continue;
      }
      boolean part = ",;:".contains(token.lower()) || and(token);
      if (fresh && depth == 0 && token.capital() && named(tokens, at, from)) {
        int next = person(tokens, at, status, from);
        next = next > at ? next : kin(tokens, at, status, from);
        if (next > at) {
          at = next;
          fresh = false;
          continue;
        }
      }
      if (part) {
        fresh = true;
      } else if (token.kind() != Token.Kind.MARK && token.capital()) {
        // "the director of the Kelmar Works" brings no name of its own
        fresh = false;
      }
      at++;
    }
  }

  /**
   * Whether a name may begin here: after a separator, with words of the same person between ({@code
   * the nurse}), but none that put it at a place ({@code from Pit Street}).
   */
  private static boolean named(List<Token> tokens, int at, int from) {
    for (int i = at - 1; i >= from && i >= at - 8; i--) {
      Token token = tokens.get(i);
      if (",;:()".contains(token.lower()) || and(token)) {
        return true;
      }
      if (token.capital() || PREPOSITIONS.contains(token.lower())) {
        return false;
      }
    }
    return true;
  }

  private static boolean and(Token token) {
    return token.is("and")
        || token.is("и")
        || token.is("а")
        || token.is("və")
        || token.is("həmçinin");
  }

  /** Reads the person whose name begins at a token; gives one past what is told of her, or -1. */
  private int person(List<Token> tokens, int at, @Nullable Found<String> status, int from) {
    Person name = new Person(0, 0);
    int after = PersonName.read(text, tokens, at, tokens.size(), name, NameOrder.ofProse());
    if (after < 0) {
      return -1;
    }
    int end = after;
    int depth = 0;
    int scan = after;
    while (scan < tokens.size()) {
      Token token = tokens.get(scan);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth--;
        if (depth < 0) {
          break;
        }
      }
      boolean word = depth == 0 && token.word();
      boolean said = word && (scan == after || and(token) || NOT_THEIRS.contains(token.lower()));
      boolean another =
          word
              && token.capital()
              && named(tokens, scan, after)
              && (Relative.named(tokens, scan, after)
                  || PersonName.read(
                          text, tokens, scan, tokens.size(), new Person(0, 0), NameOrder.ofProse())
                      > 0);
      if (said || another || depth == 0 && (token.is(";") || token.is(":"))) {
        break;
      }
      scan++;
      if (depth == 0) {
        end = scan;
      }
    }
    // what stands before the next name, as in "the nurse B", is told of that one
    int to = end;
    if (scan < tokens.size() && tokens.get(scan).capital()) {
      while (to > after && !tokens.get(to - 1).is(",") && !tokens.get(to - 1).is(")")) {
        to--;
      }
    }
    while (to > after && tokens.get(to - 1).is(",")) {
      to--;
    }
    int start = tokens.get(at).start();
    Person person =
        PersonEntry.read(text, start, tokens.get(to - 1).end(), NameOrder.ofProse(), language);
    if (person == null) {
      return -1;
    }
    before(tokens, at, from, person);
    person.fact("status", status);
    person.doubt("The person is named in running text: see whether all of it was understood.");
    people.add(person);
    return Math.max(to, after);
  }

  /** {@code and his daughter Lily, 7}: of a relative the given name may be enough. */
  private int kin(List<Token> tokens, int at, @Nullable Found<String> status, int from) {
    if (!Relative.named(tokens, at, from)) {
      return -1;
    }
    Person person = new Person(tokens.get(at).start(), tokens.get(at).end());
    int next = Relative.read(text, tokens, at, person);
    before(tokens, at, from, person);
    person.fact("status", status);
    people.add(person);
    return next;
  }

  /** {@code dörd yaşlı Belsunov Perlan}, {@code a 16-year-old girl, …}: the age before a name. */
  private void before(List<Token> tokens, int at, int from, Person person) {
    int first = at;
    while (first > from
        && first > at - 6
        && !",;:()".contains(tokens.get(first - 1).lower())
        && !and(tokens.get(first - 1))) {
      first--;
    }
    person.number("age", Description.age(text, tokens, first, at));
    if (first < at) {
      PersonEntry.born(text, tokens, first, at, person, language);
    }
    Description.work(text, tokens, first, at, person);
  }

  private void together(Siblings.Group siblings, @Nullable Found<String> status) {
    for (Person person : siblings.people()) {
      person.fact("status", status);
      people.add(person);
    }
  }

  /** {@code братья Иван и Фёдор Заречины погибли}: siblings beside a verb at {@code verb}. */
  private void siblings(List<Token> tokens, int verb, Found<String> status) {
    for (int i = Math.max(0, verb - REACH); i < Math.min(tokens.size(), verb + REACH); i++) {
      Siblings.Group group =
          Siblings.kin(tokens.get(i)) && unheard(tokens.get(i))
              ? Siblings.at(text, tokens, i)
              : null;
      if (group == null) {
        continue;
      }
      int from = i < verb ? group.next() : verb + 1;
      int to = i < verb ? verb : i;
      boolean beside = to - from <= BETWEEN;
      for (int k = from; k < to; k++) {
        beside &= tokens.get(k).word() && !tokens.get(k).capital();
      }
      if (beside) {
        together(group, status);
      }
    }
  }

  /** {@code X was shot}, {@code погиб X}: whom the sentence says it of. */
  private void told(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!Happenings.tells(text, tokens, i, language)) {
        continue;
      }
      Found<String> status = !Happenings.whole(token) ? null : Fates.status(text, tokens, i, i + 1);
      Found<String> what =
          status != null ? status : Found.at("killed", text, token.start(), token.end());
      siblings(tokens, i, what);
      Found<String> cause = Fates.cause(text, tokens, i, Math.min(i + 8, tokens.size()));
      for (int name : Sufferer.of(text, tokens, i, language)) {
        int before = people.size();
        if (unheard(tokens.get(name))
            && person(tokens, name, what, 0) > 0
            && people.size() > before) {
          cause =
              cause == null && Happenings.turkic(language)
                  ? Fates.cause(text, tokens, name, i + 1)
                  : cause;
          people.get(before).fact("cause", cause);
        }
      }
    }
  }
}
