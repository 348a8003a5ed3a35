package org.yaddash.imports.recognise.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaddash.imports.recognise.citations.words.KnownWords;
import org.yaddash.imports.recognise.citations.words.KnownWords.Kind;
import org.yaddash.imports.recognise.citations.words.PageNumbers;
import org.yaddash.imports.recognise.citations.words.Word;

/**
 * Proposes the runs of a paragraph that may be references; {@link CitationFinder} judges them. In
 * linear time.
 */
final class ProseRuns {
  private static final int LONGEST = 400;
  private static final int TRAILS = 3;
  private static final int SHORT = 60;

  /** What introduces a reference, longer ones first where one begins with another. */
  private static final List<String> LEADS =
      List.of(
          "according to the",
          "according to",
          "as reported in the",
          "as reported in",
          "reported in the",
          "as stated in the",
          "as stated in",
          "as cited in",
          "cited in",
          "quoted in",
          "quoted from",
          "cited from",
          "source:",
          "sources:",
          "from the book",
          "in the book",
          "see also",
          "see:",
          "see",
          "cf.",
          "согласно книге",
          "согласно",
          "по данным",
          "по сведениям",
          "по материалам",
          "цит. по:",
          "цит. по",
          "см.:",
          "см. также:",
          "см.",
          "источник:",
          "в книге",
          "mənbə:",
          "bax:",
          "kaynak:",
          "bkz.");

  private static final Map<Character, List<String>> LEADS_BY_LETTER =
      LEADS.stream().collect(Collectors.groupingBy(lead -> lead.charAt(0)));

  private static final String OPENING = "\"“„«";
  private static final String CLOSING = "\"”»";

  private final String text;
  private final List<int[]> runs = new ArrayList<>();

  private ProseRuns(String text) {
    this.text = text;
  }

  /** The runs as [start, end), any number of them overlapping. */
  static List<int[]> in(String text) {
    ProseRuns runs = new ProseRuns(text);
    if (text.length() > SHORT && !hasSign(text)) {
      return List.of();
    }
    runs.lines();
    runs.afterLeads();
    runs.brackets();
    runs.reports();
    runs.trails();
    return runs.runs;
  }

