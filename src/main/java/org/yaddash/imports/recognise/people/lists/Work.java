package org.yaddash.imports.recognise.people.lists;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.people.Description;
import org.yaddash.imports.recognise.people.words.Occupations;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;

/** Reads from a part of an entry what somebody worked as. */
final class Work {
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
          "and",
          "и",
          "və",
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
          "qızı",
          "mentioned",
          "but",
          "he",
          "she",
          "who",
          "was",
          "но",
          "а",
          "он",
          "она",
          "был",
          "была",
          "который",
          "которая",
          "lakin",
          "pregnant",
          "married",
          "single",
          "widow",
          "widower",
          "беременна",
          "беременная",
          "замужем",
          "женат",
          "холост",
          "вдова",
          "вдовец",
          "hamilə",
          "evli",
          "ailəli",
          "subay",
          "dul",
          "övladı",
          "övlad",
          "uşağı");

  /** What says of the words after it, or before it, that somebody did that work. */
  private static final Set<String> BEFORE_WORK =
      Set.of("also", "также", "тоже", "həmçinin", "worked", "as", "working");

  private static final Set<String> AFTER_WORK =
      Set.of(
          "işləyirdi",
          "işləyib",
          "işləmişdir",
          "işləmiş",
          "çalışırdı",
          "çalışıb",
          "çalışmışdır",
          "idi",
          "olub",
          "olmuşdur",
          "ишләјирди",
          "ишләјиб",
          "иди");

  private static final int LONGEST_WORK = 9;

  private Work() {}

  /**
   * What the part says the person worked as: {@code laundress}, {@code a retired teacher}, {@code a
   * 34-year-old nurse}, {@code Nurse at the hospital of Terva}; null when it says none.
   */
  static @Nullable Found<String> in(String text, List<Token> tokens, EntryYears.Part part) {
    int from = Description.afterAge(tokens, part.first(), part.next());
    while (from < part.next() && BEFORE_WORK.contains(tokens.get(from).lower())) {
      from++;
    }
    int to = part.next();
    while (to > from && AFTER_WORK.contains(tokens.get(to - 1).lower())) {
      to--;
    }
    if (from >= to || to - from > LONGEST_WORK) {
      return null;
    }
    boolean known = false;
    boolean plain = to - from <= 5;
    // "10-cu sinif şagirdi"
    int window = tokens.get(from).digits() ? 6 : 3;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      known |= i < from + window && Occupations.names(token);
      if (!token.word() && !token.is("-")
          || NOT_WORK.contains(token.lower())
          || EntryYears.ABOUT.contains(token.lower())) {
        plain = false;
      }
      if (token.capital() && !(i == from && begins(text, tokens, i))) {
        plain = false;
      }
    }
    boolean article = from > part.first() && !known;
    boolean told = tokens.get(from).capital() && !begins(text, tokens, from);
    return (known && !told || plain && !article)
        ? Found.words(text, tokens.get(from).start(), tokens.get(to - 1).end())
        : null;
  }

  /** Whether a sentence or a line begins at a token, so that its capital says nothing. */
  private static boolean begins(String text, List<Token> tokens, int at) {
    Token token = tokens.get(at);
    return at == 0
        || Occupations.names(token)
        || ".;".contains(tokens.get(at - 1).lower())
        || text.substring(tokens.get(at - 1).end(), token.start()).indexOf('\n') >= 0;
  }
}
