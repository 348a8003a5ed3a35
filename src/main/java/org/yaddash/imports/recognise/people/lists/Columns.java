package org.yaddash.imports.recognise.people.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.people.Description;
import org.yaddash.imports.recognise.people.NameOrder;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.people.PersonName;
import org.yaddash.imports.recognise.people.words.Fates;
import org.yaddash.imports.recognise.people.words.Happenings;
import org.yaddash.imports.recognise.people.words.NameInCapitals;
import org.yaddash.imports.recognise.people.words.TableHead;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;
import org.yaddash.imports.recognise.words.dates.Dates;

/**
 * Reads a table of people by what its first row calls the columns. A cell that reaches down from an
 * earlier row, or repeats the one above by a mark ({@code "}, {@code то же}), says the same of this
 * row; its place is where the words stand.
 */
final class Columns {
  /** The words of a cell that describes somebody without a name, at most. */
  private static final int LONGEST_UNNAMED = 12;

  private static final Set<String> NAMES = Set.of("full", "family", "given", "patronymic");
  private final Legacy legacy;
  private final String text;
  private final @Nullable String language;

  Columns(Legacy legacy, @Nullable String language) {
    this.legacy = legacy;
    this.text = legacy.text();
    this.language = language;
  }

  /**
   * The people of a table.
   *
   * @param people of each row that names one
   * @param rows how many rows begin an entry; titles and what only goes on with the row above do
   *     not
   * @param killed the words of the head by which those listed are dead, or null
   */
  record Read(List<Person> people, int rows, @Nullable Found<String> killed) {}

  /**
   * The people of the rows among the blocks {@code [first, next)}; rows without a name are left
   * out.
   */
  Read read(int first, int next) {
    List<Block.Row> rows = new ArrayList<>();
    for (Block block : legacy.blocks().subList(first, next)) {
      if (block instanceof Block.Row row) {
        rows.add(row);
      }
    }
    TableHead head = TableHead.of(text, rows);
    List<String> meanings = head.meanings().isEmpty() ? guess(rows) : head.meanings();
    List<Block.Row> below = rows.subList(head.next(), rows.size());
    List<Person> people = meanings.isEmpty() ? List.of() : read(below, meanings);
    return new Read(people, entries(below, meanings), head.killed());
  }

  /** How many rows begin an entry. */
  private int entries(List<Block.Row> rows, List<String> meanings) {
    int entries = 0;
    for (Block.Row row : rows) {
      entries += title(row) || goesOn(row, meanings) ? 0 : 1;
    }
    return entries;
  }

  /** Whether a single cell fills the whole row: {@code From the village of Usk}. */
  private static boolean title(Block.Row row) {
    List<Block.Place> cells = row.cells();
    return cells.size() > 1
        && row.filled() == 1
        && cells.get(0).start() == cells.get(cells.size() - 1).start();
  }

  /** The people of some rows whose columns are known; rows without a name are left out. */
  List<Person> read(List<Block.Row> rows, List<String> meanings) {
    NameOrder order = order(rows, meanings.indexOf("full"));
    List<Person> people = new ArrayList<>();
    List<Block.Place> above = List.of();
    for (Block.Row row : rows) {
      if (title(row)) {
        continue;
      }
      List<Block.Place> cells = Ditto.resolved(text, row.cells(), above);
      above = cells;
      if (!people.isEmpty() && goesOn(row, meanings)) {
        facts(people.get(people.size() - 1), cells, meanings);
        continue;
      }
      Person person = person(row, cells, meanings, order);
      if (person != null) {
        people.add(person);
      }
    }
    return people;
  }

  /** Whether the name reaches down from the row above, which is then about the same person. */
  private static boolean goesOn(Block.Row row, List<String> meanings) {
    boolean named = false;
    for (int c = 0; c < row.cells().size() && c < meanings.size(); c++) {
      if (NAMES.contains(meanings.get(c))) {
        Block.Place cell = row.cells().get(c);
        if (cell.end() > cell.start() && !row.fromAbove(cell)) {
          return false;
        }
        named |= cell.end() > cell.start();
      }
    }
    return named;
  }

