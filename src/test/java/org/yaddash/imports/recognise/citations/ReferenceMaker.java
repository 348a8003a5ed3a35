package org.yaddash.imports.recognise.citations;

import static org.yaddash.imports.recognise.citations.CitationField.AUTHOR;
import static org.yaddash.imports.recognise.citations.CitationField.CITATION_NUMBER;
import static org.yaddash.imports.recognise.citations.CitationField.CONTAINER_TITLE;
import static org.yaddash.imports.recognise.citations.CitationField.DATE;
import static org.yaddash.imports.recognise.citations.CitationField.EDITION;
import static org.yaddash.imports.recognise.citations.CitationField.EDITOR;
import static org.yaddash.imports.recognise.citations.CitationField.GENRE;
import static org.yaddash.imports.recognise.citations.CitationField.JOURNAL;
import static org.yaddash.imports.recognise.citations.CitationField.LOCATION;
import static org.yaddash.imports.recognise.citations.CitationField.NOTE;
import static org.yaddash.imports.recognise.citations.CitationField.PAGES;
import static org.yaddash.imports.recognise.citations.CitationField.PUBLISHER;
import static org.yaddash.imports.recognise.citations.CitationField.SOURCE;
import static org.yaddash.imports.recognise.citations.CitationField.TITLE;
import static org.yaddash.imports.recognise.citations.CitationField.TRANSLATOR;
import static org.yaddash.imports.recognise.citations.CitationField.URL;
import static org.yaddash.imports.recognise.citations.CitationField.VOLUME;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up references in the styles that the tagged corpus lacks: Russian (GOST and older),
 * Azerbaijani, Turkish, and what English prose says of a book. Names are syllables thrown together
 * and titles are drawn from {@link ReferenceWords}, so that nothing is learned from them but where
 * the pieces stand.
 */
final class ReferenceMaker {
  private final Random random;
  private final List<CitationField> fields = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private ReferenceWords words = ReferenceWords.RUSSIAN;

  ReferenceMaker(long seed) {
    this.random = new Random(seed);
  }

