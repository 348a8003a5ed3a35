package org.yaddash.imports.recognise.photos;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/** Proposes a content warning by the words that go with a picture. */
final class Warnings {
  private static final String DEAD = "May show people who have died.";
  private static final String HURT = "May show injured people or blood.";
  private static final String GRAPHIC = "The page itself calls this picture graphic.";

  /** Stems that are words, for what goes on after them means something else. */
  private static final Set<String> WHOLE =
      Set.of("graphic", "wound", "морг", "морга", "морге", "моргу", "тела", "тело", "кровь");

  private static final Map<String, String> STEMS = new LinkedHashMap<>();

  /** Words of other alphabets as they are written in the names of files. */
  private static final Map<String, String> IN_NAMES = new LinkedHashMap<>();

  static {
    stems(
        STEMS,
        DEAD,
        "morgue mortuary corpse cadaver bodies dead killed autopsy massacre execution executed coffin hanged beheaded"
            + " морг морга морге моргу труп тела тело погиб убит мёртв мертв казн расстрелян обгорел"
            + " meyit cəsəd ölü öldürül ölən tabut qətlə ceset morq morg morqda morgda katliam qətliam");
    stems(
        STEMS,
        HURT,
        "blood bloody wounded wound injur maimed mutilat gore кровь крови кровью кровав окровав ранен"
            + " раненн изувеч qanlı yaralı yaralan şikəst kanlı");
    stems(STEMS, GRAPHIC, "graphic disturbing shocking gruesome");
    stems(
        IN_NAMES,
        DEAD,
        "trup trupy morg morgue ubit ubity ubitye pogib telo tela meyit meyid cesed cesedler ceset oldurul olu oluler"
            + " rasstrel tabut");
    stems(IN_NAMES, HURT, "krov krovi ranen ranenye raneny yarali yaralilar qanli kanli");
  }

  private Warnings() {}

  /** The warning that the characters {@code [start, end)} ask for, or null. */
  static @Nullable Found<String> in(String text, int start, int end) {
    for (Token token : Tokens.of(text, start, end)) {
      String warning = token.word() ? of(token.lower(), STEMS) : null;
      if (warning != null) {
        return Found.at(warning, text, token.start(), token.end());
      }
    }
    return null;
  }

  /** The warning that a file name asks for, or null. */
  static @Nullable Found<String> ofName(String name) {
    int slash = name.lastIndexOf('/');
    for (Token token : Tokens.of(letters(name.substring(slash + 1)))) {
      String word = token.lower();
      String warning = of(word, STEMS);
      warning = warning == null ? IN_NAMES.get(word) : warning;
      if (warning != null) {
        return Found.metadata(warning, name);
      }
    }
    return null;
  }

  /** The words of a name: everything else parts them, as in {@code morgue_02-b.jpg}. */
  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      letters.append(Character.isLetter(c) ? c : ' ');
    }
    return letters.toString();
  }

  private static @Nullable String of(String word, Map<String, String> stems) {
    for (Map.Entry<String, String> stem : stems.entrySet()) {
      boolean whole = stem.getKey().length() <= 4 || WHOLE.contains(stem.getKey());
      if (whole
          ? word.equals(stem.getKey())
              || stem.getKey().codePointAt(0) > 0x7f
                  && !WHOLE.contains(stem.getKey())
                  && word.startsWith(stem.getKey())
          : word.startsWith(stem.getKey())) {
        return stem.getValue();
      }
    }
    return null;
  }

  private static void stems(Map<String, String> stems, String warning, String words) {
    for (String word : words.split(" ", -1)) {
      stems.put(word, warning);
    }
  }
}
