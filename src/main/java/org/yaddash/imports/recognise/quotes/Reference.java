package org.yaddash.imports.recognise.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Reads a citation that stands inside running text: {@code Title, Publisher, Place, Year, p. 12},
 * {@code Author. Title. – Place: Publisher, Year. – С. 12}, {@code Müəllif. Ad. Bakı: Nəşriyyat,
 * 1991, səh. 12}.
 */
final class Reference {
  private static final Set<String> PAGE_WORDS =
      Set.of(
          "p",
          "pp",
          "page",
          "pages",
          "с",
          "c",
          "стр",
          "страница",
          "s",
          "səh",
          "sayfa",
          "сəh",
          "сәһ");
  private static final List<String> PUBLISHERS =
      List.of(
          "press",
          "publish",
          "books",
          "verlag",
          "edition",
          "издат",
          "изд",
          "nəşr",
          "neşr",
          "neshr",
          "nashr",
          "nesr",
          "yayın",
          "yayin",
          "matbaa",
          "mətbəə",
          "printing",
          "университет",
          "university",
          "universit",
          "наука",
          "типограф");
  private static final Set<String> CITIES =
      Set.of(
          "baku",
          "bakı",
          "баку",
          "moscow",
          "москва",
          "м",
          "moskva",
          "london",
          "paris",
          "berlin",
          "istanbul",
          "ankara",
          "tbilisi",
          "тбилиси",
          "yerevan",
          "leningrad",
          "ленинград",
          "л",
          "спб",
          "washington",
          "york",
          "oxford",
          "cambridge",
          "gəncə",
          "ganja",
          "tehran",
          "vienna",
          "geneva",
          "kiev",
          "киев",
          "минск",
          "tabriz",
          "sumgait",
          "boston",
          "chicago");

  private final String text;
  private final int from;
  private final int to;
  private final List<Token> tokens;

  private Reference(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.tokens = Tokens.of(text, from, to);
  }

  /** A stretch between two separators, as token positions. */
  private record Part(int first, int next) {}

  /** The citation in {@code [from, to)}, or null when these characters are no citation. */
  static @Nullable Source read(String text, int from, int to) {
    return to - from < 6 || to - from > 1500 ? null : new Reference(text, from, to).read();
  }

