package org.yaddash.imports.recognise.quotes.speech;

import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.ACCORDING;
import static org.yaddash.imports.recognise.quotes.speech.ReportingWords.FINITE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Word;

/** Reports whose words are named before or after them: {@code according to}, in any language. */
final class According {
  private static final Word.Trait FIRST = Word.Trait.keyOf(ACCORDING);

  private final Sentence sentence;
  private final List<Token> tokens;
  private final int end;

  According(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    this.end = sentence.end;
  }

  // According to X, the dam was safe. The dam was safe, according to X.
  Reported.@Nullable Telling read() {
    for (int i = 0; i < end; i++) {
      int cue = FIRST.of(tokens.get(i)) ? Speech.cue(tokens, i, ACCORDING) : 0;
      if (cue == 0) {
        continue;
      }
      int name = i + cue;
      boolean somebody =
          name < end
              && (tokens.get(name).capital()
                  || !sentence.in(Character.UnicodeScript.LATIN, name)
                  || Subjects.starts(tokens.get(name)))
              && !(name + 1 < end && tokens.get(name + 1).digits());
      if (!somebody) {
        return null;
      }
      if (i <= 2) {
        int comma = afterName(name);
        return comma < 0 ? null : sentence.made(comma + 1, end, name, comma);
      }
      boolean parted = tokens.get(i - 1).is(",") || tokens.get(i - 1).is("—");
      int next = afterName(name);
      int stop = next < 0 ? end : next;
      return sentence.made(0, parted ? i - 1 : i, name, stop);
    }
    return null;
  }

  /** The comma after the name that begins at a token, its apposition included; or -1. */
  private int afterName(int name) {
    int comma = sentence.comma(name);
    if (comma < 0) {
      return -1;
    }
    Token next = comma + 1 < end ? tokens.get(comma + 1) : null;
    boolean apposed =
        next != null
            && (next.is("a") || next.is("an") || next.is("who") || next.is("the"))
            && tokens.get(comma - 1).capital();
    int second = apposed ? sentence.comma(comma + 1) : -1;
    boolean verb = false;
    for (int i = comma + 2; i < second; i++) {
      verb |= FINITE.contains(tokens.get(i).lower()) && !sentence.next(comma).is("who");
    }
    return second > 0 && second - comma < 14 && !verb ? second : comma;
  }
}
