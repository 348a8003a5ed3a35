package org.yaddash.imports.recognise.people.words;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Word;

/** The verbs by which a sentence says that somebody was killed or wounded, or is missing. */
public final class Happenings {
  private static final Set<String> HAPPENED =
      Set.of(
          "killed",
          "murdered",
          "slain",
          "executed",
          "massacred",
          "wounded",
          "injured",
          "crushed",
          "shot",
          "bayoneted",
          "drowned",
          "perished",
          "disappeared",
          "vanished",
          "stabbed",
          "погиб",
          "погибла",
          "погибли",
          "убит",
          "убита",
          "убиты",
          "ранен",
          "ранена",
          "ранены",
          "расстрелян",
          "расстреляна",
          "расстреляны",
          "застрелен",
          "застрелена",
          "застрелены",
          "заколот",
          "заколота",
          "раздавлен",
          "раздавлена",
          "утонул",
          "утонула",
          "утонули",
          "пропал",
          "пропала",
          "пропали",
          "сгорел",
          "сгорела",
          "həlak",
          "şəhid",
          "öldürülüb",
          "öldürüldü",
          "öldürülmüşdür",
          "öldürülmüş",
          "yaralanıb",
          "yaralandı",
          "yaralanmışdır",
          "güllələndi",
          "güllələnib",
          "itkin",
          "boğuldu",
          "boğulub",
          "kayboldu",
          "һәлак",
          "шәһид",
          "өлдүрүлдү",
          "өлдүрүлүб",
          "јараланды",
          "јараланыб");

  /** Said of any death; here only with what says that it was no natural one. */
  private static final Set<String> DIED =
      Set.of(
          "died",
          "умер",
          "умерла",
          "умерли",
          "скончался",
          "скончалась",
          "vəfat",
          "öldü",
          "ölüb",
          "keçinib");

  private static final Set<String> HURT =
      Set.of(
          "wounds",
          "wound",
          "injuries",
          "ран",
          "ранений",
          "ранения",
          "травм",
          "yaralardan",
          "yaradan",
          "yaralarından",
          "xəsarətdən");
  private static final Word.Trait MENTIONS = Word.Trait.among(HAPPENED, DIED);

  private Happenings() {}

  /** Whether some of the words may say so. */
  public static boolean mentioned(List<Token> tokens) {
    return MENTIONS.any(tokens);
  }

  /** Whether a word says so by itself: {@code killed}, but not {@code died}. */
  public static boolean whole(Token token) {
    return HAPPENED.contains(token.lower());
  }

  /**
   * Whether the word at a token says so: also {@code died}, when it was {@code of his wounds}; not
   * {@code həlak olmayıb}, which denies it, nor {@code убит горем}.
   */
  public static boolean tells(String text, List<Token> tokens, int at, @Nullable String language) {
    Token token = tokens.get(at);
    if (at + 1 < tokens.size() && unsays(tokens.get(at + 1))) {
      return false;
    }
    return whole(token) || DIED.contains(token.lower()) && violently(text, tokens, at, language);
  }

  private static boolean unsays(Token next) {
    String word = next.lower();
    return word.startsWith("olma") || word.startsWith("олма") || word.equals("горем");
  }

  /** Whether a text is in a language whose verbs stand last. */
  public static boolean turkic(@Nullable String language) {
    return language != null && (language.startsWith("az") || language.equals("tr"));
  }

  /** Whether the words after "died" say that it was of wounds, or of what kills. */
  private static boolean violently(
      String text, List<Token> tokens, int died, @Nullable String language) {
    boolean turkic = turkic(language);
    int from = turkic ? Math.max(0, died - 8) : died + 1;
    int to = turkic ? died : Math.min(tokens.size(), died + 8);
    for (int i = from; i < to; i++) {
      if (HURT.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return Fates.cause(text, tokens, from, to) != null;
  }
}
