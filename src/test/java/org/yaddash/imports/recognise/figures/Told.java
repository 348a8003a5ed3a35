package org.yaddash.imports.recognise.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of a sentence, each as {@code killed 12 at least [miners] @1971-03-12}. */
final class Told {
  private Told() {}

  /** All of them in one line, with semicolons between; "none" where there are none. */
  static String by(String text) {
    List<Figure> figures = Figures.in(text, 0, text.length(), language(text));
    return figures.isEmpty()
        ? "none"
        : figures.stream().map(Told::one).collect(Collectors.joining("; "));
  }

  private static String language(String text) {
    boolean cyrillic = text.codePoints().anyMatch(c -> c >= 0x400 && c < 0x500);
    return cyrillic ? "ru" : text.indexOf('ə') >= 0 ? "az" : "en";
  }

  private static String one(Figure figure) {
    List<String> words = new ArrayList<>();
    words.add(figure.measure().value());
    words.add(figure.value().value().toString());
    if (!figure.qualifier().value().equals("exactly")) {
      words.add(figure.qualifier().value());
    }
    if (figure.group() != null) {
      words.add("[" + figure.group().value() + "]");
    }
    if (figure.asOf() != null) {
      words.add("@" + figure.asOf().value());
    }
    return String.join(" ", words);
  }
}
