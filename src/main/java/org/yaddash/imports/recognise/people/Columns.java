package org.yaddash.imports.recognise.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.people.words.Fates;
import org.yaddash.imports.recognise.people.words.TableHead;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;
import org.yaddash.imports.recognise.words.dates.Dates;

/** Reads a table of people by what its first row calls the columns. */
final class Columns {
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
   * @param rows how many rows there are besides the head
   * @param killed the words of the head by which those listed are dead, or null
   */
  record Read(List<Person> people, int rows, @Nullable Found<String> killed) {}

  /** The people of the rows {@code [first, next)}; rows without a name are left out. */
  Read read(int first, int next) {
    TableHead head = TableHead.of(text, legacy.blocks(), first, next);
    List<String> meanings = head.meanings().isEmpty() ? guess(first, next) : head.meanings();
    List<Person> people = new ArrayList<>();
    if (!meanings.isEmpty()) {
      List<Block.Row> rows = new ArrayList<>();
      for (Block block : legacy.blocks().subList(head.next(), next)) {
        rows.add((Block.Row) block);
      }
      people.addAll(read(rows, meanings));
    }
    return new Read(people, next - head.next(), head.killed());
  }

  /** The people of some rows whose columns are known; rows without a name are left out. */
  List<Person> read(List<Block.Row> rows, List<String> meanings) {
    NameOrder order = order(rows, meanings.indexOf("full"));
    List<Person> people = new ArrayList<>();
    for (Block.Row row : rows) {
      Person person = person(row, meanings, order);
      if (person != null) {
        people.add(person);
      }
    }
    return people;
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
  private List<String> guess(int first, int next) {
    Block.Row row = (Block.Row) legacy.blocks().get(first);
    for (int c = 0; c < row.cells().size() && c < 4; c++) {
      int names = 0;
      for (int i = first; i < next; i++) {
        List<Block.Place> cells = ((Block.Row) legacy.blocks().get(i)).cells();
        if (c < cells.size() && PersonName.begins(text, cells.get(c).start(), cells.get(c).end())) {
          names++;
        }
      }
      if (names * 10 >= (next - first) * 7) {
        List<String> meanings = new ArrayList<>();
        for (int k = 0; k < row.cells().size(); k++) {
          meanings.add(k == c ? "full" : "");
        }
        return meanings;
      }
    }
    return List.of();
  }

  private @Nullable Person person(Block.Row row, List<String> meanings, NameOrder order) {
    Person person = null;
    List<Block.Place> cells = row.cells();
    int full = meanings.indexOf("full");
    if (full >= 0 && full < cells.size()) {
      Block.Place cell = cells.get(full);
      person = PersonName.cell(text, cell.start(), cell.end(), order);
    } else {
      person = fromParts(row, meanings);
    }
    if (person == null) {
      return null;
    }
    for (int c = 0; c < cells.size() && c < meanings.size(); c++) {
      Block.Place cell = cells.get(c);
      if (cell.end() > cell.start() && c != full) {
        put(person, meanings.get(c), cell.start(), cell.end());
      }
    }
    return person;
  }

  private @Nullable Person fromParts(Block.Row row, List<String> meanings) {
    Person person = new Person(row.place().start(), row.place().end());
    StringBuilder whole = new StringBuilder();
    List<Found<String>> parts = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    for (int c = 0; c < row.cells().size() && c < meanings.size(); c++) {
      String meaning = meanings.get(c);
      Block.Place cell = row.cells().get(c);
      if ((meaning.equals("family") || meaning.equals("given") || meaning.equals("patronymic"))
          && cell.end() > cell.start()) {
        Found<String> part = Found.words(text, cell.start(), cell.end());
        if (part.value().chars().noneMatch(Character::isLetter)) {
          continue;
        }
        whole.append(whole.length() == 0 ? "" : " ").append(part.value());
        parts.add(part.map(PersonName::plain));
        kinds.add(meaning);
      }
    }
    if (!kinds.contains("family") && !kinds.contains("given")) {
      return null;
    }
    Found<String> first = parts.get(0);
    Found<String> last = parts.get(parts.size() - 1);
    if (last.end() > first.start()) {
      person.name(Found.at(whole.toString(), text, first.start(), last.end()), "full");
    }
    for (int i = 0; i < parts.size(); i++) {
      person.name(parts.get(i), kinds.get(i));
    }
    return person;
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

  private void cause(Person person, List<Token> tokens, Found<String> words, int start, int end) {
    Found<String> cause = Fates.cause(text, tokens, 0, tokens.size());
    Found<String> status = Fates.status(text, tokens, 0, tokens.size());
    if (status != null && status.value().equals("missing")) {
      person.fact("status", status);
    } else {
      person.fact("cause", cause == null ? words.map(w -> "other") : cause);
    }
    if (tokens.size() > 1) {
      person.fact("circumstances", words);
    }
    for (Found<String> date : Dates.in(text, start, end, language)) {
      if (date.value().length() >= 7) {
        person.fact("died", date);
      }
    }
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
    Numbers.Read number = Numbers.at(tokens, 0);
    boolean years =
        number != null
            && number.next() < tokens.size()
            && (tokens.get(number.next()).lower().startsWith("year")
                || tokens.get(number.next()).is("лет"));
    if (years && field.equals("born")) {
      age(person, tokens);
    }
  }
}
