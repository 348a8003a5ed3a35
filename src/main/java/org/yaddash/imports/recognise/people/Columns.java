package org.yaddash.imports.recognise.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Numbers;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;
import org.yaddash.imports.recognise.words.dates.Dates;

/** Reads a table of people by what its first row calls the columns. */
final class Columns {
  private static final Map<String, String> MEANINGS = new HashMap<>();

  static {
    means("full", "name names fio фио имя имена");
    means("family", "surname lastname family фамилия soyadı soyad");
    means("given", "first given forename имя adı ad");
    means("patronymic", "patronymic отчество");
    means("born", "born birth birthday рождения рожд родился doğum təvəllüd təvəllüdü doğulduğu");
    means("died", "died death смерти гибели умер ölüm vəfat");
    means("age", "age возраст лет yaş yaşı");
    means(
        "occupation",
        "occupation profession job work trade занятие профессия должность работа работы peşə peşəsi vəzifə vəzifəsi işi");
    means(
        "residence",
        "lived address residence home адрес жительства проживал ünvan ünvanı yaşadığı");
    means("cause", "cause how manner причина səbəb səbəbi");
    means("place", "place where место yer yeri");
    means("burialPlace", "buried burial grave похоронен захоронения dəfn məzar");
    means(
        "circumstances",
        "circumstances notes note remarks remark обстоятельства примечания примечание qeyd qeydlər");
    means("status", "status fate судьба taleyi");
    means("sex", "sex gender пол cinsi");
    means("birthplace", "birthplace");
    means("number", "no № number nr п/п");
  }

  private final Legacy legacy;
  private final String text;
  private final @Nullable String language;

  Columns(Legacy legacy, @Nullable String language) {
    this.legacy = legacy;
    this.text = legacy.text();
    this.language = language;
  }

  /** The people of the rows {@code [first, next)}; rows without a name are left out. */
  List<Person> read(int first, int next) {
    Block.Row head = (Block.Row) legacy.blocks().get(first);
    List<String> meanings = meanings(head);
    boolean known = meanings.contains("full") || meanings.contains("family");
    List<Person> people = new ArrayList<>();
    int from = known ? first + 1 : first;
    if (!known) {
      meanings = guess(first, next);
      if (meanings.isEmpty()) {
        return people;
      }
    }
    for (int i = from; i < next; i++) {
      Person person = person((Block.Row) legacy.blocks().get(i), meanings);
      if (person != null) {
        people.add(person);
      }
    }
    return people;
  }

  /** The people of some rows whose columns are known; rows without a name are left out. */
  List<Person> read(List<Block.Row> rows, List<String> meanings) {
    List<Person> people = new ArrayList<>();
    for (Block.Row row : rows) {
      Person person = person(row, meanings);
      if (person != null) {
        people.add(person);
      }
    }
    return people;
  }

  private List<String> meanings(Block.Row head) {
    List<String> meanings = new ArrayList<>();
    for (Block.Place cell : head.cells()) {
      String meaning = "";
      boolean family = false;
      boolean given = false;
      for (Token token : Tokens.of(text, cell.start(), Math.min(cell.end(), cell.start() + 80))) {
        String one = MEANINGS.getOrDefault(token.lower(), "");
        family |= one.equals("family");
        given |= one.equals("given") || one.equals("patronymic") || one.equals("full");
        if (meaning.isEmpty()
            || meaning.equals("number")
            || meaning.equals("place") && !one.isEmpty()) {
          meaning = one.isEmpty() ? meaning : one;
        }
      }
      meanings.add(family && given ? "full" : meaning);
    }
    return meanings;
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

  private @Nullable Person person(Block.Row row, List<String> meanings) {
    Person person = null;
    List<Block.Place> cells = row.cells();
    int full = meanings.indexOf("full");
    if (full >= 0 && full < cells.size()) {
      Block.Place cell = cells.get(full);
      person = PersonName.cell(text, cell.start(), cell.end(), true);
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
        whole.append(whole.length() == 0 ? "" : " ").append(part.value());
        parts.add(part.map(PersonName::plain));
        kinds.add(meaning);
      }
    }
    if (parts.isEmpty()) {
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

  private static void means(String meaning, String words) {
    for (String word : words.split(" ", -1)) {
      MEANINGS.putIfAbsent(word, meaning);
    }
  }
}