  private @Nullable Source read() {
    Found<String> page = null;
    Found<String> year = null;
    int end = tokens.size();
    for (int i = 0; i < tokens.size(); i++) {
      int number = pageNumber(i);
      if (number > 0) {
        int last = number;
        while (last + 2 < tokens.size()
            && "-–—".contains(tokens.get(last + 1).lower())
            && tokens.get(last + 2).digits()) {
          last += 2;
        }
        page = Found.words(text, tokens.get(number).start(), tokens.get(last).end());
        end = Math.min(end, i);
        break;
      }
    }
    int yearAt = -1;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (year(tokens.get(i)) && alone(i)) {
        yearAt = i;
        break;
      }
    }
    if (yearAt >= 0) {
      year = Found.words(text, tokens.get(yearAt).start(), tokens.get(yearAt).end());
    }
    if (year == null && page == null) {
      return null;
    }
    boolean early =
        yearAt >= 0
            && yearAt < tokens.size() / 3
            && yearAt < 12
            && yearAt > 0
            && tokens.get(yearAt - 1).is("(");
    int stop = yearAt >= 0 && !early ? Math.min(end, yearAt) : end;
    List<Found<String>> authors = new ArrayList<>();
    int titleFrom = 0;
    if (early) {
      authors.addAll(people(0, yearAt - 1));
      titleFrom = Math.min(tokens.size(), yearAt + 2);
    }
    List<Part> parts = parts(titleFrom, stop);
    Found<String> publisher = null;
    Found<String> place = null;
    int kept = parts.size();
    if (kept > 0) {
      int colon = colon(parts.get(kept - 1));
      boolean known =
          colon > 0
              && (knownPlace(parts.get(kept - 1).first(), colon)
                  || colon - parts.get(kept - 1).first() <= 2 && kept > 1);
      if (known) {
        place = words(parts.get(kept - 1).first(), colon);
        publisher = words(colon + 1, parts.get(kept - 1).next());
        kept--;
      } else if (kept > 2 || kept == 2 && (isPlace(parts.get(1)) || isPublisher(parts.get(1)))) {
        Part last = parts.get(kept - 1);
        if (isPublisher(last) && !knownPlace(last.first(), last.next())) {
          publisher = words(last);
          kept--;
          if (kept > 1 && isPlace(parts.get(kept - 1))) {
            place = words(parts.get(kept - 1));
            kept--;
          }
        } else if (isPlace(last)) {
          place = words(last);
          kept--;
          if (kept > 1 && (isPublisher(parts.get(kept - 1)) || short1(parts.get(kept - 1)))) {
            publisher = words(parts.get(kept - 1));
            kept--;
          }
        }
      }
    }
    int begin = 0;
    if (authors.isEmpty() && kept > 1 && person(parts.get(0))) {
      authors.add(words(parts.get(0)));
      begin = 1;
    }
    Found<String> title = null;
    if (kept > begin) {
      int first = parts.get(begin).first();
      if (first < tokens.size() - 1
          && (tokens.get(first).is("the") || tokens.get(first).is("a"))
          && !tokens.get(first).capital()
          && tokens.get(first + 1).capital()) {
        first++;
      }
      title = bare(first, parts.get(kept - 1).next());
    }
    return title == null && authors.isEmpty()
        ? null
        : new Source(title, authors, publisher, place, year, page, null);
  }

  private @Nullable Found<String> bare(int first, int next) {
    int a = first;
    int b = next;
    while (a < b && tokens.get(a).kind() == Token.Kind.MARK) {
      a++;
    }
    while (b > a
        && tokens.get(b - 1).kind() == Token.Kind.MARK
        && !tokens.get(b - 1).is(")")
        && !tokens.get(b - 1).is("?")
        && !tokens.get(b - 1).is("!")) {
      b--;
    }
    return b > a ? words(a, b) : null;
  }

  /** The token of the number that the page word at {@code i} announces, or -1. */
  private int pageNumber(int i) {
    if (!PAGE_WORDS.contains(tokens.get(i).lower())) {
      return -1;
    }
    int next = i + 1;
    while (next < tokens.size()
        && next < i + 3
        && (tokens.get(next).is(".") || tokens.get(next).is(":"))) {
      next++;
    }
    boolean spaced = tokens.get(i).lower().length() > 1 || next > i + 1;
    return spaced
            && next < tokens.size()
            && tokens.get(next).digits()
            && tokens.get(next).lower().length() <= 5
        ? next
        : -1;
  }

  private static boolean year(Token token) {
    if (!token.digits() || token.lower().length() != 4) {
      return false;
    }
    char first = token.lower().charAt(0);
    return first == '1' && token.lower().charAt(1) >= '5'
        || first == '2' && token.lower().charAt(1) == '0';
  }

  /** Whether a year stands for itself: between separators or brackets, not inside a title. */
  private boolean alone(int i) {
    boolean left =
        i == 0
            || ",;.([:—–".contains(tokens.get(i - 1).lower())
            || tokens.get(i - 1).word() && !tokens.get(i - 1).capital() && i > 1;
    boolean right =
        i + 1 >= tokens.size()
            || ",;.)]:—–".contains(tokens.get(i + 1).lower())
            || tokens.get(i + 1).is("г")
            || tokens.get(i + 1).is("-");
    boolean title = i > 0 && tokens.get(i - 1).word();
    return left && right && !title;
  }

  private List<Part> parts(int from, int to) {
    List<Part> parts = new ArrayList<>();
    int start = from;
    int round = 0;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.is("(") || token.is("[")) {
        round++;
      } else if (token.is(")") || token.is("]")) {
        round = Math.max(0, round - 1);
      }
      boolean initial =
          token.is(".")
              && i > from
              && tokens.get(i - 1).lower().length() <= 2
              && tokens.get(i - 1).capital();
      boolean stop =
          token.is(".") && !initial && i + 1 < to && tokens.get(i + 1).start() > token.end();
      boolean dash =
          (token.is("—") || token.is("–")) && i > from && tokens.get(i - 1).end() < token.start();
      boolean slash = token.is("/") && i > from && tokens.get(i - 1).end() < token.start();
      if (round == 0 && (token.is(",") || token.is(";") || stop || dash || slash)) {
        if (i > start) {
          parts.add(new Part(start, i));
        }
        start = i + 1;
      }
    }
    if (to > start && words(start, to).value().length() > 1) {
      parts.add(new Part(start, to));
    }
    parts.removeIf(part -> !hasWord(part));
    return parts;
  }

  private boolean hasWord(Part part) {
    for (int i = part.first(); i < part.next(); i++) {
      if (tokens.get(i).word()) {
        return true;
      }
    }
    return false;
  }

  private int colon(Part part) {
    for (int i = part.first() + 1; i + 1 < part.next(); i++) {
      if (tokens.get(i).is(":")) {
        return i;
      }
    }
    return -1;
  }

  private boolean knownPlace(int first, int next) {
    for (int i = first; i < next; i++) {
      if (CITIES.contains(tokens.get(i).lower())) {
        return next - first <= 4;
      }
    }
    return false;
  }

  private boolean isPlace(Part part) {
    int length = part.next() - part.first();
    return knownPlace(part.first(), part.next())
        || length <= 3 && capitals(part) && !isPublisher(part);
  }

  private boolean short1(Part part) {
    return part.next() - part.first() <= 2 && capitals(part);
  }

  private boolean isPublisher(Part part) {
    for (int i = part.first(); i < part.next(); i++) {
      String word = tokens.get(i).lower();
      for (String stem : PUBLISHERS) {
        if (word.startsWith(stem) || word.length() > stem.length() + 2 && word.endsWith(stem)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean capitals(Part part) {
    for (int i = part.first(); i < part.next(); i++) {
      if (tokens.get(i).digits() || tokens.get(i).word() && !tokens.get(i).capital()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a part reads as one person's name: two to four capitalized words or initials. */
  private boolean person(Part part) {
    int words = 0;
    for (int i = part.first(); i < part.next(); i++) {
      Token token = tokens.get(i);
      if (token.word() && token.capital()) {
        words++;
      } else if (!token.is(".") && !token.is("-")) {
        return false;
      }
    }
    return words >= 2 && words <= 4 && !isPublisher(part);
  }

  private List<Found<String>> people(int first, int next) {
    Found<String> all = bare(first, next);
    return all == null ? List.of() : List.of(all);
  }

  private Found<String> words(Part part) {
    return words(part.first(), part.next());
  }

  private Found<String> words(int first, int next) {
    return Found.words(
        text, tokens.get(first).start(), Math.min(to, Math.max(from, tokens.get(next - 1).end())));
  }
}
