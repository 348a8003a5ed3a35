package org.yaddash.imports.recognise.quotes.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Token;

/** Reports in Russian. */
final class RussianReports {
  private final Sentence sentence;
  private final List<Token> tokens;
  private final int end;

  RussianReports(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    this.end = sentence.end;
  }

  // X сообщил, что …; Как сообщил X, …; …, сообщил X.
  Reported.@Nullable Telling read() {
    if (!sentence.in(Character.UnicodeScript.CYRILLIC, 0)) {
      return null;
    }
    for (int verb = 0; verb < end; verb++) {
      if (!Speech.reports(tokens.get(verb))) {
        continue;
      }
      int what = verb + 1;
      while (what < end && what < verb + 12 && !tokens.get(what).is(",")) {
        what++;
      }
      if (what + 1 < end && tokens.get(what).is(",") && sentence.next(what).is("что")) {
        int first = sentence.before(verb - 1) + 1;
        first +=
            first + 1 < verb && (tokens.get(first).is("в") || tokens.get(first).is("но")) ? 1 : 0;
        boolean ahead = verb > first && sentence.speaker(first, verb);
        boolean behind = !ahead && what > verb + 1 && sentence.speaker(verb + 1, what);
        return ahead
            ? sentence.made(what + 2, end, first, verb)
            : behind ? sentence.made(what + 2, end, verb + 1, what) : null;
      }
      boolean how = verb == 1 && tokens.get(0).is("как") && what < end;
      if (how && sentence.speaker(2, what)) {
        return sentence.made(what + 1, end, 2, what);
      }
      boolean last = verb > Sentence.LEAST_WORDS && ",—–-".contains(tokens.get(verb - 1).lower());
      boolean office = what == end && what - verb <= 5;
      if (last && what > verb + 1 && (office || sentence.speaker(verb + 1, what))) {
        int content = verb - 1;
        while (content > 0 && tokens.get(content - 1).kind() == Token.Kind.MARK) {
          content--;
        }
        return sentence.made(0, content, verb + 1, what);
      }
    }
    return null;
  }
}
