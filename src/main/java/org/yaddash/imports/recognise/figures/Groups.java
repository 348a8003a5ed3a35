package org.yaddash.imports.recognise.figures;

import java.util.List;
import java.util.Set;
import org.yaddash.imports.recognise.words.Token;

/** Finds the words behind a number that say who is counted: {@code 12 unarmed civilians}. */
final class Groups {
  private static final int LONGEST = 6;

  private static final Set<String> GROUP_ENDS =
      Set.copyOf(
          List.of(
              ("were was are is had have has been being who which that in on at by from to with"
                      + " during when while as for after before of could would или были было был в из на с"
                      + " от по за при получили получил idi olub olmuş edilib edildi və а но than more"
                      + " then their his her the alıb aldı where whose but carrying что где которые ki")
                  .split(" ", -1)));

  private Groups() {}

  /**
   * One past the words from a token on that name people; -1 where they name none.
   *
   * @param strangers whether a people may be named that is not known: {@code 6 Russians}
   */
  static int end(List<Token> tokens, int from, boolean strangers) {
    int to = from;
    int person = -1;
    boolean named = false;
    while (to < tokens.size() && to - from < LONGEST) {
      Token token = tokens.get(to);
      boolean hyphen = token.is("-") && to > from;
      if (!token.word() && !hyphen
          || GROUP_ENDS.contains(token.lower())
          || token.is("and")
          || token.is("и")
          || Measures.at(tokens, to) != null && !Measures.people(token)) {
        break;
      }
      if (person >= 0 && Measures.of(token) != null) {
        // 36 детей погибших шахтёров
        break;
      }
      if (Measures.people(token)) {
        person = to;
      } else if (person < 0
          && strangers
          && token.capital()
          && token.lower().length() > 3
          && plural(token.lower())) {
        named = true;
        person = to;
      } else if (person >= 0 && !token.capital() && person == to - 1) {
        // a verb follows the noun
        break;
      } else if (person < 0 && !describes(token)) {
        return -1;
      }
      to++;
    }
    return person < 0 ? -1 : coordinated(tokens, person + 1, named);
  }

  /** Whether a word before a noun can tell more of it; another noun is what is counted itself. */
  private static boolean describes(Token token) {
    String word = token.lower();
    if (!token.word() || token.capital()) {
      return true;
    }
    if (OtherNumbers.things(token)) {
      return false;
    }
    char last = word.charAt(word.length() - 1);
    if (last == 's') {
      return word.endsWith("'s")
          || word.endsWith("’s")
          || word.endsWith("ss")
          || word.endsWith("ous");
    }
    boolean russian = last >= 'а' && last <= 'ё';
    return !russian
        || word.endsWith("ых")
        || word.endsWith("их")
        || word.endsWith("ый")
        || word.endsWith("ий")
        || word.endsWith("ой")
        || word.endsWith("ая")
        || word.endsWith("яя")
        || word.endsWith("ые")
        || word.endsWith("ие")
        || word.endsWith("ого")
        || word.endsWith("его")
        || word.endsWith("ее")
        || word.endsWith("ещё")
        || word.endsWith("еще")
        || word.endsWith("лишним")
        || word.endsWith("более")
        || word.equals("с");
  }

  /**
   * The end of a group that goes on: {@code children and teenagers}; {@code Jews, Tatars and
   * Lezgis}.
   */
  static int coordinated(List<Token> tokens, int from, boolean named) {
    int end = from;
    while (end + 1 < tokens.size()) {
      Token link = tokens.get(end);
      Token next = tokens.get(end + 1);
      boolean and = link.is("and") || link.is("и") || link.is("və") || link.is("or");
      if (and && (Measures.people(next) || named && next.capital() && plural(next.lower()))) {
        end += 2;
      } else if (named
          && link.is(",")
          && next.capital()
          && plural(next.lower())
          && goesOn(tokens, end + 2)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean goesOn(List<Token> tokens, int at) {
    return at < tokens.size()
        && (tokens.get(at).is(",")
            || tokens.get(at).is("and")
            || tokens.get(at).is("и")
            || tokens.get(at).is("və"));
  }

  private static boolean plural(String word) {
    return word.endsWith("s")
        || word.endsWith("ese")
        || word.endsWith("ов")
        || word.endsWith("ев")
        || word.endsWith("ян")
        || word.endsWith("ин")
        || word.endsWith("ей")
        || word.endsWith("ар")
        || word.endsWith("lar")
        || word.endsWith("lər")
        || word.endsWith("ler")
        || word.endsWith("ih")
        || word.endsWith("men")
        || word.endsWith("ских")
        || word.endsWith("yəhudi")
        || word.endsWith("rus")
        || word.endsWith("tatar")
        || word.endsWith("ləzgi");
  }
}
