package org.yaddash.search.words;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.yaddash.names.Sounds;
import org.yaddash.search.words.Passages.Passage;

/** Takes the texts of one entry, and makes of them what the index needs. */
public final class PassageWriter {
  /** Keeps phrases from running over the end of a text. */
  private static final int GAP = 100;

  private final List<Passage> passages = new ArrayList<>();
  private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
  private final Replay words = new Replay();
  private final Replay headings = new Replay();
  private final Replay sounds = new Replay();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> headingSounds = new LinkedHashSet<>();

  /**
   * Adds a text.
   *
   * @param field the dotted path of its field
   * @param tag the language that is said of it, or null
   * @param named whether names in it are to be found by their sounds
   * @param heading whether it names the entry
   */
  public void add(
      String field, @Nullable String tag, String value, boolean named, boolean heading) {
    String text = value.strip();
    int start = begin(field, tag == null ? Tongue.guess(text) : tag, text);
    int[] places = places(text, start);
    Set<Tongue> tongues = Tongue.of(tag, text);
    List<Token> tokens = Token.all(text);
    List<Dates.Mention> dates = Dates.in(text, tokens);
    int date = 0;
    int step = GAP;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int from = places[token.start()];
      int to = places[token.end()];
      for (String term : Forms.of(token.text(), tongues).terms()) {
        words.add(term, step, from, to);
        if (heading) {
          headings.add(term, step, from, to);
        }
        step = 0;
      }
      if (date < dates.size() && dates.get(date).first() == i) {
        int end = places[tokens.get(dates.get(date).last()).end()];
        for (String term : dates.get(date).terms()) {
          words.add(term, step, from, end);
          step = 0;
        }
        date++;
      }
      step = 1;
    }
    if (named) {
      int first = GAP;
      for (Sounds.Name name : Sounds.names(text)) {
        sounds.add(name.sounds(), first, places[name.start()], places[name.end()]);
        if (heading) {
          headingSounds.add(name.sounds());
        }
        first = 1;
      }
      for (Token token : tokens) {
        names.addAll(Forms.of(token.text(), tongues).folded());
      }
    }
  }

  /** Adds a date in EDTF, to be found however it is written. */
  public void addDate(String field, String edtf) {
    List<String> terms = Dates.terms(edtf);
    if (!terms.isEmpty()) {
      int start = begin(field, "", edtf);
      int step = GAP;
      for (String term : terms) {
        words.add(term, step, start, start + edtf.length());
        step = 0;
      }
    }
  }

  private int begin(String field, @Nullable String language, String text) {
    int start = texts.size();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    texts.writeBytes(bytes);
    texts.write('\n');
    passages.add(new Passage(field, language == null ? "" : language, start, start + bytes.length));
    return start;
  }

  /** For each place in a text, where it is in all texts together. */
  private static int[] places(String text, int start) {
    int[] places = new int[text.length() + 1];
    int at = start;
    for (int i = 0; i < text.length(); i++) {
      places[i] = at;
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        places[++i] = at;
        at += 4;
      } else {
        at += c < 0x80 || Character.isSurrogate(c) ? 1 : c < 0x800 ? 2 : 3;
      }
    }
    places[text.length()] = at;
    return places;
  }

  /** The text of a piece of HTML. */
  public static String withoutTags(String html) {
    return WithoutTags.of(html);
  }

  /** Whether there is any text. */
  public boolean isEmpty() {
    return passages.isEmpty();
  }

  /** The words of all texts. */
  public TokenStream words() {
    return words;
  }

  /** The words of those that name the entry. */
  public TokenStream headings() {
    return headings;
  }

  /** The sounds of the names. */
  public TokenStream sounds() {
    return sounds;
  }

  /** The sounds of the names that name the entry. */
  public Set<String> headingSounds() {
    return headingSounds;
  }

  /** The names, folded. */
  public Set<String> names() {
    return names;
  }

  /** The texts themselves. */
  public BytesRef packed() {
    return Passages.pack(passages, texts.toByteArray());
  }
}