  /** A digit or a closing quotation mark: without one, no long text holds a reference. */
  private static boolean hasSign(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Word.isDigit(c) || CLOSING.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Each line by itself. */
  private void lines() {
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '\n') {
        if (at - start <= 2 * LONGEST) {
          int from = skipSpace(start);
          add(from < at ? from + leadAt(from) : from, at);
        }
        start = at + 1;
      }
    }
  }

  private void afterLeads() {
    for (int from = 0; from < text.length(); from++) {
      boolean begin = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
      int lead = begin ? leadAt(from) : 0;
      if (lead > 0) {
        anchoredRun(skipSpace(from + lead));
      }
    }
  }

  /** The length of what introduces a reference here, 0 when nothing does. */
  private int leadAt(int from) {
    char first = Character.toLowerCase(text.charAt(from));
    for (String lead : LEADS_BY_LETTER.getOrDefault(first, List.of())) {
      int end = from + lead.length();
      if (text.regionMatches(true, from, lead, 0, lead.length())
          && end < text.length()
          && !Character.isLetterOrDigit(text.charAt(end))) {
        return lead.length();
      }
    }
    return 0;
  }

  /**
   * From a place to the pages that end a reference, or else to its last year before the sentence
   * goes on.
   */
  private void anchoredRun(int start) {
    int limit = Math.min(text.length(), start + LONGEST);
    int newline = text.indexOf('\n', start);
    limit = newline >= 0 ? Math.min(limit, newline) : limit;
    if (start >= limit) {
      return;
    }
    List<Word> words = Word.split(text.substring(start, limit), LONGEST);
    int year = -1;
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      if (at > 0 && PageNumbers.begin(words, at)) {
        int last = PageNumbers.last(words, at);
        add(start, start + words.get(last).endWithoutStop());
        return;
      }
      if (word.isYear()) {
        year = at;
      }
      boolean quote = at > 0 && year >= 0 && OPENING.indexOf(word.first()) >= 0;
      if (quote || year >= 0 && endsSentence(words, at)) {
        break;
      }
    }
    if (year > 0) {
      add(start, start + words.get(year).endWithoutStop());
    }
  }

  private static boolean endsSentence(List<Word> words, int at) {
    return words.get(at).last() == '.'
        && words.get(at).core().length() > 3
        && (at + 1 == words.size() || !PageNumbers.begin(words, at + 1))
        && (at + 1 == words.size()
            || Character.isUpperCase(words.get(at + 1).first())
            || OPENING.indexOf(words.get(at + 1).first()) >= 0);
  }

  /** What stands in brackets, alone and with the title before it. */
  private void brackets() {
    int open = -1;
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '(' || c == '[') {
        if (depth++ == 0) {
          open = at;
        }
      } else if ((c == ')' || c == ']') && depth > 0 && --depth == 0) {
        bracket(open, at);
      }
      if (depth > 0 && at - open > LONGEST) {
        depth = 0;
      }
    }
  }

  private void bracket(int open, int close) {
    add(open + 1, close);
    boolean year = false;
    for (int at = open + 1; at + 4 <= close; at++) {
      year |= text.charAt(at) == '1' || text.charAt(at) == '2';
    }
    if (!year || close - open < 8) {
      return;
    }
    int end = close + 1;
    int after = pagesAfter(end);
    int start = quotedBefore(open);
    start = start < 0 ? capitalsBefore(open) : start;
    if (start >= 0) {
      add(start, after);
    }
  }

  /** Where pages that follow a bracket end: "(Baku, 1990), p. 12". */
  private int pagesAfter(int from) {
    List<Word> words = Word.split(text.substring(from, Math.min(text.length(), from + 40)), 40);
    int mark = !words.isEmpty() && words.get(0).core().isEmpty() ? 1 : 0;
    if (mark < words.size() && PageNumbers.begin(words, mark)) {
      return from + words.get(PageNumbers.last(words, mark)).endWithoutStop();
    }
    return from;
  }

  /** Where a quoted title begins that ends right before, or -1. */
  private int quotedBefore(int open) {
    int end = open;
    while (end > 0 && open - end < 25 && isBetween(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || CLOSING.indexOf(text.charAt(end - 1)) < 0) {
      return -1;
    }
    for (int at = end - 2; at >= 0 && end - at < LONGEST / 2; at--) {
      if (OPENING.indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** What may stand between a title and its bracket: «Река» adlı kitabında (…). */
  private static boolean isBetween(char c) {
    return Word.isSpace(c) || c == ',' || Character.isLowerCase(c);
  }

  /**
   * Where the run of words with capitals begins that ends right before, small words between them
   * allowed; or -1.
   */
  private int capitalsBefore(int open) {
    int start = Math.max(0, open - LONGEST / 2);
    List<Word> words = Word.split(text.substring(start, open), LONGEST);
    int first = words.size();
    for (int at = words.size() - 1; at >= 0; at--) {
      Word word = words.get(at);
      boolean capital = Character.isUpperCase(word.first()) || OPENING.indexOf(word.first()) >= 0;
      boolean small = word.core().length() <= 3 && Character.isLowerCase(word.first());
      if (word.last() == '.' && word.core().length() > 3 || !capital && !small) {
        break;
      }
      first = capital ? at : first;
    }
    return words.size() - first < 2 ? -1 : start + words.get(first).start();
  }

  /** "Title," a report by So-and-so. */
  private void reports() {
    for (int at = 1; at < text.length(); at++) {
      if (CLOSING.indexOf(text.charAt(at)) < 0) {
        continue;
      }
      int end = reportEnd(at + 1);
      int start = end < 0 ? -1 : openingBefore(at);
      if (start >= 0) {
        add(start, end);
      }
    }
  }

  private int openingBefore(int close) {
    for (int at = close - 1; at >= 0 && close - at < LONGEST / 2; at--) {
      boolean before =
          at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != ',';
      if (OPENING.indexOf(text.charAt(at)) >= 0
          && before
          && Character.isLetterOrDigit(text.charAt(at + 1))) {
        return at;
      }
    }
    return -1;
  }

  private int reportEnd(int from) {
    int limit = Math.min(text.length(), from + 120);
    if (from >= limit || !Word.isSpace(text.charAt(from)) && text.charAt(from) != ',') {
      return -1;
    }
    List<Word> words = Word.split(text.substring(from, limit), 120);
    boolean kind = false;
    int by = -1;
    for (int at = 0; at < words.size() && at < 6 && by < 0; at++) {
      Word word = words.get(at);
      kind |= KnownWords.shared().is(word.core(), Kind.REPORT) || isWriting(word.core());
      if (kind && (word.core().equals("by") || word.core().equals("of"))) {
        by = at;
      }
    }
    int end = -1;
    for (int at = by + 1; by >= 0 && at < words.size(); at++) {
      Word word = words.get(at);
      boolean capital = Character.isUpperCase(word.first());
      boolean small = word.core().length() <= 3;
      if (!capital && !small) {
        break;
      }
      end = capital ? from + word.endWithoutStop() : end;
      if (",.;:".indexOf(word.last()) >= 0) {
        break;
      }
    }
    return end;
  }

  private static boolean isWriting(String core) {
    return switch (core) {
      case "article",
          "book",
          "study",
          "survey",
          "investigation",
          "essay",
          "memoir",
          "monograph",
          "statement" ->
          true;
      default -> false;
    };
  }

  /** What follows a dash or a closed quotation, to the paragraph's end: the last few. */
  private void trails() {
    int end = text.length();
    int found = 0;
    for (int at = end - 1; at > 0 && end - at < LONGEST && found < TRAILS; at--) {
      char c = text.charAt(at);
      boolean dash =
          (c == '–' || c == '—')
              && at + 1 < end
              && Word.isSpace(text.charAt(at + 1))
              && text.charAt(at - 1) != '.';
      boolean quote =
          CLOSING.indexOf(c) >= 0
              && at + 1 < end
              && !Character.isLetterOrDigit(text.charAt(at + 1));
      if (dash || quote) {
        add(at + 1, end);
        found++;
      }
    }
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < text.length() && Word.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end
        && (Word.isSpace(text.charAt(start)) || ",;:–—".indexOf(text.charAt(start)) >= 0)) {
      start++;
    }
    while (end > start && Word.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end - start > 2 && "([".indexOf(text.charAt(start)) >= 0) {
      int close = end - 1;
      while (close > start && ".,;".indexOf(text.charAt(close)) >= 0) {
        close--;
      }
      if (")]".indexOf(text.charAt(close)) < 0 || text.indexOf(text.charAt(close), start) < close) {
        return;
      }
      start++;
      end = close;
    }
    if (end - start >= 5) {
      runs.add(new int[] {start, end});
    }
  }
}
