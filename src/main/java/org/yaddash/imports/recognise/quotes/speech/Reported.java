package org.yaddash.imports.recognise.quotes.speech;

import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Word;

/**
 * Reads reported speech: what a sentence says that somebody said, without quotation marks. {@code
 * The mayor said that the dam was safe}, {@code the dam was safe, he said}, {@code according to the
 * report, the dam was safe}. Where the words leave open who says what, nothing is read.
 */
public final class Reported {
  private static final int SHORTEST = 20;
  private static final int LONGEST = 1500;
  private static final int LEAST_TOKENS = 5;

  /** Some word of every sentence that reports: where there is none, nobody looks closer. */
  private static final Word.Trait CUE =
      new Word.Trait(
          word ->
              ReportingWords.VERBS.contains(word)
                  || ReportingWords.NAMED_FIRST.contains(word)
                  || AzerbaijaniReports.cue(word)
                  || Speech.reports(word));

  private Reported() {}

  /**
   * What one sentence reports.
   *
   * @param content the reported words
   * @param who the words that say whose they are
   */
  public record Telling(Found<String> content, Found<String> who) {}

  /** Reads one sentence {@code [from, to)}; null where nothing is clearly reported. */
  public static @Nullable Telling in(String text, int from, int to) {
    if (to - from < SHORTEST || to - from > LONGEST) {
      return null;
    }
    Sentence sentence = new Sentence(text, from, to);
    if (sentence.end < LEAST_TOKENS || !CUE.any(sentence.tokens)) {
      return null;
    }
    Telling found = new According(sentence).read();
    found = found == null ? new EnglishReports(sentence).read() : found;
    found = found == null ? new RussianReports(sentence).read() : found;
    found = found == null ? new AzerbaijaniReports(sentence).read() : found;
    return found == null || Nobody.called(text, found.who()) ? null : found;
  }
}
