package org.yaddash.imports.recognise.quotes.speech;

import java.util.List;
import java.util.Set;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Tells words that name no source from those that do: after {@code other sources say} nobody knows
 * who says it.
 */
final class Nobody {
  private static final Set<String> ANY =
      Set.copyOf(
          List.of(
              ("other another some various different several many certain such unconfirmed unofficial"
                      + " другим другие иным разным различным некоторым некоторые прочим неофициальным"
                      + " непроверенным başqa digər bəzi müxtəlif qeyri bir")
                  .split(" ", -1)));

  private static final Set<String> SOURCES =
      Set.copyOf(
          List.of(
              ("sources source accounts account reports report data estimates estimate figures versions"
                      + " information counts rumours rumors сведениям данным источникам источники оценкам"
                      + " подсчётам подсчетам информации сообщениям версиям слухам məlumatlara məlumata"
                      + " məlumatlar mənbələrə mənbələr mənbəyə hesablamalara xəbərlərə rəqəmlərə"
                      + " mülahizələrə deyilənlərə")
                  .split(" ", -1)));

  /** The same, where no word before them can say whose they are. */
  private static final Set<String> NOBODYS =
      Set.of(
          "məlumatlara",
          "məlumata",
          "mənbələrə",
          "hesablamalara",
          "xəbərlərə",
          "rəqəmlərə",
          "deyilənlərə");

  private Nobody() {}

  /** Whether these words name nobody. */
  static boolean called(String text, Found<String> who) {
    List<Token> words = Tokens.of(text, who.start(), who.end());
    if (words.isEmpty()) {
      return false;
    }
    String last = words.get(words.size() - 1).lower();
    return words.size() == 1 && ANY.contains(last)
        || NOBODYS.contains(last) && words.size() <= 2
        || ANY.contains(words.get(0).lower()) && words.size() <= 3 && SOURCES.contains(last);
  }
}
