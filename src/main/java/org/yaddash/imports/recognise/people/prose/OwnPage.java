package org.yaddash.imports.recognise.people.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.people.NameOrder;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.people.PersonName;
import org.yaddash.imports.recognise.people.lists.EntryYears;
import org.yaddash.imports.recognise.people.lists.PersonEntry;
import org.yaddash.imports.recognise.people.words.Fates;
import org.yaddash.imports.recognise.people.words.Happenings;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Sentences;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;
import org.yaddash.imports.recognise.words.dates.Dates;

/**
 * The victim to whom a page of its own is given: its title is a person's name, and its text says
 * what became of that person without naming anybody else: {@code She was killed on …}, {@code Погиб
 * …}, {@code … həlak olub}.
 */
public final class OwnPage {
  private static final int MOST_SENTENCES = 60;
  private static final int LONGEST_SENTENCE = 4000;
  private static final Set<String> PREFIXES =
      Set.of("in", "memory", "of", "remembering", "memoriam");
  private static final Set<String> BEGAN =
      Set.of("born", "родился", "родилась", "doğulub", "doğulmuşdur", "təvəllüd", "təvəllüdlü");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "он", "она", "o");
  private static final Set<String> AUXILIARIES =
      Set.of("was", "is", "had", "been", "also", "then", "later", "being", "has");
  private static final Set<String> PASSIVE = Set.of("was", "been", "being");

  /** English verbs that are said of the one to whom it happens; of others, only in the passive. */
  private static final Set<String> OF_ONESELF =
      Set.of("died", "drowned", "perished", "disappeared", "vanished");

  /** Subjects of a sentence that are somebody else, and what begins a clause with its own. */
  private static final Set<String> OTHERS =
      Set.of(
          "муж",
          "жена",
          "брат",
          "братья",
          "сестра",
          "сёстры",
          "сестры",
          "отец",
          "мать",
          "мама",
          "папа",
          "сын",
          "сыновья",
          "дочь",
          "дочери",
          "родители",
          "друг",
          "друзья",
          "подруга",
          "сосед",
          "соседка",
          "дед",
          "дедушка",
          "бабушка",
          "дядя",
          "тётя",
          "племянник",
          "племянница",
          "внук",
          "внучка",
          "невеста",
          "жених",
          "товарищ",
          "товарищи",
          "коллега",
          "солдат",
          "солдаты",
          "человек",
          "люди",
          "рабочий",
          "рабочие",
          "водитель",
          "девушка",
          "юноша",
          "мальчик",
          "девочка",
          "ребёнок",
          "ребенок",
          "дети",
          "женщина",
          "мужчина",
          "семья",
          "которых",
          "который",
          "которая",
          "которые",
          "кто",
          "что",
          "как",
          "все",
          "многие",
          "никто",
          "один",
          "одна",
          "двое",
          "трое",
          "четверо",
          "əri",
          "yoldaşı",
          "qardaşı",
          "qardaşları",
          "bacısı",
          "atası",
          "anası",
          "valideynləri",
          "dostu",
          "dostları",
          "qonşusu",
          "əmisi",
          "dayısı",
          "xalası",
          "bibisi",
          "babası",
          "nənəsi",
          "nəvəsi",
          "uşağı",
          "uşaqları",
          "adam",
          "adamlar",
          "nəfər",
          "əsgər",
          "əsgərlər",
          "insan",
          "insanlar",
          "uşaq",
          "uşaqlar",
          "qadın",
          "kişi",
          "hamı",
          "heç",
          "ki",
          "kim",
          "kocası",
          "karısı",
          "kardeşi",
          "babaları",
          "annesi",
          "arkadaşı",
          "komşusu",
          "kişiler",
          "çocuk",
          "kadın",
          "erkek");

  /** So far after its verb a subject may stand. */
  private static final int AFTER = 4;

  private final String text;
  private final @Nullable String language;
  private final Person person;

  private OwnPage(String text, Person person, @Nullable String language) {
    this.text = text;
    this.person = person;
    this.language = language;
  }

  /**
   * The person whom a page remembers, or null.
   *
   * @param title where the page's title stands in the text
   * @param paragraphs where its paragraphs stand, as start and end
   */
  public static @Nullable Person of(
      String text, Found<String> title, List<int[]> paragraphs, @Nullable String language) {
    Person person = title.inText() ? named(text, title, language) : null;
    if (person == null) {
      return null;
    }
    OwnPage page = new OwnPage(text, person, language);
    int sentences = 0;
    for (int[] paragraph : paragraphs) {
      for (int[] sentence : Sentences.of(text, paragraph[0], paragraph[1])) {
        if (sentences++ < MOST_SENTENCES && sentence[1] - sentence[0] <= LONGEST_SENTENCE) {
          page.sentence(Tokens.of(text, sentence[0], sentence[1]));
        }
      }
    }
    return person.facts().containsKey("status") ? person : null;
  }

  /** The person whose name a title is, but for years and "in memory of". */
  private static @Nullable Person named(
      String text, Found<String> title, @Nullable String language) {
    List<Token> tokens = Tokens.of(text, title.start(), title.end());
    int at = 0;
    while (at < tokens.size() && PREFIXES.contains(tokens.get(at).lower())) {
      at++;
    }
    Person name = new Person(0, 0);
    int next =
        at < tokens.size()
            ? PersonName.read(text, tokens, at, tokens.size(), name, NameOrder.ofProse())
            : -1;
    for (int i = Math.max(0, next); i < tokens.size(); i++) {
      if (tokens.get(i).word() && !EntryYears.BORN.contains(tokens.get(i).lower())) {
        return null;
      }
    }
    return next < 0
        ? null
        : PersonEntry.read(
            text, tokens.get(at).start(), title.end(), NameOrder.ofProse(), language);
  }

  private void sentence(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return;
    }
    int start = tokens.get(0).start();
    int end = tokens.get(tokens.size() - 1).end();
    int verb = -1;
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      boolean birth = BEGAN.contains(word) || word.equals("anadan") && i + 1 < tokens.size();
      if (birth && own(tokens, i)) {
        born(tokens, start, end);
      }
      if (verb < 0 && Happenings.tells(text, tokens, i, language) && own(tokens, i)) {
        verb = i;
      }
    }
    if (verb < 0 || person.facts().containsKey("status")) {
      return;
    }
    Found<String> status = Fates.status(text, tokens, verb, verb + 1);
    Token said = tokens.get(verb);
    person.fact(
        "status", status == null ? Found.at("killed", text, said.start(), said.end()) : status);
    person.fact("cause", Fates.cause(text, tokens, 0, tokens.size()));
    List<Found<String>> dates = Dates.in(text, start, end, language);
    boolean killed = "killed".equals(status == null ? "killed" : status.value());
    if (killed && dates.size() == 1 && dates.get(0).value().length() >= 7) {
      person.fact("died", dates.get(0));
    }
    person.doubt("The page is about this person; what became of them is read from its sentences.");
  }

  /** Whether a verb is said of the page's person: of nobody else, or of that very name. */
  private boolean own(List<Token> tokens, int verb) {
    List<Integer> names = Sufferer.of(text, tokens, verb, language);
    if (!names.isEmpty()) {
      return names.size() == 1 && same(tokens, names.get(0));
    }
    if (saidOfOthers(tokens, verb)) {
      return false;
    }
    boolean english = language == null || language.equals("en");
    boolean suffered = !english || OF_ONESELF.contains(tokens.get(verb).lower());
    for (int i = verb - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      suffered |= PASSIVE.contains(token.lower());
      if (OTHERS.contains(token.lower())) {
        return false;
      }
      if (PRONOUNS.contains(token.lower())) {
        return suffered;
      }
      boolean another =
          token.capital()
              && PersonName.read(text, tokens, i, verb, new Person(0, 0), NameOrder.ofProse()) > 0;
      if (another) {
        return suffered && same(tokens, i);
      }
      if (english && token.word() && !AUXILIARIES.contains(token.lower()) && i > 0) {
        // in English, what stands before the verb is its subject
        return suffered && tokens.get(i).is("and") && subject(tokens, i);
      }
    }
    return !english || verb == 0;
  }

  /** Whether a verb is in the plural, or its subject after it is somebody else. */
  private static boolean saidOfOthers(List<Token> tokens, int verb) {
    String word = tokens.get(verb).lower();
    if (word.endsWith("ли") || word.endsWith("ны") || word.endsWith("ты")) {
      return true;
    }
    for (int i = verb + 1; i < Math.min(tokens.size(), verb + 1 + AFTER); i++) {
      if (OTHERS.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean subject(List<Token> tokens, int before) {
    return before > 0 && PRONOUNS.contains(tokens.get(0).lower());
  }

  /** Whether the name at a token shares the family or the given name with the page's person. */
  private boolean same(List<Token> tokens, int at) {
    Person other = new Person(0, 0);
    PersonName.read(text, tokens, at, tokens.size(), other, NameOrder.ofProse());
    return other.alike(person);
  }

  private void born(List<Token> tokens, int start, int end) {
    for (Found<String> date : Dates.in(text, start, end, language)) {
      if (date.value().length() >= 7) {
        person.fact("born", date);
        return;
      }
    }
    for (Token token : tokens) {
      if (token.digits() && token.lower().length() == 4 && token.lower().startsWith("1")) {
        person.fact("born", Found.at(token.lower(), text, token.start(), token.end()));
        return;
      }
    }
  }
}
