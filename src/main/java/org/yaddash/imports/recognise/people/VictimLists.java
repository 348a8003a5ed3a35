package org.yaddash.imports.recognise.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.figures.Measures;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Sentences;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/** Finds the lists of victims of a document and reads their entries. */
public final class VictimLists {
  private static final int LEAST = 3;
  private static final List<String> LIST_WORDS =
      List.of(
          "victim",
          "martyr",
          "жертв",
          "шехид",
          "шәһид",
          "şəhid",
          "şehit",
          "qurban",
          "kurban",
          "погибш",
          "fallen",
          "perished");
  private static final List<List<String>> LIST_PHRASES =
      List.of(
          List.of("book", "of", "memory"),
          List.of("книга", "памяти"),
          List.of("книги", "памяти"),
          List.of("yaddaş", "kitabı"),
          List.of("xatirə", "kitabı"));

  private final Legacy legacy;
  private final String text;
  private final @Nullable String language;
  private final List<Person> people = new ArrayList<>();
  private final List<Integer> blocks = new ArrayList<>();
  private final Map<Integer, Found<String>> statuses = new HashMap<>();

  private VictimLists(Legacy legacy, @Nullable String language) {
    this.legacy = legacy;
    this.text = legacy.text();
    this.language = language;
  }

  /**
   * What the lists of a document hold.
   *
   * @param people the entries, in order
   * @param blocks the positions of the blocks that are the lists
   * @param statuses what became of those listed, by the last block of each list
   */
  public record Lists(
      List<Person> people, List<Integer> blocks, Map<Integer, Found<String>> statuses) {}

  /** Reads the lists of victims of a document. */
  public static Lists in(Legacy legacy, @Nullable String language) {
    VictimLists reading = new VictimLists(legacy, language);
    reading.read();
    return new Lists(reading.people, reading.blocks, reading.statuses);
  }

  /** The people of some rows whose columns somebody has named. */
  public static List<Person> rows(
      Legacy legacy, List<Block.Row> rows, List<String> columns, @Nullable String language) {
    return new Columns(legacy, language).read(rows, columns);
  }

  private void read() {
    List<Block> all = legacy.blocks();
    int at = 0;
    while (at < all.size()) {
      Block block = all.get(at);
      int next = at + 1;
      if (block instanceof Block.Row row) {
        while (next < all.size()
            && all.get(next) instanceof Block.Row other
            && other.table() == row.table()) {
          next++;
        }
        Found<String> status = announced(at);
        if (status != null) {
          table(at, next, status);
        }
      } else if (block instanceof Block.ListItem item) {
        while (next < all.size()
            && all.get(next) instanceof Block.ListItem other
            && (other.list() == item.list() || other.depth() > 1)) {
          next++;
        }
        items(at, next);
      } else if (block instanceof Block.Paragraph || block instanceof Block.Preformatted) {
        next = lines(at);
      }
      at = next;
    }
  }

  /**
   * The words near a list that say that it is one of victims, and what became of them; null when
   * none do.
   */
  private @Nullable Found<String> announced(int first) {
    int seen = 0;
    for (int i = first - 1; i >= 0 && seen < 4; i--) {
      Block block = legacy.blocks().get(i);
      Block.Place place = block.place();
      if (place.end() <= place.start()) {
        continue;
      }
      seen++;
      boolean head =
          block instanceof Block.Heading
              || block instanceof Block.Caption
              || place.end() - place.start() < 120;
      int from = place.start();
      int to = place.end();
      if (!head) {
        if (seen > 2) {
          continue;
        }
        List<int[]> sentences = Sentences.of(text, from, to);
        from = sentences.isEmpty() ? from : sentences.get(0)[0];
        to = Math.min(to, from + 600);
      }
      Found<String> status = victims(from, to, head);
      if (status != null) {
        return status;
      }
    }
    return null;
  }

  private @Nullable Found<String> victims(int from, int to, boolean head) {
    List<Token> tokens = Tokens.of(text, from, to);
    for (int i = 0; i < tokens.size(); i++) {
      for (List<String> phrase : LIST_PHRASES) {
        if (i + phrase.size() <= tokens.size() && matches(tokens, i, phrase)) {
          return Found.at(
              "killed", text, tokens.get(i).start(), tokens.get(i + phrase.size() - 1).end());
        }
      }
      Token token = tokens.get(i);
      String measure = Measures.of(token);
      if (measure != null
          && (head || i < 12)
          && !measure.equals("treated")
          && !measure.equals("examined")
          && !measure.equals("displaced")) {
        return Found.at(
            measure.equals("injured") ? "wounded" : measure, text, token.start(), token.end());
      }
      for (String stem : LIST_WORDS) {
        if (token.word() && token.lower().startsWith(stem)) {
          return Found.at("killed", text, token.start(), token.end());
        }
      }
    }
    return null;
  }

  private static boolean matches(List<Token> tokens, int at, List<String> phrase) {
    for (int k = 0; k < phrase.size(); k++) {
      if (!tokens.get(at + k).is(phrase.get(k))) {
        return false;
      }
    }
    return true;
  }