  /** So many references, the styles in turn. */
  List<TaggedReference> make(int count) {
    List<TaggedReference> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(one(i));
    }
    return made;
  }

  private TaggedReference one(int turn) {
    fields.clear();
    texts.clear();
    words =
        switch (turn % 8) {
          case 0, 1, 2 -> ReferenceWords.RUSSIAN;
          case 3, 4 -> ReferenceWords.AZERBAIJANI;
          case 5 -> ReferenceWords.TURKISH;
          default -> ReferenceWords.ENGLISH;
        };
    if (chance(8)) {
      add(CITATION_NUMBER, pick("1.", "12.", "[3]", "7", "25.", "4)", "(2)", "*"));
    }
    switch (random.nextInt(9)) {
      case 0, 1 -> book();
      case 2, 3 -> bookWithCommas();
      case 4 -> article();
      case 5 -> newspaper();
      case 6 -> chapter();
      case 7 -> bracketed();
      default -> other();
    }
    finish();
    StringBuilder text = new StringBuilder();
    List<Citation.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        text.append(' ');
      }
      int start = text.length();
      text.append(texts.get(i));
      pieces.add(new Citation.Piece(fields.get(i), texts.get(i), start, text.length()));
    }
    return TaggedReference.of("made" + turn, pieces, text.toString());
  }

  /** «Фамилия И. О. Название: подзаголовок. – М.: Наука, 1990. – 320 с.» */
  private void book() {
    String dash = dash();
    if (chance(55)) {
      add(AUTHOR, author(".", "", ","));
    }
    add(TITLE, title() + (chance(45) ? subtitle() : "") + ".");
    if (chance(25)) {
      add(EDITOR, pick("", "/ ", "/ ") + editor() + ".");
    }
    if (chance(10)) {
      add(TRANSLATOR, pick(words.translators()) + " " + name() + ".");
    }
    if (chance(10)) {
      add(EDITION, number(2, 6) + pick(words.editions()));
    }
    if (chance(10)) {
      add(VOLUME, pick(words.volumes()) + " " + number(1, 9) + ".");
    }
    imprint(dash, pick(": ", ": ", " : "));
    add(DATE, dash.isEmpty() || chance(70) ? year() + "." : markedYear());
    if (chance(85)) {
      add(PAGES, dash + pages("."));
    }
  }

  /** «Фамилия И. О., Название, Баку, Азернешр, 1990, с. 287» and the orders that prose has. */
  private void bookWithCommas() {
    if (chance(55)) {
      add(AUTHOR, author(",", ".", ":"));
    }
    add(TITLE, title() + (chance(40) ? subtitle() : "") + pick(",", ",", "."));
    if (chance(15)) {
      add(EDITOR, editor() + ",");
    }
    if (chance(15)) {
      add(VOLUME, pick(words.volumes()) + " " + number(1, 9) + ",");
    }
    boolean publisherFirst = chance(50);
    if (publisherFirst) {
      add(PUBLISHER, publisher() + ",");
      add(LOCATION, city() + ",");
    } else {
      add(LOCATION, city() + pick(",", ",", ":"));
      if (chance(60)) {
        add(PUBLISHER, publisher() + ",");
      }
    }
    add(DATE, chance(75) ? year() + pick(",", ",", ".") : markedYear() + ",");
    if (chance(85)) {
      add(PAGES, pages(""));
    }
  }

  /**
   * «Фамилия И. О. Название // Журнал. – 1990. – № 3. – С. 12–15.» or "J Med. 1990;12(3):45-52."
   */
  private void article() {
    String dash = dash();
    if (chance(80)) {
      add(AUTHOR, author(".", "", ","));
    }
    boolean slashes = words != ReferenceWords.ENGLISH;
    add(TITLE, slashes ? title() : "“" + title() + pick(",”", ".”"));
    add(JOURNAL, (slashes ? "// " : "") + quotedMaybe(pick(words.journals())) + pick(".", ","));
    if (chance(15)) {
      add(DATE, year() + ";");
      add(
          VOLUME,
          number(2, 90)
              + "("
              + number(1, 12)
              + "):"
              + number(10, 90)
              + "-"
              + number(91, 200)
              + ".");
      return;
    }
    if (chance(70)) {
      add(DATE, dash + year() + pick(".", ","));
      add(VOLUME, dash + issue() + pick(".", ","));
    } else {
      add(VOLUME, dash + issue() + pick(".", ","));
      add(DATE, dash + year() + pick(".", ","));
    }
    add(PAGES, dash + pages("."));
  }

  /** «Название // Газета. – 1991. – 12 января. – С. 3.» */
  private void newspaper() {
    if (chance(45)) {
      add(AUTHOR, author(".", "", ","));
    }
    boolean slashes = words != ReferenceWords.ENGLISH && chance(70);
    if (chance(85)) {
      add(TITLE, slashes ? title() : quoted(title()) + pick(",", ".", ""));
    }
    add(
        JOURNAL,
        (slashes ? "// " : "") + quotedMaybe(pick(words.newspapers())) + pick(".", ",", ","));
    String day = number(1, 29) + " " + pick(words.months());
    switch (random.nextInt(5)) {
      case 0 -> add(DATE, dash() + year() + ". " + dash() + day + pick(".", ","));
      case 1 -> add(DATE, day + " " + year() + pick(".", ",", ", "));
      case 2 -> add(DATE, year() + ", " + day + pick(".", ","));
      case 3 -> add(DATE, number(10, 28) + ".0" + number(1, 9) + "." + year() + pick(".", ","));
      default -> add(DATE, englishDay(day) + pick(",", "."));
    }
    if (chance(40)) {
      add(VOLUME, issue() + pick(".", ","));
    }
    if (chance(60)) {
      add(PAGES, pages(""));
    }
  }

  /** «Фамилия И. О. Название // Сборник / под ред. И. О. Фамилии. М., 1990. С. 12–30.» */
  private void chapter() {
    String dash = dash();
    add(AUTHOR, author(".", "", ","));
    boolean slashes = words != ReferenceWords.ENGLISH && chance(75);
    add(TITLE, slashes ? title() : quoted(title()) + pick(",", "."));
    add(
        CONTAINER_TITLE,
        (slashes ? "// " : pick(words.ins()) + " ")
            + title()
            + (chance(40) ? subtitle() : "")
            + ".");
    if (chance(40)) {
      add(EDITOR, (slashes ? "/ " : "") + editor() + ".");
    }
    if (chance(20)) {
      add(VOLUME, pick(words.volumes()) + " " + number(1, 9) + ".");
    }
    imprint(dash, ": ");
    add(DATE, year() + ".");
    add(PAGES, dash + pages("."));
  }

  /** "Author, Title (Place: Publisher, 1990), p. 12". */
  private void bracketed() {
    if (chance(70)) {
      add(AUTHOR, author(",", ".", ""));
    }
    add(TITLE, chance(25) ? quoted(title()) : title() + (chance(25) ? subtitle() : ""));
    add(LOCATION, "(" + city() + pick(":", ":", ","));
    if (chance(70)) {
      add(PUBLISHER, publisher() + ",");
    }
    add(DATE, year() + pick("),", "),", ")"));
    if (chance(85)) {
      add(PAGES, pages(pick("", ".")));
    }
  }

  /** Reports, archives, addresses. */
  private void other() {
    switch (random.nextInt(5)) {
      case 4 -> {
        if (chance(45)) {
          add(AUTHOR, author(",", ".", ""));
          add(NOTE, pick(words.citedBefore()) + pick(",", ",", "."));
        } else {
          add(NOTE, pick(words.sames()) + pick(",", ",", "."));
        }
        if (chance(85)) {
          add(PAGES, pages(""));
        }
      }
      case 0 -> {
        add(TITLE, quoted(title() + (words == ReferenceWords.ENGLISH ? "," : "")));
        add(GENRE, pick(words.reports()));
        add(AUTHOR, join(pick(words.reportsBy()), pick(words.bodies())) + pick("", ",", "."));
        if (chance(50)) {
          add(DATE, chance(50) ? year() : pick(words.months()) + " " + year());
        }
      }
      case 1 -> {
        add(AUTHOR, pick(words.bodies()) + pick(",", "."));
        add(TITLE, title() + (chance(40) ? subtitle() : "") + pick(",", "."));
        add(LOCATION, city() + pick(",", ":"));
        add(DATE, (chance(40) ? pick(words.months()) + " " : "") + year() + pick("", ".", ","));
      }
      case 2 -> {
        if (chance(60)) {
          add(AUTHOR, author(".", ",", ""));
        }
        add(TITLE, title() + ".");
        if (chance(50)) {
          add(DATE, year() + ".");
        }
        if (chance(60)) {
          add(NOTE, pick(words.addressMarks()));
        }
        add(
            URL,
            pick("http://", "https://", "http://www.")
                + latin()
                + pick(".example/", ".test/a/")
                + latin());
        if (chance(60)) {
          add(
              NOTE,
              join(pick(words.accessed()), number(10, 28))
                  + ".0"
                  + number(1, 9)
                  + ".20"
                  + number(10, 23)
                  + pick(")", ")."));
        }
      }
      default -> {
        add(SOURCE, pick(words.archives()) + ".");
        add(
            NOTE,
            join(pick(words.funds()), number(1, 900))
                + ". "
                + join(pick(words.files()), number(1, 90))
                + ".");
        add(PAGES, join(pick(words.leaves()), number(1, 300)) + ".");
      }
    }
  }

  private void imprint(String dash, String colon) {
    add(LOCATION, dash + city() + (chance(75) ? colon.stripTrailing() : ","));
    if (!texts.get(texts.size() - 1).endsWith(",") || chance(30)) {
      add(PUBLISHER, publisher() + ",");
    }
  }

  /** A last word sometimes loses its full stop. */
  private void finish() {
    int last = texts.size() - 1;
    String text = texts.get(last);
    if (fields.get(last) != URL && (text.endsWith(",") || text.endsWith(".") && chance(30))) {
      texts.set(last, text.substring(0, text.length() - 1));
    }
  }

  private String author(String... ends) {
    StringBuilder all = new StringBuilder();
    int count = chance(70) ? 1 : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      all.append(
          i == 0
              ? ""
              : i == count - 1 && chance(30) ? pick(words.ands()).stripTrailing() + " " : ", ");
      all.append(name());
    }
    String end = pick(ends);
    boolean initial = all.charAt(all.length() - 1) == '.';
    return initial && end.equals(".") ? all.toString() : all + end;
  }

  private String name() {
    String family = family();
    String initials = pick(words.initials()) + ".";
    String second = chance(60) ? pick("", " ") + pick(words.initials()) + "." : "";
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> family + " " + initials + second;
      case 3 -> family + ", " + initials + second;
      case 4 -> initials + second + " " + family;
      default ->
          chance(50) ? pick(words.givens()) + " " + family : family + " " + pick(words.givens());
    };
  }

  private String family() {
    StringBuilder name = new StringBuilder();
    int syllables = 1 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      name.append(pick(words.syllables()));
    }
    name.append(pick(words.endings()));
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return chance(8) ? name.toString().toUpperCase(Locale.ROOT) : name.toString();
  }

  private String latin() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append(pick(ReferenceWords.ENGLISH.syllables()));
    }
    return name.toString();
  }

  private String title() {
    StringBuilder title = new StringBuilder();
    int parts = 1 + random.nextInt(3);
    for (int i = 0; i < parts; i++) {
      title.append(i == 0 ? "" : " ").append(pick(i == 0 ? words.heads() : words.tails()));
    }
    if (chance(35)) {
      String strange = family();
      title.append(' ').append(chance(50) ? strange : strange.toLowerCase(Locale.ROOT));
    }
    if (chance(12)) {
      title.append(pick(": ", ", ", " ")).append(city()).append(' ').append(year());
    }
    return words == ReferenceWords.ENGLISH && chance(60)
        ? capitals(title.toString())
        : title.toString();
  }

  private static String capitals(String title) {
    StringBuilder all = new StringBuilder();
    for (String word : title.split(" ")) {
      all.append(all.isEmpty() ? "" : " ");
      all.append(
          word.length() > 3 || all.isEmpty()
              ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
              : word);
    }
    return all.toString();
  }

  private String subtitle() {
    return pick(": ", ". ", ", ", " : ") + pick(words.subtitles());
  }

  private String editor() {
    return pick(words.editors()) + " " + pick(words.initials()) + ". " + family();
  }

  private String publisher() {
    String publisher = pick(words.publishers());
    return chance(25) ? quoted(publisher) : publisher;
  }

  /** Now and then one that no list knows. */
  private String city() {
    if (chance(85)) {
      return pick(words.cities());
    }
    String strange = pick(words.syllables()) + pick(words.syllables());
    return strange.substring(0, 1).toUpperCase(Locale.ROOT) + strange.substring(1);
  }

  private String issue() {
    String issue = pick(words.issues()) + pick(" ", " ", "") + number(1, 60);
    return chance(15) ? issue + " (" + number(100, 9000) + ")" : issue;
  }

  private String pages(String end) {
    int first = 2 + random.nextInt(500);
    if (chance(20)) {
      return first + " " + pick(words.pageTotals()) + end;
    }
    String pages = pick(words.pageMarks()) + pick(" ", " ", " ", "") + first;
    if (chance(40)) {
      pages += pick("-", "–", "—", ", ") + (first + 1 + random.nextInt(30));
    }
    return pages + end;
  }

  private String year() {
    return Integer.toString(1890 + random.nextInt(134));
  }

  private String markedYear() {
    String mark = pick(words.yearMarks());
    return mark.startsWith("-") || mark.startsWith(".") ? year() + mark : year() + " " + mark;
  }

  private String englishDay(String day) {
    return chance(50)
        ? pick(words.months()) + " " + number(1, 28) + ", " + year()
        : day + " " + year();
  }

  private String quotedMaybe(String text) {
    return chance(30) ? quoted(text) : text;
  }

  private String quoted(String text) {
    return switch (random.nextInt(3)) {
      case 0 -> "«" + text + "»";
      case 1 -> "“" + text + "”";
      default -> "\"" + text + "\"";
    };
  }

  private String dash() {
    return pick("– ", "— ", "- ", "", "", "");
  }

  private static String join(String mark, String text) {
    String clean = mark.strip();
    return clean.isEmpty() || clean.endsWith("(") ? clean + text : clean + " " + text;
  }

  private void add(CitationField field, String text) {
    int last = fields.size() - 1;
    if (last >= 0 && fields.get(last) == field) {
      texts.set(last, texts.get(last) + " " + text);
    } else {
      fields.add(field);
      texts.add(text);
    }
  }

  private String number(int from, int to) {
    return Integer.toString(from + random.nextInt(to - from));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
