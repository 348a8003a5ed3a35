package org.yaddash.imports.recognise.citations;

import java.util.List;
import java.util.Set;
import org.yaddash.imports.recognise.citations.words.KnownWords;
import org.yaddash.imports.recognise.citations.words.KnownWords.Kind;
import org.yaddash.imports.recognise.citations.words.Word;

/**
 * Weighs whether a piece of text is a reference at all: what catalogues write speaks for it, what
 * sentences need against.
 */
final class Evidence {
  /** Words that sentences are made with and references outside their titles are not. */
  private static final Set<String> SENTENCE_WORDS =
      Set.of(
          """
          was were had has have is are been be did said says told he she they we i you who
          that which would could will not this these those my our your it him them do does can
          may if because when where what but so her his their there also after before then
          most many some all being however
          был была было были что который которые которая которых он она они мы вы не это как
          его её ее их я ты есть будет может если когда где но так уже еще ещё только чтобы
          сказал сообщил заявил рассказал мне нас все всё очень после
          idi edib etdi edir olub oldu olur bu ki onlar mən biz deyil edildi olundu dedi üçün
          lakin amma çox sonra değil olan için ama ben bir
          """
              .split("\\s+"));

  /** Enough when the reference begins with them. */
  private static final Set<String> FIRST =
      Set.of("ibid", "ibidem", "idem", "ib", "ebenda", "ebd", "тамже", "a.g.e", "a.g.m", "a.e");

  /** Enough when a page follows. */
  private static final Set<String> FIRST_WITH_PAGE = Set.of("there", "orada", "age");

  private static final Set<String> FIRST_TWO =
      Set.of(
          "там же",
          "то же",
          "yenə orada",
          "elə orada",
          "həmin əsər",
          "həmin yerdə",
          "həmin mənbə",
          "aynı yer",
          "aynı eser",
          "same source",
          "same place",
          "та же",
          "јенә орада",
          "һәмин әсәр");

  /** Enough wherever they stand. */
  private static final Set<String> ANYWHERE_ONE =
      Set.of("op.cit", "loc.cit", "указ.соч", "цит.соч", "a.g.e", "a.g.m");

  private static final Set<String> ANYWHERE =
      Set.of(
          "op cit",
          "loc cit",
          "указ соч",
          "цит соч",
          "назв соч",
          "göst əsər",
          "göstərilən əsər",
          "adı çəkilən",
          "указ раб",
          "указанное сочинение",
          "указ работа");

  private static final Set<String> SHELF_WORDS =
      Set.of(
          "ф", "фонд", "оп", "опись", "д", "дело", "л", "лл", "f", "fond", "siy", "iş", "v", "vər",
          "op", "d", "l", "file");

  private static final int LONG = 60;

  private Evidence() {}

