package org.yaddash.imports.recognise.people.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.people.Description;
import org.yaddash.imports.recognise.people.NameOrder;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.people.PersonName;
import org.yaddash.imports.recognise.people.words.Fates;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Sentences;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;
import org.yaddash.imports.recognise.words.Word;

/**
 * Finds victims whom running text describes without naming them: "among them were a boy of 7, a
 * newly married couple …". They count only in a passage that speaks of victims, and only where a
 * list of them or an age shows that single people are meant.
 */
public final class UnnamedPeople {
  private static final Set<String> CONTEXT =
      Set.of(
          "victim",
          "victims",
          "martyr",
          "martyrs",
          "жертв",
          "жертвы",
          "жертвами",
          "шехиды",
          "qurban",
          "qurbanlar",
          "qurbanları",
          "şəhid",
          "şəhidlər",
          "remembers");
  private static final Set<String> LIST_ENDS =
      Set.of("many", "others", "other", "several", "многие", "другие", "başqaları", "digər");

  private static final Set<String> PLACED =
      Set.of(
          "of", "from", "in", "at", "on", "near", "by", "who", "из", "с", "в", "на", "у", "около",
          "возле");

  /** Whether a word speaks of victims. */
  private static final Word.Trait SPEAKS =
      new Word.Trait(word -> CONTEXT.contains(word) || Fates.suffered(word));

  private final String text;
  private final List<Person> people = new ArrayList<>();

  private UnnamedPeople(String text) {
    this.text = text;
  }

  /**
   * The people described in {@code [from, to)}, in order.
   *
   * @param listed what became of those in the list that stands right before, or null
   */
  public static List<Person> in(String text, int from, int to, @Nullable Found<String> listed) {
    UnnamedPeople reading = new UnnamedPeople(text);
    boolean before = false;
    for (int[] sentence : Sentences.of(text, from, to)) {
      before = reading.sentence(sentence[0], sentence[1], before);
      if (listed != null) {
        reading.nameless(sentence[0], sentence[1], listed);
      }
    }
    return reading.people;
  }

  /**
   * Reads one sentence; tells whether it speaks of victims, so that the next one may go on with
   * "among them".
   */
  private boolean sentence(int from, int to, boolean before) {
    if (to - from > 3000) {
      return false;
    }
    List<Token> tokens = Tokens.of(text, from, to);
    boolean speaks = SPEAKS.any(tokens);
    if (!speaks && !before) {
      return false;
    }
    int among = among(tokens);
    List<int[]> phrases = phrases(tokens, among);
    boolean ages = false;
    for (int[] phrase : phrases) {
      ages |= Description.age(text, tokens, phrase[0], phrase[2]) != null;
    }
    if (phrases.size() >= 2 && (among >= 0 || ages) || phrases.size() == 1 && among >= 0) {
      Found<String> status =
          among < 0 ? null : Fates.status(text, tokens, Math.max(0, among - 4), among);
      for (int[] phrase : phrases) {
        people.add(person(tokens, phrase, status));
      }
    }
    return speaks;
  }

