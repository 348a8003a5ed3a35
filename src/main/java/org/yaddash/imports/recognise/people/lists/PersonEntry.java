package org.yaddash.imports.recognise.people.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.people.Description;
import org.yaddash.imports.recognise.people.NameOrder;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.people.PersonName;
import org.yaddash.imports.recognise.people.words.Fates;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;
import org.yaddash.imports.recognise.words.dates.Dates;

/**
 * Reads one line of a victim list: a name, then what is told of the person, parted by commas, full
 * stops, dashes or brackets: {@code Belsunova Zelvira Orvanovna, born 1931, laundress. Drowned.}
 */
public final class PersonEntry {
  private final String text;
  private final List<Token> tokens;
  private final Person person;
  private final @Nullable String language;
  private final EntryYears years;

  /** The tokens inside dates. */
  private final Set<Integer> dated = new HashSet<>();

  private PersonEntry(String text, int start, int end, @Nullable String language) {
    this.text = text;
    this.tokens = Tokens.of(text, start, end);
    this.person = new Person(start, end);
    this.language = language;
    this.years = new EntryYears(text, tokens, person, language);
    int i = 0;
    for (Found<String> date : Dates.in(text, start, end, language)) {
      for (; i < tokens.size() && tokens.get(i).start() < date.end(); i++) {
        if (tokens.get(i).start() >= date.start() && date.value().length() > 4) {
          dated.add(i);
        }
      }
    }
  }

  /** The person that {@code [start, end)} tells of, or null when it does not begin with a name. */
  public static @Nullable Person read(
      String text, int start, int end, NameOrder order, @Nullable String language) {
    return end - start > 1500 ? null : new PersonEntry(text, start, end, language).read(order);
  }

  /** Notes when somebody was born, where the words {@code [first, next)} before the name say it. */
  public static void born(
      String text,
      List<Token> tokens,
      int first,
      int next,
      Person person,
      @Nullable String language) {
    for (int i = first; i < next; i++) {
      if (EntryYears.BORN.contains(tokens.get(i).lower()) && tokens.get(i).lower().length() > 2) {
        new EntryYears(text, tokens, person, language).lived(new EntryYears.Part(first, next));
        return;
      }
    }
  }

  /** An entry of a list of victims that gives no name: what it says stands for it. */
  static Person unnamed(String text, int start, int end, @Nullable String language) {
    PersonEntry entry = new PersonEntry(text, start, end, language);
    int stop = 0;
    while (stop < entry.tokens.size()
        && !(entry.tokens.get(stop).is(".") && !entry.abbreviated(stop))) {
      stop++;
    }
    Person person = entry.person;
    int last = stop > 0 ? entry.tokens.get(stop - 1).end() : end;
    person.fact("description", Found.words(text, start, last));
    Description.of(text, entry.tokens, 0, stop, person);
    for (EntryYears.Part part : entry.parts(0)) {
      // "an unknown woman, about 30"
      if (part.first() > 0 && part.next() <= stop) {
        entry.years.age(part);
      }
    }
    entry.fate(0);
    entry.rest(stop);
    person.facts().remove("occupation");
    return person;
  }

  /**
   * Where in {@code [start, end)} an entry names a second person: {@code FARDUNOVA Nelvira
   * Osvalovna, aged 3, and FARDUNOVA Ilvara Osvalovna, aged 5}; or -1.
   */
  static int second(String text, int start, int end) {
    List<Token> tokens = Tokens.of(text, start, end);
    for (int i = 3; i + 2 < tokens.size(); i++) {
      boolean and = tokens.get(i).is("and") || tokens.get(i).is("и") || tokens.get(i).is("və");
      if (and && tokens.get(i + 1).capital()) {
        Person one = new Person(start, end);
        int next = PersonName.read(text, tokens, i + 1, tokens.size(), one, NameOrder.FAMILY_FIRST);
        if (next > 0 && one.names().size() == 4) {
          return tokens.get(i + 1).start();
        }
      }
    }
    return -1;
  }

  private @Nullable Person read(NameOrder order) {
    int at = PersonName.skip(tokens);
    int next = PersonName.read(text, tokens, at, tokens.size(), person, order, language);
    if (next < 0) {
      return null;
    }
    if (next < tokens.size()
        && tokens.get(next).word()
        && !tokens.get(next).capital()
        && !EntryYears.BORN.contains(tokens.get(next).lower())
        && Fates.status(text, tokens, next, next + 1) == null) {
      // "Ivan Petrov went to" is a sentence, no entry
      return null;
    }
    PersonName.byname(text, tokens, next, person);
    rest(next);
    return person;
  }

  private void fate(int from) {
    person.fact("cause", Fates.cause(text, tokens, from, tokens.size()));
    person.fact("status", Fates.own(text, tokens, from, tokens.size()));
  }