  /** A cheap look before parsing: false for nearly everything that is no reference. */
  static boolean isWorthParsing(List<Word> words) {
    double signs = 0;
    int[] kinds = KnownWords.shared().kinds(words);
    boolean year = false;
    boolean initial = false;
    int sentence = 0;
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      boolean digit = at + 1 < words.size() && hasDigit(words.get(at + 1).text());
      signs += word.marksPage(at + 1 < words.size() ? words.get(at + 1) : null) ? 2 : 0;
      signs += word.text().equals("//") ? 2 : 0;
      signs += isAny(kinds[at], Kind.VOLUME, Kind.EDITION) && digit ? 1 : 0;
      signs +=
          isAny(kinds[at], Kind.EDITOR, Kind.TRANSLATOR, Kind.THESIS, Kind.CONFERENCE) ? 0.7 : 0;
      signs += isAny(kinds[at], Kind.PLACE, Kind.PUBLISHER, Kind.JOURNAL) ? 0.5 : 0;
      signs += word.core().startsWith("http") || word.core().startsWith("doi") ? 1.5 : 0;
      signs += isRange(word.core()) ? 0.8 : 0;
      year |= word.isYear();
      initial |= word.isInitial() && at < 8;
      sentence += SENTENCE_WORDS.contains(word.core()) ? 1 : 0;
    }
    signs += (year ? 1 : 0) + (initial ? 1 : 0) + (isShelved(words) ? 1.5 : 0);
    return signs - 0.35 * sentence >= 1.5;
  }

  private static boolean isAny(int bits, Kind... kinds) {
    for (Kind kind : kinds) {
      if ((bits & kind.bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether an archive's shelf mark is given: «Ф. 12. Оп. 1. Д. 3», "f. 12, siy. 1, iş 3". */
  private static boolean isShelved(List<Word> words) {
    int marks = 0;
    for (int at = 0; at + 1 < words.size(); at++) {
      boolean mark = SHELF_WORDS.contains(words.get(at).core());
      marks += mark && Word.isDigit(words.get(at + 1).first()) ? 1 : 0;
    }
    return marks > 1;
  }

  private static boolean isRange(String core) {
    int dash = Math.max(core.indexOf('-'), core.indexOf('–'));
    return dash > 0
        && dash + 1 < core.length()
        && Word.isDigit(core.charAt(dash - 1))
        && Word.isDigit(core.charAt(dash + 1));
  }

  /** From 0 to 1. */
  static double confidence(List<Word> words, Citation citation) {
    if (words.isEmpty()) {
      return 0;
    }
    double score = -2.4 + pieces(citation) + order(words, citation) + sentence(words);
    score += isShelved(words) ? 3 : 0;
    if (citation.refersBack()) {
      score += words.size() < 4 ? 6.5 : citation.pages().isPresent() && words.size() < 15 ? 5 : 2;
    }
    return 1 / (1 + Math.exp(-score));
  }

  private static double pieces(Citation citation) {
    double score = 0;
    double pages = 0;
    for (Citation.Piece piece : citation.pieces()) {
      List<Word> own = Word.split(piece.text(), piece.text().length());
      score +=
          switch (piece.field()) {
            case AUTHOR -> piece.start() < 40 && own.stream().anyMatch(Word::isInitial) ? 1.4 : 0.2;
            case JOURNAL -> piece.text().startsWith("//") ? 2 : has(own, Kind.JOURNAL) ? 0.8 : 0.3;
            case CONTAINER_TITLE ->
                piece.text().startsWith("//") ? 2 : has(own, Kind.CONFERENCE) ? 0.8 : 0.2;
            case LOCATION -> has(own, Kind.PLACE) || piece.text().endsWith(":") ? 1.2 : 0;
            case PUBLISHER -> has(own, Kind.PUBLISHER) ? 0.9 : 0.3;
            case EDITOR -> has(own, Kind.EDITOR) ? 1 : 0;
            case TRANSLATOR -> has(own, Kind.TRANSLATOR) ? 0.7 : 0;
            case VOLUME -> has(own, Kind.VOLUME) && hasDigit(piece.text()) ? 0.8 : 0.3;
            case EDITION -> has(own, Kind.EDITION) ? 0.7 : 0;
            case DOI, ISBN -> 2.5;
            case URL -> 0.8;
            case GENRE -> has(own, Kind.THESIS) || has(own, Kind.REPORT) ? 0.9 : 0;
            case CITATION_NUMBER -> 0.3;
            case SOURCE, NOTE -> hasDigit(piece.text()) ? 0.6 : 0;
            default -> 0;
          };
      if (piece.field() == CitationField.PAGES) {
        pages = Math.max(pages, pages(own, piece.text()));
      }
    }
    return score + pages + (namesReport(citation) ? 3.6 : 0);
  }

  private static double pages(List<Word> words, String text) {
    for (int at = 0; at < words.size(); at++) {
      boolean before = at > 0 && hasDigit(words.get(at - 1).text());
      boolean mark = KnownWords.shared().is(words.get(at).core(), Kind.PAGE);
      if (mark && before
          || words.get(at).marksPage(at + 1 < words.size() ? words.get(at + 1) : null)) {
        return 2;
      }
    }
    return !hasDigit(text) ? 0 : text.indexOf('-') > 0 || text.indexOf('–') > 0 ? 1 : 0.4;
  }

  /** Whether the pieces stand as they do in references: one title, no talk after the pages. */
  private static double order(List<Word> words, Citation citation) {
    List<Citation.Piece> pieces = citation.pieces();
    Citation.Piece first = pieces.get(0);
    Citation.Piece last = pieces.get(pieces.size() - 1);
    long titles = citation.pieces(CitationField.TITLE).size();
    boolean year = citation.year().isPresent();
    boolean pages = citation.pages().isPresent();
    double score = year ? 1.3 : pages ? 0 : -1.2;
    score += titles == 1 ? 0.2 : titles == 0 ? -0.3 : -1.5;
    boolean yearAfterAuthor =
        pieces.size() > 1
            && first.field() == CitationField.AUTHOR
            && pieces.get(1).field() == CitationField.DATE
            && pieces.get(1).text().startsWith("(");
    score += yearAfterAuthor ? 1 : 0;
    boolean talk =
        switch (last.field()) {
          case TITLE, AUTHOR -> pieces.size() > 2;
          case DATE, PAGES -> unknownWords(last) > 1;
          case NOTE -> last.text().length() > 60 || unknownWords(last) > 2;
          default -> false;
        };
    score -= first.field() == CitationField.PAGES ? 2 : 0;
    score -= talk && (pages || year) && !namesReport(citation) ? 4 : 0;
    score -= Character.isLowerCase(citation.text().charAt(0)) && !citation.refersBack() ? 1 : 0;
    return score - (words.size() < 3 ? 1.5 : 0);
  }

  /** How many words with letters a date or pages piece has that dates and pages have not. */
  private static int unknownWords(Citation.Piece piece) {
    int unknown = 0;
    for (Word word : Word.split(piece.text(), piece.text().length())) {
      boolean letters =
          word.core().length() > 3 && word.core().chars().allMatch(Character::isLetter);
      unknown += letters && KnownWords.shared().kinds(word.core()) == 0 ? 1 : 0;
    }
    return unknown;
  }

  /** A quoted title with a word for a report after it and "by" or "of". */
  static boolean namesReport(List<Word> words) {
    boolean quoted = !words.isEmpty() && "\"“„«".indexOf(words.get(0).first()) >= 0;
    for (int at = 1; quoted && at < words.size(); at++) {
      String core = words.get(at).core();
      if (core.equals("a") || core.equals("an") || core.equals("the")) {
        return Character.isLowerCase(words.get(at).first())
            && ",”\"».".indexOf(words.get(at - 1).last()) >= 0;
      }
    }
    return false;
  }

  /** "Title," a report by So-and-so. */
  private static boolean namesReport(Citation citation) {
    List<Citation.Piece> genres = citation.pieces(CitationField.GENRE);
    return !genres.isEmpty()
        && genres.get(0).text().startsWith("a")
        && !citation.pieces(CitationField.AUTHOR).isEmpty()
        && "\"“„«".indexOf(citation.text().charAt(0)) >= 0;
  }

  /** Against it: words that sentences need, outside quotation marks, and length. */
  private static double sentence(List<Word> words) {
    int sentence = 0;
    boolean quoted = false;
    for (Word word : words) {
      boolean opens = "\"“„«".indexOf(word.first()) >= 0;
      quoted |= opens;
      if (!quoted && SENTENCE_WORDS.contains(word.core())) {
        sentence++;
      }
      quoted &= !closesQuote(word, opens);
    }
    double length = words.size() > 2 * LONG ? -3 : words.size() > LONG ? -1 : 0;
    return length - 0.7 * sentence;
  }

  private static boolean closesQuote(Word word, boolean opens) {
    for (int at = opens ? 1 : 0; at < word.text().length(); at++) {
      if ("\"”»".indexOf(word.text().charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(List<Word> words, Kind kind) {
    for (int bits : KnownWords.shared().kinds(words)) {
      if ((bits & kind.bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** Whether the words point to a reference before: "Ibid.", "there, p. 12", «Указ. соч.». */
  static boolean refersBack(List<Word> words) {
    int first = 0;
    while (first < words.size() && first < 3 && isLead(words.get(first).core())) {
      first++;
    }
    if (first == words.size()) {
      return false;
    }
    Word word = words.get(first);
    if (FIRST.contains(word.core()) && standsAlone(words, first)
        || FIRST_WITH_PAGE.contains(word.core()) && pageFollows(words, first)) {
      return true;
    }
    if (first + 1 < words.size()
        && FIRST_TWO.contains(pair(words, first))
        && standsAlone(words, first + 1)) {
      return true;
    }
    for (int at = first; at < words.size(); at++) {
      if (ANYWHERE_ONE.contains(words.get(at).core())) {
        return true;
      }
      if (at + 1 < words.size() && ANYWHERE.contains(pair(words, at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word ends there or is followed by a page: "Ibid., p. 12", not "Idem was". */
  private static boolean standsAlone(List<Word> words, int at) {
    return at + 1 == words.size()
        || !Character.isLetterOrDigit(words.get(at).last())
        || pageFollows(words, at);
  }

  private static boolean pageFollows(List<Word> words, int at) {
    if (at + 1 >= words.size()) {
      return false;
    }
    Word next = words.get(at + 1);
    return Word.isDigit(next.first())
        || next.marksPage(at + 2 < words.size() ? words.get(at + 2) : null);
  }

  private static String pair(List<Word> words, int at) {
    return words.get(at).core() + " " + words.get(at + 1).core();
  }

  /** What may stand before it: a list number, "see". */
  private static boolean isLead(String core) {
    return core.isEmpty()
        || core.chars().allMatch(Character::isDigit)
        || core.equals("see")
        || core.equals("см")
        || core.equals("bax");
  }
}
