package org.yaddash.imports.recognise.citations;

import java.util.Locale;
import java.util.Random;

/** Draws the parts of a made-up reference: names of syllables, titles, cities, numbers. */
final class ReferenceDraws {
  private final Random random;
  private final ReferenceWords words;

  ReferenceDraws(Random random, ReferenceWords words) {
    this.random = random;
    this.words = words;
  }

  String author(String... ends) {
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

  String name() {
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

  String family() {
    StringBuilder name = new StringBuilder();
    int syllables = 1 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      name.append(pick(words.syllables()));
    }
    name.append(pick(words.endings()));
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return chance(8) ? name.toString().toUpperCase(Locale.ROOT) : name.toString();
  }

  String latin() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append(pick(ReferenceWords.ENGLISH.syllables()));
    }
    return name.toString();
  }

  String title() {
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

  String subtitle() {
    return pick(": ", ". ", ", ", " : ") + pick(words.subtitles());
  }

  String editor() {
    return pick(words.editors()) + " " + pick(words.initials()) + ". " + family();
  }

  String publisher() {
    String publisher = pick(words.publishers());
    return chance(25) ? quoted(publisher) : publisher;
  }

  /** Now and then one that no list knows. */
  String city() {
    if (chance(85)) {
      return pick(words.cities());
    }
    String strange = pick(words.syllables()) + pick(words.syllables());
    return strange.substring(0, 1).toUpperCase(Locale.ROOT) + strange.substring(1);
  }

  String issue() {
    String issue = pick(words.issues()) + pick(" ", " ", "") + number(1, 60);
    return chance(15) ? issue + " (" + number(100, 9000) + ")" : issue;
  }

  String pages(String end) {
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

  String year() {
    return Integer.toString(1890 + random.nextInt(134));
  }

  String markedYear() {
    String mark = pick(words.yearMarks());
    return mark.startsWith("-") || mark.startsWith(".") ? year() + mark : year() + " " + mark;
  }

  String englishDay(String day) {
    return chance(50)
        ? pick(words.months()) + " " + number(1, 28) + ", " + year()
        : day + " " + year();
  }

  String quotedMaybe(String text) {
    return chance(30) ? quoted(text) : text;
  }

  String quoted(String text) {
    return switch (random.nextInt(3)) {
      case 0 -> "«" + text + "»";
      case 1 -> "“" + text + "”";
      default -> "\"" + text + "\"";
    };
  }

  String dash() {
    return pick("– ", "— ", "- ", "", "", "");
  }

  static String join(String mark, String text) {
    String clean = mark.strip();
    return clean.isEmpty() || clean.endsWith("(") ? clean + text : clean + " " + text;
  }

  String number(int from, int to) {
    return Integer.toString(from + random.nextInt(to - from));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