  private NameOrder order(List<Block.Row> rows, int full) {
    List<int[]> names = new ArrayList<>();
    for (Block.Row row : rows) {
      if (full >= 0 && full < row.cells().size()) {
        names.add(new int[] {row.cells().get(full).start(), row.cells().get(full).end()});
      }
    }
    return NameOrder.ofList(text, names, language);
  }

  /** Without a head, the first column whose cells mostly begin with names is the name. */
  private List<String> guess(List<Block.Row> rows) {
    Block.Row row = rows.get(0);
    for (int c = 0; c < row.cells().size() && c < 4; c++) {
      int names = 0;
      for (Block.Row other : rows) {
        List<Block.Place> cells = other.cells();
        if (c < cells.size() && PersonName.begins(text, cells.get(c).start(), cells.get(c).end())) {
          names++;
        }
      }
      if (names * 10 >= rows.size() * 7) {
        List<String> meanings = new ArrayList<>();
        for (int k = 0; k < row.cells().size(); k++) {
          meanings.add(k == c ? "full" : "");
        }
        return meanings;
      }
    }
    return List.of();
  }

  private @Nullable Person person(
      Block.Row row, List<Block.Place> cells, List<String> meanings, NameOrder order) {
    Person person = null;
    int full = meanings.indexOf("full");
    if (full >= 0 && full < cells.size()) {
      Block.Place cell = cells.get(full);
      person = PersonName.cell(text, cell.start(), cell.end(), order, language);
      person = person == null ? unnamed(cell) : person;
    } else {
      person = fromParts(row, cells, meanings);
    }
    if (person == null) {
      return null;
    }
    facts(person, cells, meanings);
    return person;
  }

  /** {@code Неизвестная женщина}: whom a row is about without a name, or null. */
  private @Nullable Person unnamed(Block.Place cell) {
    List<Token> tokens = Tokens.of(text, cell.start(), cell.end());
    if (tokens.size() > LONGEST_UNNAMED || !Description.describes(tokens, 0, tokens.size())) {
      return null;
    }
    Person person = new Person(cell.start(), cell.end());
    person.fact("description", Found.words(text, cell.start(), cell.end()));
    Description.of(text, tokens, 0, tokens.size(), person);
    return person;
  }

  private void facts(Person person, List<Block.Place> cells, List<String> meanings) {
    for (int c = 0; c < cells.size() && c < meanings.size(); c++) {
      Block.Place cell = cells.get(c);
      if (cell.end() > cell.start()) {
        put(person, meanings.get(c), cell.start(), cell.end());
      }
    }
  }

  private @Nullable Person fromParts(
      Block.Row row, List<Block.Place> cells, List<String> meanings) {
    Person person = new Person(row.place().start(), row.place().end());
    StringBuilder whole = new StringBuilder();
    List<Found<String>> parts = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    for (int c = 0; c < cells.size() && c < meanings.size(); c++) {
      String meaning = meanings.get(c);
      Block.Place cell = cells.get(c);
      if (NAMES.contains(meaning) && cell.end() > cell.start()) {
        Found<String> part = Found.words(text, cell.start(), cell.end());
        if (part.value().chars().noneMatch(Character::isLetter)) {
          continue;
        }
        whole.append(whole.length() == 0 ? "" : " ").append(part.value());
        parts.add(part);
        kinds.add(meaning);
      }
    }
    if (!kinds.contains("family") && !kinds.contains("given")) {
      return null;
    }
    person.name(whole(whole.toString(), parts, row), "full");
    boolean dotless = Happenings.turkic(language) || NameInCapitals.dotless(whole.toString());
    for (int i = 0; i < parts.size(); i++) {
      person.name(parts.get(i).map(part -> NameInCapitals.plain(part, dotless)), kinds.get(i));
    }
    return person;
  }

  /** The whole of a name, at those of its parts that stand in the row itself. */
  private Found<String> whole(String name, List<Found<String>> parts, Block.Row row) {
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (Found<String> part : parts) {
      if (part.start() >= row.place().start()) {
        start = Math.min(start, part.start());
        end = Math.max(end, part.end());
      }
    }
    return end < 0 ? parts.get(0).map(part -> name) : Found.at(name, text, start, end);
  }

