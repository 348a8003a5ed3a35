package org.yaddash.imports.recognise.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.figures.Measures;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Word;

/** What the words of a text say happened to a person: status and cause. */
final class Fates {
  private static final Map<String, String> CAUSES = new LinkedHashMap<>();
  private static final Set<String> STATUSES =
      Set.of("killed", "wounded", "injured", "missing", "arrested");
  private static final Set<String> SUFFERED = Set.of("killed", "wounded", "missing");
  private static final Word.Trait STATES =
      new Word.Trait(word -> said(word, STATUSES) || died(word));

  static {
    causes(
        "gunshot",
        "shot gunshot bullet bullets gunfire огнестрел застрел пулев пули пуля расстрел güllə kurşun");
    causes("bayonet", "bayonet штык süngü");
    causes("crushed by vehicle", "apc apcs tank lorry locomotive truck бтр танком танка zireh");
    causes("explosion", "explosion exploded blast взрыв partlay partlam patlama");
    causes("beating", "beaten beating избит döyül");
    causes("burns", "burn burns burned burnt ожог сгор yanıq yanıb yanaraq");
    causes("drowning", "drown утону утоп boğuldu suda");
    causes("other", "pneumonia electrocuted пневмони инфаркт");
    causes("suffocation", "suffocat asphyxia задохну удуш отравил dəm zəhərlən");
  }

  private Fates() {}

  /** The cause that the words {@code [first, next)} name, or null. */
  static @Nullable Found<String> cause(String text, List<Token> tokens, int first, int next) {
    Found<String> cause = null;
    for (int i = first; i < next; i++) {
      Token token = tokens.get(i);
      if (!token.word()) {
        continue;
      }
      if (i + 1 < next && token.is("shot") && tokens.get(i + 1).is("-")) {
        // a shot-firer was not shot
        continue;
      }
      if (token.is("swept") && i + 1 < next && tokens.get(i + 1).is("away")) {
        return Found.at("drowning", text, token.start(), tokens.get(i + 1).end());
      }
      if (cause == null && fell(tokens, i, next)) {
        cause = Found.at("other", text, token.start(), token.end());
      }
      boolean crushed =
          token.is("crushed")
              || token.is("run") && i + 1 < next && tokens.get(i + 1).is("over")
              || token.lower().startsWith("раздавл")
              || token.lower().startsWith("əzil");
      String named = crushed ? "crushed by vehicle" : named(token.lower());
      if (named != null && cause == null) {
        cause = Found.at(named, text, token.start(), token.end());
      }
    }
    return cause;
  }

  private static boolean fell(List<Token> tokens, int i, int next) {
    Token token = tokens.get(i);
    return token.is("fell")
            && i + 1 < next
            && (tokens.get(i + 1).is("from")
                || tokens.get(i + 1).is("into")
                || tokens.get(i + 1).is("down"))
        || (token.is("упал") || token.is("упала") || token.is("сорвался") || token.is("сорвалась"))
            && i + 1 < next
            && (tokens.get(i + 1).is("с")
                || tokens.get(i + 1).is("со")
                || tokens.get(i + 1).is("в"));
  }

  private static @Nullable String named(String word) {
    for (int length = word.length(); length >= 3; length--) {
      String cause = CAUSES.get(word.substring(0, length));
      if (cause != null) {
        return length == word.length() || length >= 4 ? cause : null;
      }
    }
    return null;
  }

  /** The status that the words {@code [first, next)} state, or null. */
  static @Nullable Found<String> status(String text, List<Token> tokens, int first, int next) {
    for (int i = first; i < next; i++) {
      Token token = tokens.get(i);
      if (STATES.of(token)) {
        @Nullable String measure = Measures.of(token);
        String status =
            measure == null || !STATUSES.contains(measure)
                ? "killed"
                : measure.equals("injured") ? "wounded" : measure;
        return Found.at(status, text, token.start(), token.end());
      }
    }
    return null;
  }

  /** Whether a word alone says that people were killed or wounded, or are missing. */
  static boolean suffered(String word) {
    return said(word, SUFFERED);
  }

  private static boolean said(String word, Set<String> measures) {
    @Nullable String measure = Measures.of(word);
    return measure != null && measures.contains(measure);
  }

  private static boolean died(String word) {
    return word.equals("drowned")
        || word.equals("suffocated")
        || word.startsWith("утону")
        || word.startsWith("задохну")
        || word.startsWith("сгоре");
  }

  private static void causes(String cause, String stems) {
    for (String stem : stems.split(" ", -1)) {
      CAUSES.put(stem, cause);
    }
  }
}
