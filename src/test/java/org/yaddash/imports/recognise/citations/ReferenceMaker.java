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
  private ReferenceDraws draw;

  ReferenceMaker(long seed) {
    this.random = new Random(seed);
    this.draw = new ReferenceDraws(random, words);
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
    draw = new ReferenceDraws(random, words);
    if (draw.chance(8)) {
      add(CITATION_NUMBER, draw.pick("1.", "12.", "[3]", "7", "25.", "4)", "(2)", "*"));
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
    String dash = draw.dash();
    if (draw.chance(55)) {
      add(AUTHOR, draw.author(".", "", ","));
    }
    add(TITLE, draw.title() + (draw.chance(45) ? draw.subtitle() : "") + ".");
    if (draw.chance(25)) {
      add(EDITOR, draw.pick("", "/ ", "/ ") + draw.editor() + ".");
    }
    if (draw.chance(10)) {
      add(TRANSLATOR, draw.pick(words.translators()) + " " + draw.name() + ".");
    }
    if (draw.chance(10)) {
      add(EDITION, draw.number(2, 6) + draw.pick(words.editions()));
    }
    if (draw.chance(10)) {
      add(VOLUME, draw.pick(words.volumes()) + " " + draw.number(1, 9) + ".");
    }
    imprint(dash, draw.pick(": ", ": ", " : "));
    add(DATE, dash.isEmpty() || draw.chance(70) ? draw.year() + "." : draw.markedYear());
    if (draw.chance(85)) {
      add(PAGES, dash + draw.pages("."));
    }
  }

  /** «Фамилия И. О., Название, Баку, Азернешр, 1990, с. 287» and the orders that prose has. */
  private void bookWithCommas() {
    if (draw.chance(55)) {
      add(AUTHOR, draw.author(",", ".", ":"));
    }
    add(TITLE, draw.title() + (draw.chance(40) ? draw.subtitle() : "") + draw.pick(",", ",", "."));
    if (draw.chance(15)) {
      add(EDITOR, draw.editor() + ",");
    }
    if (draw.chance(15)) {
      add(VOLUME, draw.pick(words.volumes()) + " " + draw.number(1, 9) + ",");
    }
    boolean publisherFirst = draw.chance(50);
    if (publisherFirst) {
      add(PUBLISHER, draw.publisher() + ",");
      add(LOCATION, draw.city() + ",");
    } else {
      add(LOCATION, draw.city() + draw.pick(",", ",", ":"));
      if (draw.chance(60)) {
        add(PUBLISHER, draw.publisher() + ",");
      }
    }
    add(DATE, draw.chance(75) ? draw.year() + draw.pick(",", ",", ".") : draw.markedYear() + ",");
    if (draw.chance(85)) {
      add(PAGES, draw.pages(""));
    }
  }

  /**
   * «Фамилия И. О. Название // Журнал. – 1990. – № 3. – С. 12–15.» or "J Med. 1990;12(3):45-52."
   */
  private void article() {
    String dash = draw.dash();
    if (draw.chance(80)) {
      add(AUTHOR, draw.author(".", "", ","));
    }
    boolean slashes = words != ReferenceWords.ENGLISH;
    add(TITLE, slashes ? draw.title() : "“" + draw.title() + draw.pick(",”", ".”"));
    add(
        JOURNAL,
        (slashes ? "// " : "")
            + draw.quotedMaybe(draw.pick(words.journals()))
            + draw.pick(".", ","));
    if (draw.chance(15)) {
      String volume = draw.year() + ";" + draw.number(2, 90) + "(" + draw.number(1, 12) + "):";
      add(VOLUME, volume + draw.number(10, 90) + "-" + draw.number(91, 200) + ".");
      return;
    }
    if (draw.chance(70)) {
      add(DATE, dash + draw.year() + draw.pick(".", ","));
      add(VOLUME, dash + draw.issue() + draw.pick(".", ","));
    } else {
      add(VOLUME, dash + draw.issue() + draw.pick(".", ","));
      add(DATE, dash + draw.year() + draw.pick(".", ","));
    }
    add(PAGES, dash + draw.pages("."));
  }

  /** «Название // Газета. – 1991. – 12 января. – С. 3.» */
  private void newspaper() {
    if (draw.chance(45)) {
      add(AUTHOR, draw.author(".", "", ","));
    }
    boolean slashes = words != ReferenceWords.ENGLISH && draw.chance(70);
    if (draw.chance(85)) {
      add(TITLE, slashes ? draw.title() : draw.quoted(draw.title()) + draw.pick(",", ".", ""));
    }
    add(
        JOURNAL,
        (slashes ? "// " : "")
            + draw.quotedMaybe(draw.pick(words.newspapers()))
            + draw.pick(".", ",", ","));
    String day = draw.number(1, 29) + " " + draw.pick(words.months());
    switch (random.nextInt(5)) {
      case 0 ->
          add(DATE, draw.dash() + draw.year() + ". " + draw.dash() + day + draw.pick(".", ","));
      case 1 -> add(DATE, day + " " + draw.year() + draw.pick(".", ",", ", "));
      case 2 -> add(DATE, draw.year() + ", " + day + draw.pick(".", ","));
      case 3 ->
          add(
              DATE,
              draw.number(10, 28)
                  + ".0"
                  + draw.number(1, 9)
                  + "."
                  + draw.year()
                  + draw.pick(".", ","));
      default -> add(DATE, draw.englishDay(day) + draw.pick(",", "."));
    }
    if (draw.chance(40)) {
      add(VOLUME, draw.issue() + draw.pick(".", ","));
    }
    if (draw.chance(60)) {
      add(PAGES, draw.pages(""));
    }
  }

  /** «Фамилия И. О. Название // Сборник / под ред. И. О. Фамилии. М., 1990. С. 12–30.» */
  private void chapter() {
    String dash = draw.dash();
    add(AUTHOR, draw.author(".", "", ","));
    boolean slashes = words != ReferenceWords.ENGLISH && draw.chance(75);
    add(TITLE, slashes ? draw.title() : draw.quoted(draw.title()) + draw.pick(",", "."));
    add(
        CONTAINER_TITLE,
        (slashes ? "// " : draw.pick(words.ins()) + " ")
            + draw.title()
            + (draw.chance(40) ? draw.subtitle() : "")
            + ".");
    if (draw.chance(40)) {
      add(EDITOR, (slashes ? "/ " : "") + draw.editor() + ".");
    }
    if (draw.chance(20)) {
      add(VOLUME, draw.pick(words.volumes()) + " " + draw.number(1, 9) + ".");
    }
    imprint(dash, ": ");
    add(DATE, draw.year() + ".");
    add(PAGES, dash + draw.pages("."));
  }

  /** "Author, Title (Place: Publisher, 1990), p. 12". */
  private void bracketed() {
    if (draw.chance(70)) {
      add(AUTHOR, draw.author(",", ".", ""));
    }
    add(
        TITLE,
        draw.chance(25)
            ? draw.quoted(draw.title())
            : draw.title() + (draw.chance(25) ? draw.subtitle() : ""));
    add(LOCATION, "(" + draw.city() + draw.pick(":", ":", ","));
    if (draw.chance(70)) {
      add(PUBLISHER, draw.publisher() + ",");
    }
    add(DATE, draw.year() + draw.pick("),", "),", ")"));
    if (draw.chance(85)) {
      add(PAGES, draw.pages(draw.pick("", ".")));
    }
  }

  /** Reports, archives, addresses. */
  private void other() {
    switch (random.nextInt(5)) {
      case 4 -> {
        if (draw.chance(45)) {
          add(AUTHOR, draw.author(",", ".", ""));
          add(NOTE, draw.pick(words.citedBefore()) + draw.pick(",", ",", "."));
        } else {
          add(NOTE, draw.pick(words.sames()) + draw.pick(",", ",", "."));
        }
        if (draw.chance(85)) {
          add(PAGES, draw.pages(""));
        }
      }
      case 0 -> {
        add(TITLE, draw.quoted(draw.title() + (words == ReferenceWords.ENGLISH ? "," : "")));
        add(GENRE, draw.pick(words.reports()));
        add(
            AUTHOR,
            draw.join(draw.pick(words.reportsBy()), draw.pick(words.bodies()))
                + draw.pick("", ",", "."));
        if (draw.chance(50)) {
          add(DATE, draw.chance(50) ? draw.year() : draw.pick(words.months()) + " " + draw.year());
        }
      }
      case 1 -> {
        add(AUTHOR, draw.pick(words.bodies()) + draw.pick(",", "."));
        add(TITLE, draw.title() + (draw.chance(40) ? draw.subtitle() : "") + draw.pick(",", "."));
        add(LOCATION, draw.city() + draw.pick(",", ":"));
        add(
            DATE,
            (draw.chance(40) ? draw.pick(words.months()) + " " : "")
                + draw.year()
                + draw.pick("", ".", ","));
      }
      case 2 -> {
        if (draw.chance(60)) {
          add(AUTHOR, draw.author(".", ",", ""));
        }
        add(TITLE, draw.title() + ".");
        if (draw.chance(50)) {
          add(DATE, draw.year() + ".");
        }
        if (draw.chance(60)) {
          add(NOTE, draw.pick(words.addressMarks()));
        }
        add(
            URL,
            draw.pick("http://", "https://", "http://www.")
                + draw.latin()
                + draw.pick(".example/", ".test/a/")
                + draw.latin());
        if (draw.chance(60)) {
          add(
              NOTE,
              draw.join(draw.pick(words.accessed()), draw.number(10, 28))
                  + ".0"
                  + draw.number(1, 9)
                  + ".20"
                  + draw.number(10, 23)
                  + draw.pick(")", ")."));
        }
      }
      default -> {
        add(SOURCE, draw.pick(words.archives()) + ".");
        add(
            NOTE,
            draw.join(draw.pick(words.funds()), draw.number(1, 900))
                + ". "
                + draw.join(draw.pick(words.files()), draw.number(1, 90))
                + ".");
        add(PAGES, draw.join(draw.pick(words.leaves()), draw.number(1, 300)) + ".");
      }
    }
  }

  private void imprint(String dash, String colon) {
    add(LOCATION, dash + draw.city() + (draw.chance(75) ? colon.stripTrailing() : ","));
    if (!texts.get(texts.size() - 1).endsWith(",") || draw.chance(30)) {
      add(PUBLISHER, draw.publisher() + ",");
    }
  }

  /** A last word sometimes loses its full stop. */
  private void finish() {
    int last = texts.size() - 1;
    String text = texts.get(last);
    if (fields.get(last) != URL && (text.endsWith(",") || text.endsWith(".") && draw.chance(30))) {
      texts.set(last, text.substring(0, text.length() - 1));
    }
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
}