  /**
   * After a list of names: {@code An old man from Barracks No. 2, who mended shoes, has still no
   * name.}
   */
  private void nameless(int from, int to, Found<String> status) {
    List<Token> tokens = to - from > 1000 ? List.of() : Tokens.of(text, from, to);
    if (tokens.size() < 4
        || !people.isEmpty() && people.get(people.size() - 1).end() > from
        || !tokens.get(0).is("a") && !tokens.get(0).is("an") && !foreign(tokens.get(0))) {
      return;
    }
    int noun = Description.noun(tokens, 1);
    int verb = -1;
    boolean nobody = false;
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean no = token.is("no") || token.is("без") || token.is("never") || token.is("nobody");
      boolean name = token.is("name") || token.is("list") || token.is("имени") || token.is("adı");
      nobody |= no || token.is("unknown") || token.is("məlum");
      if (name && nobody && verb < 0) {
        verb = i;
      }
    }
    if (noun < 0 || verb < 0) {
      return;
    }
    int end = verb;
    while (end > noun
        && !tokens.get(end).is("has")
        && !tokens.get(end).is("is")
        && !tokens.get(end).is("had")
        && !tokens.get(end).is("was")) {
      end--;
    }
    end = end == noun ? noun + 1 : end;
    while (end > noun + 1 && tokens.get(end - 1).is(",")) {
      end--;
    }
    people.add(person(tokens, new int[] {0, noun, end}, status));
  }

  /**
   * One past the words that open a list of victims: "Among them were", "среди погибших", "the dead
   * included"; or -1.
   */
  private static int among(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean opens =
          token.is("among")
              || token.is("среди")
              || token.is("included")
              || token.is("including")
              || token.is("arasında")
              || token.is("sırasında")
              || token.is("remembers")
              || token.is("числе");
      if (!opens) {
        continue;
      }
      int at = i + 1;
      while (at < tokens.size()
          && at < i + 6
          && !token.is("included")
          && !token.is("including")
          && !token.is("remembers")
          && !token.is("arasında")
          && !token.is("sırasında")) {
        if (tokens.get(at).is("were")
            || tokens.get(at).is("was")
            || tokens.get(at).is("are")
            || tokens.get(at).is("is")
            || tokens.get(at).is("были")
            || tokens.get(at).is("был")
            || tokens.get(at).is("—")
            || tokens.get(at).is("-")
            || tokens.get(at).is(":")
            || tokens.get(at).is("–")) {
          return at + 1;
        }
        at++;
      }
      if (at == i + 1 || token.is("среди") || token.is("числе")) {
        return token.is("среди") || token.is("числе") ? Math.min(i + 2, tokens.size()) : i + 1;
      }
    }
    return -1;
  }

  /** Each phrase as first token, the noun, and one past its last token. */
  private List<int[]> phrases(List<Token> tokens, int among) {
    List<int[]> phrases = new ArrayList<>();
    int at = Math.max(0, among);
    while (at < tokens.size()) {
      int noun = -1;
      int first = at;
      Token token = tokens.get(at);
      boolean article = token.is("a") || token.is("an");
      if (article) {
        noun = Description.noun(tokens, at + 1);
      } else if (among >= 0
          && (at == among
              || tokens.get(at - 1).is(",")
              || tokens.get(at - 1).is("и")
              || tokens.get(at - 1).is("və")
              || tokens.get(at - 1).is(":"))
          && !LIST_ENDS.contains(token.lower())
          && foreign(token)) {
        noun = Description.noun(tokens, at);
      }
      if (noun < 0) {
        at++;
        continue;
      }
      if (token.digits() && noun == first + 1) {
        // 61 женщина: a number of people describes none of them
        at = noun + 1;
        continue;
      }
      int end = noun + 1;
      while (end < tokens.size()
          && !",;.!?:(".contains(tokens.get(end).lower())
          && !(tokens.get(end).is("and") && end + 1 < tokens.size() && starts(tokens.get(end + 1)))
          && !(tokens.get(end).is("и")
              || tokens.get(end).is("və")
              || tokens.get(end).is("var")
              || tokens.get(end).is("vardı"))) {
        end++;
      }
      if (!named(tokens, first, noun, end)) {
        phrases.add(new int[] {first, noun, end});
      }
      at = end;
    }
    return phrases;
  }

  /**
   * Whether a phrase tells of somebody who has a name: {@code the nurse Selmuna Varlesh}, {@code
   * Selmuna Varlesh, a nurse}.
   */
  private boolean named(List<Token> tokens, int first, int noun, int end) {
    int at = noun + 1;
    while (at < end && !tokens.get(at).capital() && !PLACED.contains(tokens.get(at).lower())) {
      at++;
    }
    if (at < end && tokens.get(at).capital() && name(tokens, at) > 0) {
      return true;
    }
    boolean apposed =
        first > 2
            && (tokens.get(first - 1).is(",") || tokens.get(first - 1).is("("))
            && tokens.get(first - 2).capital();
    for (int i = Math.max(0, first - 6); apposed && i < first - 1; i++) {
      if (tokens.get(i).capital() && name(tokens, i) == first - 1) {
        return true;
      }
    }
    return false;
  }

  private int name(List<Token> tokens, int at) {
    return PersonName.read(text, tokens, at, tokens.size(), new Person(0, 0), NameOrder.ofProse());
  }

  private static boolean starts(Token token) {
    return token.is("a") || token.is("an") || LIST_ENDS.contains(token.lower());
  }

  private static boolean foreign(Token token) {
    if (token.digits()) {
      return true;
    }
    return token.word() && token.lower().codePoints().anyMatch(c -> c > 0x7f);
  }

  private Person person(List<Token> tokens, int[] phrase, @Nullable Found<String> status) {
    Token last = tokens.get(phrase[2] - 1);
    Person person = new Person(tokens.get(phrase[0]).start(), last.end());
    person.fact("description", Found.words(text, person.start(), person.end()));
    Description.at(text, tokens, phrase[0], phrase[1], phrase[2], person);
    Found<String> cause = Fates.cause(text, tokens, phrase[1], phrase[2]);
    person.fact("cause", cause);
    Found<String> own = Fates.status(text, tokens, phrase[1] + 1, phrase[2]);
    person.fact("status", own == null ? status : own);
    if (own == null && status == null) {
      person.doubt("The words do not say whether the person was killed or wounded.");
    }
    return person;
  }
}
