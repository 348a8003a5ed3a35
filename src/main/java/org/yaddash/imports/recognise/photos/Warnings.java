package org.yaddash.imports.recognise.photos;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/** Proposes a content warning by the words that go with a picture. */
final class Warnings {
  private static final String DEAD = "May show people who have died.";
  private static final String HURT = "May show injured people or blood.";
  private static final String GRAPHIC = "The page itself calls this picture graphic.";
  private static final Map<String, String> STEMS = new LinkedHashMap<>();

  static {
    stems(
        DEAD,
        "morgue mortuary corpse cadaver bodies dead killed autopsy massacre execution executed coffin hanged beheaded"
            + " морг труп тела погибш убит мёртв мертв казн meyit cəsəd ölü öldürül ölən tabut ceset");
    stems(
        HURT,
        "blood bloody wounded wound injur maimed mutilat gore кров ранен изувеч qanlı yaralı yaralan kanlı");
    stems(GRAPHIC, "graphic disturbing shocking gruesome");
  }

  private Warnings() {}

  /** The warning that the characters {@code [start, end)} ask for, or null. */
  static @Nullable Found<String> in(String text, int start, int end) {
    for (Token token : Tokens.of(text, start, end)) {
      String warning = token.word() ? of(token.lower()) : null;
      if (warning != null) {
        return Found.at(warning, text, token.start(), token.end());
      }
    }
    return null;
  }

  /** The warning that a file name asks for, or null. */
  static @Nullable Found<String> ofName(String name) {
    int slash = name.lastIndexOf('/');
    for (Token token : Tokens.of(name.substring(slash + 1).replace('_', ' '))) {
      String warning = token.word() ? of(token.lower()) : null;
      if (warning != null) {
        return Found.metadata(warning, name);
      }
    }
    return null;
  }

  private static @Nullable String of(String word) {
    for (Map.Entry<String, String> stem : STEMS.entrySet()) {
      boolean whole =
          stem.getKey().length() <= 4
              || stem.getKey().equals("graphic")
              || stem.getKey().equals("wound");
      if (whole
          ? word.equals(stem.getKey())
              || stem.getKey().codePointAt(0) > 0x7f && word.startsWith(stem.getKey())
          : word.startsWith(stem.getKey())) {
        return stem.getValue();
      }
    }
    return null;
  }

  private static void stems(String warning, String words) {
    for (String word : words.split(" ", -1)) {
      STEMS.put(word, warning);
    }
  }
}
