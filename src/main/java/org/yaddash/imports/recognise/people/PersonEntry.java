package org.yaddash.imports.recognise.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Dates;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Reads one line of a victim list: a name, then what is told of the person, parted by commas, full
 * stops, dashes or brackets: {@code Belsunova Zelvira Orvanovna, born 1931, laundress. Drowned.}
 */
final class PersonEntry {
  private static final Set<String> BORN =
      Set.of(
          "born",
          "b",
          "г",
          "р",
          "рожд",
          "рождения",
          "родился",
          "родилась",
          "doğumlu",
          "təvəllüd",
          "təvəllüdlü",
          "d",
          "doğulub",
          "г.р");
  private static final Set<String> ABOUT =
      Set.of("about", "c", "ca", "circa", "около", "ок", "təxminən");
  private static final Set<String> NOT_WORK =
      Set.of(
          "wife",
          "husband",
          "son",
          "daughter",
          "mother",
          "father",
          "sister",
          "brother",
          "sisters",
          "his",
          "her",
          "their",
          "the",
          "called",
          "née",
          "nee",
          "died",
          "killed",
          "drowned",
          "buried",
          "missing",
          "жена",
          "сын",
          "дочь",
          "мать",
          "отец",
          "погиб",
          "погибла",
          "убит",
          "убита",
          "умер",
          "умерла",
          "пропал",
          "пропала",
          "həlak",
          "oğlu",
          "qızı");

  private final String text;
  private final List<Token> tokens;
  private final Person person;
  private final @Nullable String language;

  private PersonEntry(String text, int start, int end, @Nullable String language) {
    this.text = text;
    this.tokens = Tokens.of(text, start, end);
    this.person = new Person(start, end);
    this.language = language;
  }

  /** The person that {@code [start, end)} tells of, or null when it does not begin with a name. */
  static @Nullable Person read(String text, int start, int end, @Nullable String language) {
    return end - start > 1500 ? null : new PersonEntry(text, start, end, language).read();
  }

  /** An entry of a list of victims that gives no name: what it says stands for it. */
  static Person unnamed(String text, int start, int end, @Nullable String language) {
    PersonEntry entry = new PersonEntry(text, start, end, language);
    int stop = 0;
    while (stop < entry.tokens.size() && !entry.tokens.get(stop).is(".")) {
      stop++;
    }
    Person person = entry.person;
    int last = stop > 0 ? entry.tokens.get(stop - 1).end() : end;
    person.fact("description", Found.words(text, start, last));
    Numbers.Read count = entry.tokens.isEmpty() ? null : Numbers.at(entry.tokens, 0);
    if (count != null && count.value() > 0 && count.value() < 1000) {
      person.number(
          "personsDescribed",
          Found.at(
              (int) count.value(),
              text,
              entry.tokens.get(0).start(),
              entry.tokens.get(count.next() - 1).end()));
    }
    entry.rest(0);
    person.facts().remove("occupation");
    return person;
  }

  private @Nullable Person read() {
    int at = 0;
    while (at < tokens.size()
        && at < 4
        && (tokens.get(at).digits() || "№.)#•-–—*".contains(tokens.get(at).lower()))) {
      at++;
    }
    int next = PersonName.read(text, tokens, at, tokens.size(), person, true);
    if (next < 0) {
      return null;
    }
    if (next < tokens.size()
        && tokens.get(next).word()
        && !tokens.get(next).capital()
        && !BORN.contains(tokens.get(next).lower())
        && Fates.status(text, tokens, next, next + 1) == null) {
      // "Ivan Petrov went to" is a sentence, no entry
      return null;
    }
    rest(next);
    return person;
  }

  private record Part(int first, int next) {}