  private void put(Person person, String meaning, int start, int end) {
    List<Token> tokens = Tokens.of(text, start, end);
    Found<String> words = Found.words(text, start, end);
    boolean unknown =
        tokens.isEmpty() || tokens.size() == 1 && !tokens.get(0).word() && !tokens.get(0).digits();
    if (unknown) {
      boolean asked = !tokens.isEmpty() && tokens.get(0).is("?");
      if (asked && meaning.equals("cause")) {
        person.fact("cause", words.map(mark -> "unknown"));
      }
      return;
    }
    switch (meaning) {
      case "born", "died" -> date(person, meaning, tokens, start, end);
      case "age" -> age(person, tokens);
      case "cause" -> cause(person, tokens, words, start, end);
      case "circumstances" -> circumstances(person, tokens, words, start, end);
      case "sex" -> {
        String low = words.value().isEmpty() ? "" : Tokens.lower(words.value()).substring(0, 1);
        String sex =
            "fжqk".contains(low) && !low.equals("k") ? "female" : "mмk".contains(low) ? "male" : "";
        person.fact("sex", words.map(w -> sex));
      }
      case "status" -> person.fact("status", Fates.status(text, tokens, 0, tokens.size()));
      case "", "number", "family", "given", "patronymic", "full" -> {}
      default -> person.fact(meaning, words);
    }
  }

  /** What befell somebody in whole sentences: they are kept, and say cause, status and day too. */
  private void circumstances(
      Person person, List<Token> tokens, Found<String> words, int start, int end) {
    person.fact("circumstances", words);
    person.fact("cause", Fates.cause(text, tokens, 0, tokens.size()));
    Found<String> status = Fates.own(text, tokens, 0, tokens.size());
    person.fact("status", status);
    if (status != null && status.value().equals("killed")) {
      died(person, start, end);
    }
  }

  private void died(Person person, int start, int end) {
    for (Found<String> date : Dates.in(text, start, end, language)) {
      if (date.value().length() >= 7) {
        person.fact("died", date);
      }
    }
  }

  private void cause(Person person, List<Token> tokens, Found<String> words, int start, int end) {
    Found<String> cause = Fates.cause(text, tokens, 0, tokens.size());
    Found<String> status = Fates.status(text, tokens, 0, tokens.size());
    if (status != null && status.value().equals("missing")) {
      person.fact("status", status);
    } else {
      person.fact("cause", cause == null ? words.map(w -> "other") : cause);
    }
    Found<String> said = person.facts().get("cause");
    if (tokens.size() > 1 || said != null && said.value().equals("other")) {
      person.fact("circumstances", words);
    }
    died(person, start, end);
  }

  private void age(Person person, List<Token> tokens) {
    Numbers.Read number = Numbers.at(tokens, 0);
    if (number != null && number.value() <= 120) {
      person.number(
          "age",
          Found.at(
              (int) number.value(),
              text,
              tokens.get(0).start(),
              tokens.get(number.next() - 1).end()));
    }
  }

  private void date(Person person, String field, List<Token> tokens, int start, int end) {
    List<Found<String>> dates = Dates.in(text, start, end, language);
    if (!dates.isEmpty() && dates.get(0).value().length() >= 7) {
      person.fact(field, dates.get(0));
      return;
    }
    boolean about =
        tokens.get(0).is("c")
            || tokens.get(0).is("ca")
            || tokens.get(0).is("about")
            || tokens.get(0).is("ок")
            || tokens.get(0).is("около");
    boolean doubt =
        tokens.get(tokens.size() - 1).is("?")
            || tokens.size() > 1 && tokens.get(tokens.size() - 2).is("?");
    for (Token token : tokens) {
      if (token.digits() && token.lower().length() == 4) {
        person.fact(
            field,
            Found.at(
                token.lower() + (about ? "~" : doubt ? "?" : ""),
                text,
                token.start(),
                token.end()));
        return;
      }
    }
    Found<Integer> years =
        field.equals("born") ? Description.age(text, tokens, 0, tokens.size()) : null;
    person.number("age", years);
  }
}