  private void table(int first, int next, Found<String> status) {
    List<Person> rows = new Columns(legacy, language).read(first, next);
    if (rows.size() >= LEAST && rows.size() * 2 >= next - first - 1) {
      accept(rows, status);
      statuses.put(next - 1, status);
      for (int i = first; i < next; i++) {
        blocks.add(i);
      }
    }
  }

  private void items(int first, int next) {
    List<int[]> entries = new ArrayList<>();
    for (int i = first; i < next; i++) {
      Block.ListItem item = (Block.ListItem) legacy.blocks().get(i);
      boolean more = item.depth() > ((Block.ListItem) legacy.blocks().get(first)).depth();
      if (more && !entries.isEmpty()) {
        entries.get(entries.size() - 1)[1] = item.place().end();
      } else {
        entries.add(new int[] {item.place().start(), item.place().end()});
      }
    }
    if (entries(entries, first, next)) {
      for (int i = first; i < next; i++) {
        blocks.add(i);
      }
    }
  }

  /** A paragraph of lines, or several paragraphs that each are an entry. */
  private int lines(int first) {
    List<Block> all = legacy.blocks();
    List<int[]> entries = new ArrayList<>();
    Block.Place place = all.get(first).place();
    int start = place.start();
    while (start < place.end()) {
      int end = text.indexOf('\n', start);
      end = end < 0 || end > place.end() ? place.end() : end;
      if (end > start) {
        entries.add(new int[] {start, end});
      }
      start = end + 1;
    }
    int next = first + 1;
    if (entries.size() < LEAST) {
      int name = skipNumber(place.start(), place.end());
      if (!PersonName.begins(text, name, place.end())) {
        return first + 1;
      }
      entries.clear();
      entries.add(new int[] {place.start(), place.end()});
      while (next < all.size()
          && all.get(next) instanceof Block.Paragraph other
          && other.place().end() - other.place().start() < 300) {
        entries.add(new int[] {other.place().start(), other.place().end()});
        next++;
      }
      while (!entries.isEmpty()
          && !PersonName.begins(
              text,
              skipNumber(entries.get(entries.size() - 1)[0], entries.get(entries.size() - 1)[1]),
              entries.get(entries.size() - 1)[1])
          && next > first + 1) {
        entries.remove(entries.size() - 1);
        next--;
      }
    }
    if (entries.size() < LEAST || !entries(entries, first, next)) {
      // what was read once is not read again: a run that is no list is passed over
      return next;
    }
    for (int i = first; i < next; i++) {
      blocks.add(i);
    }
    return next;
  }

  private int skipNumber(int start, int end) {
    int at = start;
    while (at < end && at < start + 8 && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean entries(List<int[]> entries, int first, int next) {
    if (entries.size() < LEAST) {
      return false;
    }
    Found<String> status = announced(first);
    if (status == null) {
      return false;
    }
    List<Person> read = new ArrayList<>();
    int named = 0;
    for (int[] entry : whole(entries)) {
      Person person = PersonEntry.read(text, entry[0], entry[1], language);
      if (person == null) {
        read.add(PersonEntry.unnamed(text, skipNumber(entry[0], entry[1]), entry[1], language));
        continue;
      }
      named++;
      int second = PersonEntry.second(text, entry[0], entry[1]);
      Person other = second < 0 ? null : PersonEntry.read(text, second, entry[1], language);
      Person one = other == null ? null : PersonEntry.read(text, entry[0], second, language);
      if (other == null || one == null) {
        read.add(person);
      } else {
        one.shares(other);
        read.add(one);
        read.add(other);
      }
    }
    if (named < LEAST || named * 10 < entries.size() * 6) {
      return false;
    }
    read.removeIf(
        person ->
            person.names().isEmpty()
                && !person.facts().containsKey("cause")
                && !person.facts().containsKey("status"));
    accept(read, status);
    statuses.put(next - 1, status);
    return true;
  }

  /** The entries with what only goes on with the one before it: a line that names nobody. */
  private List<int[]> whole(List<int[]> entries) {
    List<int[]> whole = new ArrayList<>();
    for (int[] entry : entries) {
      int from = skipNumber(entry[0], entry[1]);
      boolean named = PersonName.begins(text, from, entry[1]);
      List<Token> tokens = Tokens.of(text, from, Math.min(entry[1], from + 400));
      boolean goesOn =
          !named
              && from == entry[0]
              && entry[1] - entry[0] < 200
              && !whole.isEmpty()
              && !Description.describes(tokens, 0, tokens.size())
              && Fates.cause(text, tokens, 0, tokens.size()) != null;
      if (goesOn) {
        whole.get(whole.size() - 1)[1] = entry[1];
      } else {
        whole.add(entry.clone());
      }
    }
    return whole;
  }

  private void accept(List<Person> read, Found<String> status) {
    for (Person person : read) {
      person.fact("status", status);
      people.add(person);
    }
  }
}
