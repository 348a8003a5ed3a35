package org.yaddash.imports.recognise.quotes.speech;

import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.AFTER_SOURCE;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.WORDS_OF;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Token;

/** Reports in Azerbaijani. */
final class AzerbaijaniReports {
  private final Sentence sentence;
  private final List<Token> tokens;
  private final int end;

  AzerbaijaniReports(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    this.end = sentence.end;
  }

  /** Whether a word is one of those by which a report is known. */
  static boolean cue(String word) {
    return AFTER_SOURCE.contains(word) || word.equals("fikrincə") || word.equals("ki");
  }

  // X bildirib ki, …; X-in sözlərinə görə, …; …, X bildirib.
  Reported.@Nullable Telling read() {
    for (int i = 1; i + 2 < end; i++) {
      Token token = tokens.get(i);
      if (AFTER_SOURCE.contains(token.lower()) && sentence.next(i).is(",") && i <= 14) {
        int last = WORDS_OF.contains(tokens.get(i - 1).lower()) ? i - 1 : i;
        return last > 0 && sentence.speaker(0, last) ? sentence.made(i + 2, end, 0, last) : null;
      }
      if (token.is("fikrincə") && sentence.next(i).is(",")) {
        return sentence.speaker(0, i) ? sentence.made(i + 2, end, 0, i) : null;
      }
      boolean ki = token.is("ki") && sentence.next(i).is(",");
      if (ki) {
        int verb = i - 1;
        while (verb > 0 && verb > i - 3 && !Speech.reports(tokens.get(verb))) {
          verb--;
        }
        int first = sentence.before(verb - 1) + 1;
        boolean said = Speech.reports(tokens.get(verb));
        return said && verb > first && sentence.speaker(first, verb)
            ? sentence.made(i + 2, end, first, verb)
            : null;
      }
    }
    return null;
  }
}
