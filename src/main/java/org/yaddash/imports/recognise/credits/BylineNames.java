package org.yaddash.imports.recognise.credits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.dates.Months;

/** Reads the names of a byline: capitals, initials and particles, without titles and degrees. */
final class BylineNames {
  private static final Set<String> NOT_NAMES =
      Set.of(
          "journalist",
          "contributor",
          "reporter",
          "correspondent",
          "writer",
          "columnist",
          "staff",
          "admin",
          "administrator",
          "the",
          "a",
          "an",
          "our",
          "guest",
          "editor",
          "editors",
          "editorial",
          "team",
          "on",
          "in",
          "at",
          "posted",
          "published",
          "updated",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "comments",
          "share",
          "read",
          "more",
          "min",
          "minutes",
          "this",
          "email",
          "print");
  private static final Set<String> TITLES =
      Set.of(
          "prof",
          "professor",
          "dr",
          "doctor",
          "проф",
          "профессор",
          "акад",
          "академик",
          "доктор",
          "akademik",
          "prof.");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "du", "del", "della", "la", "le", "van", "von", "der", "den", "ter",
          "bin", "al", "el", "oğlu", "qızı", "oglu", "ogly", "kyzy", "gizi", "оглы", "кызы");
  private static final Set<String> COLLECTIVE =
      Set.of(
          "staff",
          "team",
          "editors",
          "editor",
          "editorial",
          "desk",
          "newsroom",
          "agency",
          "association",
          "inc",
          "ltd",
          "llc",
          "company",
          "редакция",
          "агентство",
          "redaksiya",
          "agentliyi");

  private BylineNames() {}

  /**
   * The names that begin at a token, parted by commas or "and".
   *
   * @param text the text that the tokens are from
   */
  static List<Found<String>> in(String text, List<Token> tokens, int from) {
    List<Found<String>> names = new ArrayList<>();
    int at = from;
    while (at < tokens.size() && names.size() < 8) {
      while (at + 1 < tokens.size()
          && (TITLES.contains(tokens.get(at).lower()) || at > from && tokens.get(at).is("."))) {
        at++;
      }
      int start = at;
      int end = at;
      int capitals = 0;
      while (end < tokens.size() && end - start < 7) {
        Token token = tokens.get(end);
        if (end > start && text.lastIndexOf('\n', token.start()) >= tokens.get(end - 1).end()) {
          // a name ends with its line
          break;
        }
        boolean initial =
            token.is(".") && end > start && tokens.get(end - 1).lower().length() <= 2
                || (token.is("-")) && end > start;
        boolean letter =
            token.lower().length() == 1 && end + 1 < tokens.size() && tokens.get(end + 1).is(".");
        boolean other = NOT_NAMES.contains(token.lower()) && !letter || Months.of(token) > 0;
        if (token.capital() && !other) {
          capitals++;
        } else if (!initial && !(PARTICLES.contains(token.lower()) && end > start)) {
          break;
        }
        end++;
      }
      if (capitals == 0) {
        break;
      }
      int last = end - 1;
      while (last > start
          && !tokens.get(last).word()
          && !(tokens.get(last).is(".") && tokens.get(last - 1).lower().length() <= 2)) {
        last--;
      }
      if (!names.isEmpty() && degree(text, tokens.get(start).start(), tokens.get(last).end())) {
        // printed after a name it belongs to it
        Found<String> holder = names.remove(names.size() - 1);
        names.add(Found.words(text, holder.start(), tokens.get(last).end()));
      } else if (!names.isEmpty() && last == start) {
        // one word after a name is an office or a town
        break;
      } else {
        names.add(Found.words(text, tokens.get(start).start(), tokens.get(last).end()));
      }
      at = end;
      if (at < tokens.size()
          && (tokens.get(at).is(",")
              || tokens.get(at).is("&")
              || tokens.get(at).is("and")
              || tokens.get(at).is("и")
              || tokens.get(at).is("və"))) {
        at++;
        if (at < tokens.size() && tokens.get(at).is("and")) {
          at++;
        }
      } else {
        break;
      }
    }
    return names;
  }

  /** Whether what follows a name is a degree or a membership, not another name: MS, Ph.D. */
  private static boolean degree(String text, int start, int end) {
    int letters = 0;
    int capitals = 0;
    for (int i = start; i < end; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return letters <= 6 && capitals >= 2 && capitals * 2 >= letters;
  }

  /** Whether a title of an office or a university stands before a name. */
  static boolean honours(Token token) {
    return TITLES.contains(token.lower());
  }

  /** Whether a name is that of several people or of nobody: "Courier Staff", the site itself. */
  static boolean collective(String name, String site) {
    int space = name.lastIndexOf(' ');
    String last = name.substring(space + 1).toLowerCase(Locale.ROOT);
    return COLLECTIVE.contains(last) || name.equalsIgnoreCase(site);
  }
}
