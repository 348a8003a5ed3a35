package org.yaddash.imports.recognise.people.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words and endings that show what a part of a name is. */
public final class NameWords {
  private static final Set<String> CHILD_OF =
      Set.of(
          "oğlu", "qızı", "oglu", "ogly", "gizi", "qizi", "kyzy", "kizi", "kızı", "оглы", "оглу",
          "кызы", "гызы", "оғлу", "qizı", "oglı");
  private static final List<String> FATHER_HE =
      List.of("ович", "евич", "ьич", "ovich", "evich", "ovych", "owicz");
  private static final List<String> FATHER_SHE =
      List.of("овна", "евна", "ична", "ovna", "evna", "ichna");

  /** Endings of family names that only women have. */
  private static final List<String> SHE =
      List.of("ова", "ева", "ёва", "ина", "ская", "цкая", "ova", "eva", "ina", "skaya");

  private static final Set<String> BYNAMES =
      Set.of(
          "younger", "elder", "junior", "senior", "jr", "sr", "младший", "младшая", "старший",
          "старшая", "kiçik", "böyük");
  private static final Set<String> DAUGHTER =
      Set.of(
          "qızı", "qizi", "gizi", "kyzy", "kizi", "kızı", "кызы", "гызы", "qizı", "q", "qız",
          "гыз");
  private static final Set<String> SHORT_CHILD = Set.of("o", "q", "oğ", "qız", "о", "оғ", "гыз");
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le",
          "ter", "ten", "zu", "bin", "ibn", "bint", "al", "el", "фон", "ван", "де");

  /** Forms of address and ranks before a name, with the sex that they tell. */
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("mr", "male"),
          Map.entry("mrs", "female"),
          Map.entry("ms", "female"),
          Map.entry("miss", "female"),
          Map.entry("sir", "male"),
          Map.entry("dr", ""),
          Map.entry("prof", ""),
          Map.entry("professor", ""),
          Map.entry("rev", ""),
          Map.entry("constable", ""),
          Map.entry("sergeant", ""),
          Map.entry("corporal", ""),
          Map.entry("private", ""),
          Map.entry("lieutenant", ""),
          Map.entry("captain", ""),
          Map.entry("major", ""),
          Map.entry("colonel", ""));

  private NameWords() {}

  /** Whether a word says whose child somebody is: {@code oğlu}, {@code qızı}, {@code оглы}. */
  public static boolean childOf(String word) {
    return CHILD_OF.contains(word);
  }

  /** Whether it is such a word shortened, which a full stop follows: {@code Tural o.} */
  public static boolean shortChild(String word) {
    return SHORT_CHILD.contains(word);
  }

  /** Whether the last word of a patronymic is one of a woman's. */
  public static boolean daughterOf(String word) {
    return DAUGHTER.contains(word) || ends(word, FATHER_SHE);
  }

  /** Whether a word is a patronymic by its ending. */
  public static boolean patronymic(String word) {
    return ends(word, FATHER_HE) || ends(word, FATHER_SHE);
  }

  /** Whether a family name has the ending that only women's have. */
  public static boolean womans(String family) {
    return ends(family, SHE);
  }

  /** Whether a word tells two people of one name apart: {@code junior}, {@code младший}. */
  public static boolean byname(String word) {
    return BYNAMES.contains(word);
  }

  /** Whether a word, in lower case, may be a particle of a family name. */
  public static boolean particle(String word) {
    return PARTICLES.contains(word);
  }

  /** The sex that a form of address tells, "" where it tells none; null for any other word. */
  public static @Nullable String titleSex(String word) {
    return TITLES.get(word);
  }

  private static boolean ends(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
