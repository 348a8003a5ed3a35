package org.yaddash.imports.recognise.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The text of which parts were asked for last, taken apart once: whoever recognises something in a
 * document asks for the tokens and sentences of the same paragraphs again.
 */
final class LastText {
  /** Shorter texts are not worth it, longer ones take too much memory. */
  private static final int SHORTEST = 200;

  private static final int LONGEST = 500_000;

  /** So often parts of a text have been asked for before all of it is taken apart. */
  private static final int OFTEN = 4;

  /** All parts that are kept have so many times the text's characters at the most. */
  private static final int MOST_TIMES = 6;

  private static final ThreadLocal<LastText> LAST = ThreadLocal.withInitial(LastText::new);

  private final Lexicon lexicon = new Lexicon();
  private final Parts<Token> tokensOfParts = new Parts<>();
  private final Parts<int[]> sentencesOfParts = new Parts<>();
  private String text = "";
  private int asked;
  private List<Token> tokens = List.of();

  /** What was cut from parts, by their borders. */
  private static final class Parts<T> {
    private final Map<Long, List<T>> known = new HashMap<>();
    private int characters;

    List<T> of(int from, int to, int limit, Supplier<List<T>> cut) {
      long borders = (long) from << 32 | to;
      @Nullable List<T> kept = known.get(borders);
      if (kept != null) {
        return kept;
      }
      List<T> part = List.copyOf(cut.get());
      characters += to - from + 1;
      if (characters > limit) {
        clear();
        characters = to - from + 1;
      }
      known.put(borders, part);
      return part;
    }

    void clear() {
      known.clear();
      characters = 0;
    }
  }

  private LastText() {}

  /** That of this thread. */
  static LastText get() {
    return LAST.get();
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The tokens of a part. */
  List<Token> tokens(String wanted, int from, int to) {
    if (!holds(wanted, from, to)) {
      return Tokens.cut(wanted, from, to, lexicon);
    }
    if (asked < OFTEN) {
      if (++asked < OFTEN) {
        return Tokens.cut(wanted, from, to, lexicon);
      }
      tokens = Tokens.cut(wanted, 0, wanted.length(), lexicon);
    }
    return tokensOfParts.of(from, to, limit(), () -> part(from, to));
  }

  /** The sentences of a part. */
  List<int[]> sentences(String wanted, int from, int to) {
    return holds(wanted, from, to)
        ? sentencesOfParts.of(from, to, limit(), () -> Sentences.cut(wanted, from, to))
        : Sentences.cut(wanted, from, to);
  }

  @SuppressWarnings("StringEquality") // an equal text may well be cut anew
  private boolean holds(String wanted, int from, int to) {
    if (to - from >= wanted.length() || wanted.length() < SHORTEST || wanted.length() > LONGEST) {
      return false;
    }
    if (wanted != text) {
      text = wanted;
      asked = 0;
      tokens = List.of();
      tokensOfParts.clear();
      sentencesOfParts.clear();
    }
    return true;
  }

  private int limit() {
    return text.length() * MOST_TIMES;
  }

  private List<Token> part(int from, int to) {
    int first = at(from);
    int next = at(to);
    // where a border is inside of a word, the part has other words than the whole
    boolean whole =
        (first == 0 || tokens.get(first - 1).end() <= from)
            && (next == 0 || tokens.get(next - 1).end() <= to);
    return whole
        ? tokens.subList(first, Math.max(first, next))
        : Tokens.cut(text, from, to, lexicon);
  }

  /** The place of the first token that begins at this character or after it. */
  private int at(int character) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < character) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