  private void rest(int from) {
    List<EntryYears.Part> parts = parts(from);
    fate(from);
    boolean worked = false;
    for (EntryYears.Part part : parts) {
      if (years.lived(part)) {
        person.fact("birthplace", StatedPlace.ofBirth(text, tokens, part, dated));
        continue;
      }
      if (years.age(part) || otherName(part)) {
        continue;
      }
      person.number("age", Description.age(text, tokens, part.first(), part.next()));
      person.fact("burialPlace", StatedPlace.ofBurial(text, tokens, part, dated));
      Token first = tokens.get(part.first());
      boolean fate =
          Fates.status(text, tokens, part.first(), part.next()) != null
              || Fates.cause(text, tokens, part.first(), part.next()) != null;
      if (first.is("buried")
          || first.is("похоронен")
          || first.is("похоронена")
          || first.is("dəfn")) {
        int in = part.first() + 1;
        while (in < part.next()
            && (tokens.get(in).is("in")
                || tokens.get(in).is("on")
                || tokens.get(in).is("at")
                || tokens.get(in).is("в")
                || tokens.get(in).is("на"))) {
          in++;
        }
        int to = in;
        while (to < part.next()
            && !tokens.get(to).is("as")
            && !tokens.get(to).is("как")
            && tokens.get(to).kind() != Token.Kind.MARK) {
          to++;
        }
        if (in < to) {
          person.fact("burialPlace", words(in, to));
        }
      } else if (!fate && !worked && Work.in(text, tokens, part) != null) {
        person.fact("occupation", Work.in(text, tokens, part));
        worked = true;
      } else if (!fate && !person.facts().containsKey("residence") && address(part)) {
        person.fact("residence", words(part.first(), part.next()));
      } else if (fate) {
        place(part);
      }
    }
    Found<String> status = person.facts().get("status");
    if (person.facts().containsKey("died") && status != null && status.value().equals("wounded")) {
      // "d. 14 March 1971 of injuries": the wounds are what he died of
      person.facts().remove("status");
    }
  }

  /** {@code run over by a lorry on Station Road}: the named place that the words put it at. */
  private void place(EntryYears.Part part) {
    for (int i = part.first() + 1; i + 1 < part.next(); i++) {
      Token token = tokens.get(i);
      boolean at = token.is("on") || token.is("in") || token.is("at") || token.is("near");
      if (!at || dated.contains(i + 1)) {
        continue;
      }
      int to = i + 1;
      while (to < part.next() && tokens.get(to).capital()) {
        to++;
      }
      if (to > i + 1) {
        person.fact("place", words(i + 1, to));
        return;
      }
    }
  }

  private boolean address(EntryYears.Part part) {
    boolean number = false;
    for (int i = part.first(); i < part.next(); i++) {
      number |= tokens.get(i).digits() && tokens.get(i).lower().length() <= 3;
    }
    return number && tokens.get(part.first()).capital() && part.next() - part.first() <= 7;
  }

  /** Whether a full stop only shortens a word: {@code No. 2}, {@code b. 1919}, {@code г.р.}. */
  private boolean abbreviated(int i) {
    if (i == 0) {
      return false;
    }
    String word = tokens.get(i - 1).lower();
    return EntryYears.BORN.contains(word)
        || EntryYears.ABOUT.contains(word)
        || (word.equals("no") || word.equals("st") || word.equals("д") || word.equals("ул"))
            && i + 1 < tokens.size()
            && (tokens.get(i + 1).digits() || tokens.get(i + 1).capital());
  }

  private boolean newLine(int at) {
    return text.substring(tokens.get(at - 1).end(), tokens.get(at).start()).indexOf('\n') >= 0;
  }

  private List<EntryYears.Part> parts(int from) {
    List<EntryYears.Part> parts = new ArrayList<>();
    int start = from;
    for (int i = from; i <= tokens.size(); i++) {
      boolean end = i == tokens.size();
      if (!end) {
        Token token = tokens.get(i);
        boolean initial = token.is(".") && i > from && abbreviated(i);
        boolean inDate = dated.contains(i) && i > start && dated.contains(i - 1);
        end =
            !inDate
                && (",;()[]—–".contains(token.lower()) && !years.range(i)
                    || token.is(".") && !initial);
        if (!end && i > start && newLine(i)) {
          parts.add(new EntryYears.Part(start, i));
          start = i;
        }
      }
      if (end) {
        if (i > start) {
          parts.add(new EntryYears.Part(start, i));
        }
        start = i + 1;
      }
    }
    return parts;
  }

  /** {@code née Yastrun}, {@code called “Grandfather Hal”}. */
  private boolean otherName(EntryYears.Part part) {
    Token first = tokens.get(part.first());
    boolean maiden =
        first.is("née")
            || first.is("nee")
            || first.is("урожд")
            || first.is("урождённая")
            || first.is("урожденная")
            || first.is("qızlıq")
            || first.is("в") && has(part, "девичестве");
    boolean nickname =
        first.is("called") || first.is("known") || first.is("по") || first.is("nicknamed");
    if (!maiden && !nickname) {
      return marriedName(part);
    }
    int from = part.first() + 1;
    while (from < part.next() && (!tokens.get(from).word() || !tokens.get(from).capital())) {
      from++;
    }
    int to = part.next();
    while (to > from && !tokens.get(to - 1).word()) {
      to--;
    }
    if (to > from && to - from <= 4) {
      person.name(words(from, to), maiden ? "maiden" : "nickname");
      return true;
    }
    return false;
  }

  private boolean has(EntryYears.Part part, String word) {
    return part.first() + 1 < part.next() && tokens.get(part.first() + 1).is(word);
  }

  /** {@code Торвенская Нина Глебовна (Лугова)}: a woman's second family name in brackets. */
  private boolean marriedName(EntryYears.Part part) {
    Found<String> sex = person.facts().get("sex");
    int at = part.first();
    boolean one =
        part.next() == at + 1 && at > 0 && tokens.get(at - 1).is("(") && tokens.get(at).capital();
    if (one
        && sex != null
        && sex.value().equals("female")
        && NameOrder.family(tokens.get(at).lower())) {
      person.name(words(at, part.next()), "maiden");
      return true;
    }
    return false;
  }

  private Found<String> words(int first, int next) {
    return Found.words(text, tokens.get(first).start(), tokens.get(next - 1).end());
  }
}