  private void rest(int from) {
    List<Part> parts = parts(from);
    person.fact("cause", Fates.cause(text, tokens, from, tokens.size()));
    person.fact("status", Fates.status(text, tokens, from, tokens.size()));
    boolean worked = false;
    for (Part part : parts) {
      if (dates(part) || age(part) || otherName(part)) {
        continue;
      }
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
        if (in < part.next()) {
          person.fact("burialPlace", words(in, part.next()));
        }
      } else if (!fate && !worked && occupation(part)) {
        person.fact("occupation", words(part.first(), part.next()));
        worked = true;
      } else if (!fate && !person.facts().containsKey("residence") && address(part)) {
        person.fact("residence", words(part.first(), part.next()));
      }
    }
  }

  private boolean occupation(Part part) {
    int length = part.next() - part.first();
    if (length > 5) {
      return false;
    }
    for (int i = part.first(); i < part.next(); i++) {
      Token token = tokens.get(i);
      if (!token.word() && !token.is("-")
          || NOT_WORK.contains(token.lower())
          || ABOUT.contains(token.lower())) {
        return false;
      }
      boolean begins =
          i == part.first()
              && part.first() > 0
              && ".;".contains(tokens.get(part.first() - 1).lower());
      if (token.capital() && !begins) {
        return false;
      }
    }
    return true;
  }

  private boolean address(Part part) {
    boolean number = false;
    for (int i = part.first(); i < part.next(); i++) {
      number |= tokens.get(i).digits() && tokens.get(i).lower().length() <= 3;
    }
    return number && tokens.get(part.first()).capital() && part.next() - part.first() <= 7;
  }

  private List<Part> parts(int from) {
    List<Part> parts = new ArrayList<>();
    int start = from;
    for (int i = from; i <= tokens.size(); i++) {
      boolean end = i == tokens.size();
      if (!end) {
        Token token = tokens.get(i);
        boolean initial =
            token.is(".")
                && i > from
                && (BORN.contains(tokens.get(i - 1).lower())
                    || ABOUT.contains(tokens.get(i - 1).lower()));
        end = ",;()[]—–".contains(token.lower()) && !range(i) || token.is(".") && !initial;
      }
      if (end) {
        if (i > start) {
          parts.add(new Part(start, i));
        }
        start = i + 1;
      }
    }
    return parts;
  }

  private boolean range(int i) {
    return i > 0
        && i + 1 < tokens.size()
        && tokens.get(i - 1).digits()
        && tokens.get(i + 1).digits()
        && "–—-".contains(tokens.get(i).lower());
  }

  /** {@code born 1931}, {@code 1931 г.р.}, {@code 1908–1964}, {@code (1931)}. */
  private boolean dates(Part part) {
    int years = 0;
    int yearAt = -1;
    boolean born = false;
    boolean about = false;
    int words = 0;
    for (int i = part.first(); i < part.next(); i++) {
      Token token = tokens.get(i);
      if (token.digits()
          && token.lower().length() == 4
          && (token.lower().startsWith("1") || token.lower().startsWith("20"))) {
        years++;
        yearAt = yearAt < 0 ? i : yearAt;
      } else if (BORN.contains(token.lower())) {
        born = true;
      } else if (ABOUT.contains(token.lower())) {
        about = true;
      } else if (token.word()) {
        words++;
      }
    }
    if (years == 2 && yearAt + 2 < part.next() && range(yearAt + 1)) {
      person.fact("born", year(yearAt, false));
      person.fact("died", year(yearAt + 2, false));
      return true;
    }
    List<Found<String>> dates =
        Dates.in(
            text, tokens.get(part.first()).start(), tokens.get(part.next() - 1).end(), language);
    Found<String> date = dates.isEmpty() || dates.get(0).value().length() < 7 ? null : dates.get(0);
    if (born || years == 1 && words == 0 && !about) {
      person.fact("born", date != null ? date : yearAt < 0 ? null : year(yearAt, about));
      return true;
    }
    if (date != null && Fates.status(text, tokens, part.first(), part.next()) != null) {
      person.fact("died", date);
    } else if (date != null
        && person.facts().containsKey("status")
        && part.first() > 0
        && tokens.get(part.first() - 1).is(",")) {
      person.fact("died", date);
    }
    return false;
  }

  private Found<String> year(int at, boolean about) {
    Token token = tokens.get(at);
    boolean doubt =
        at + 2 < tokens.size()
            && (tokens.get(at + 1).is("?")
                || tokens.get(at + 1).is("(") && tokens.get(at + 2).is("?"));
    return Found.at(
        token.lower() + (about ? "~" : doubt ? "?" : ""), text, token.start(), token.end());
  }

  private boolean age(Part part) {
    Numbers.Read number = null;
    int at = part.first();
    for (; at < part.next(); at++) {
      number = Numbers.at(tokens, at);
      if (number != null) {
        break;
      }
      if (!tokens.get(at).is("aged")
          && !tokens.get(at).is("age")
          && !ABOUT.contains(tokens.get(at).lower())
          && !tokens.get(at).is(".")) {
        return false;
      }
    }
    if (number == null || number.value() > 120) {
      return false;
    }
    int next = number.next();
    boolean years =
        next < part.next()
            && (tokens.get(next).lower().startsWith("year")
                || tokens.get(next).is("лет")
                || tokens.get(next).is("года")
                || tokens.get(next).is("год")
                || tokens.get(next).lower().startsWith("yaş"));
    boolean bare = next == part.next() && number.inDigits();
    if (!years && !bare) {
      return false;
    }
    person.number(
        "age",
        Found.at(
            (int) number.value(),
            text,
            tokens.get(at).start(),
            tokens.get(number.next() - 1).end()));
    return true;
  }

  /** {@code née Yastrun}, {@code called “Grandfather Hal”}. */
  private boolean otherName(Part part) {
    Token first = tokens.get(part.first());
    boolean maiden =
        first.is("née")
            || first.is("nee")
            || first.is("урожд")
            || first.is("урождённая")
            || first.is("урожденная");
    boolean nickname =
        first.is("called") || first.is("known") || first.is("по") || first.is("nicknamed");
    if (!maiden && !nickname) {
      return false;
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

  private Found<String> words(int first, int next) {
    return Found.words(text, tokens.get(first).start(), tokens.get(next - 1).end());
  }
}
