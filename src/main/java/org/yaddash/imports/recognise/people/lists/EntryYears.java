package org.yaddash.imports.recognise.people.lists;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.people.words.Fates;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.dates.Dates;

/** Reads from a part of an entry when a person was born and died, or how old he was. */
public final class EntryYears {
  /** Words that say of a year that somebody was born then. */
  public static final Set<String> BORN =
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
          "anadan",
          "тәвәллүд",
          "тәвәллүдлү",
          "доғулуб",
          "анадан",
          "г.р");

  private static final Set<String> DIED =
      Set.of("d", "died", "†", "ум", "умер", "умерла", "скончался", "скончалась", "vəfat", "öl");
  static final Set<String> ABOUT = Set.of("about", "c", "ca", "circa", "около", "ок", "təxminən");

  /** Two months, each with up to two words for the year. */
  private static final int MOST_DATE_WORDS = 6;

  /**
   * Some words of an entry between two marks.
   *
   * @param first its first token
   * @param next one past its last
   */
  record Part(int first, int next) {}

  private final String text;
  private final List<Token> tokens;
  private final Person person;
  private final @Nullable String language;

  EntryYears(String text, List<Token> tokens, Person person, @Nullable String language) {
    this.text = text;
    this.tokens = tokens;
    this.person = person;
    this.language = language;
  }

  /** Whether a mark stands between two years. */
  boolean range(int i) {
    return i > 0
        && i + 1 < tokens.size()
        && tokens.get(i - 1).digits()
        && tokens.get(i + 1).digits()
        && "–—-".contains(tokens.get(i).lower());
  }

  /** {@code born 1931}, {@code 1931 г.р.}, {@code 1908–1964}, {@code (1931)}. */
  boolean lived(Part part) {
    int years = 0;
    int yearAt = -1;
    boolean born = false;
    boolean saysDied = false;
    boolean about = false;
    int words = 0;
    for (int i = part.first(); i < part.next(); i++) {
      Token token = tokens.get(i);
      if (token.digits()
          && token.lower().length() == 4
          && (token.lower().startsWith("1") || token.lower().startsWith("20"))) {
        years++;
        yearAt = yearAt < 0 ? i : yearAt;
      } else if (yearWord(i)) {
        continue;
      } else if (diedWord(i)) {
        saysDied = true;
      } else if (BORN.contains(token.lower())) {
        born = true;
      } else if (ABOUT.contains(token.lower())) {
        about = true;
      } else if (token.word()) {
        words++;
      }
    }
    if (years == 2 && yearAt + 2 < part.next() && range(yearAt + 1) && fourDigits(yearAt + 2)) {
      person.fact("born", year(yearAt, false));
      person.fact("died", year(yearAt + 2, false));
      return true;
    }
    List<Found<String>> dates =
        Dates.in(
            text, tokens.get(part.first()).start(), tokens.get(part.next() - 1).end(), language);
    if (dates.size() == 2 && years == 2 && words <= MOST_DATE_WORDS && dash(dates)) {
      person.fact("born", dates.get(0));
      person.fact("died", dates.get(1));
      return true;
    }
    Found<String> date = dates.isEmpty() || dates.get(0).value().length() < 7 ? null : dates.get(0);
    if (saysDied && !born) {
      person.fact("died", date != null ? date : years == 1 ? year(yearAt, about) : null);
      return false;
    }
    if (years == 1 && words == 0 && !born && until(part) && person.facts().containsKey("born")) {
      person.fact("died", year(yearAt, about));
      return true;
    }
    if (born || years == 1 && words == 0 && !about) {
      person.fact("born", date != null ? date : yearAt < 0 ? null : year(yearAt, about));
      return true;
    }
    Found<String> fate = Fates.status(text, tokens, part.first(), part.next());
    if (fate != null) {
      boolean died = fate.value().equals("killed");
      person.fact(
          "died", !died ? null : date != null ? date : years == 1 ? year(yearAt, about) : null);
    } else if (date != null
        && person.facts().containsKey("status")
        && part.first() > 0
        && tokens.get(part.first() - 1).is(",")) {
      person.fact("died", date);
    }
    return false;
  }

  /** Whether {@code г.} only says that a year stands before it: no {@code р.} follows. */
  private boolean yearWord(int at) {
    int next = at + 1 < tokens.size() && tokens.get(at + 1).is(".") ? at + 2 : at + 1;
    return tokens.get(at).is("г")
        && !(next < tokens.size()
            && (tokens.get(next).is("р") || tokens.get(next).lower().startsWith("рожд")));
  }

  /**
   * Whether a word says of the date behind it that somebody died then: {@code d. 14 March 1971},
   * {@code † 1971}; behind a year, {@code d.} is "born" in Azerbaijani.
   */
  private boolean diedWord(int at) {
    Token token = tokens.get(at);
    boolean behindYear = at > 0 && tokens.get(at - 1).digits();
    return DIED.contains(token.lower()) && !(token.is("d") && behindYear);
  }

  private boolean fourDigits(int at) {
    return tokens.get(at).digits() && tokens.get(at).lower().length() == 4;
  }

  /** Whether nothing but a dash stands between two dates: {@code 12 mart 1972 – 20 yanvar 1990}. */
  private boolean dash(List<Found<String>> dates) {
    return text.substring(dates.get(0).end(), dates.get(1).start()).strip().matches("[-–—]");
  }

  /** Whether a dash leads to a part: {@code 1965, Zarbad – 1990, Torvend}. */
  private boolean until(Part part) {
    return part.first() > 0 && "–—-".contains(tokens.get(part.first() - 1).lower());
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

  /** {@code aged 34}, {@code 34 года}: whether the part says no more than that. */
  boolean age(Part part) {
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
                || tokens.get(next).lower().startsWith("yaş")
                || tokens.get(next).lower().startsWith("јаш"));
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
}
