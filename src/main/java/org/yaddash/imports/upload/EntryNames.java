package org.yaddash.imports.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of files in archives and forms: their letters, when nobody says which charset they are
 * in, and whether they stay inside.
 */
final class EntryNames {
  private static final int LONGEST = 1000;

  /** What packers on old Windows, DOS and Unix machines of the region wrote. */
  private static final List<Charset> CANDIDATES =
      List.of(
          Charset.forName("IBM866"),
          Charset.forName("windows-1251"),
          Charset.forName("KOI8-R"),
          Charset.forName("windows-1254"),
          Charset.forName("windows-1252"),
          Charset.forName("IBM437"));

  private static final Set<String> LITTER =
      Set.of(".ds_store", "thumbs.db", "desktop.ini", "__macosx", ".appledouble", "ehthumbs.db");

  /** The letters that make up half of any Russian text. */
  private static final String FREQUENT = "оеаинтсрвл";

  private EntryNames() {}

  /** UTF-8 when the bytes are that; empty otherwise. */
  static Optional<String> utf8(byte[] raw) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * The charset in which these bytes, all names of an archive that are not UTF-8, read best.
   *
   * @param names the names one after the other, parted by anything that is no letter
   */
  static Charset guess(byte[] names) {
    Charset best = CANDIDATES.get(0);
    int most = Integer.MIN_VALUE;
    for (Charset charset : CANDIDATES) {
      int score = readability(new String(names, charset));
      if (score > most) {
        most = score;
        best = charset;
      }
    }
    return best;
  }

  private static int readability(String text) {
    int score = 0;
    char before = ' ';
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 128) {
        score += readability(before, c);
      } else if (Character.isLetter(c) && isCyrillic(before)) {
        score -= 3;
      }
      before = c;
    }
    return score;
  }

  private static int readability(char before, char c) {
    if (!Character.isLetter(c)) {
      // box drawing, arrows, control characters: nobody names files so
      return Character.isISOControl(c) || c == '\uFFFD' ? -6 : -4;
    }
    boolean inWord = Character.isLetter(before);
    int score = 1;
    if (inWord && Character.isLowerCase(before) && Character.isUpperCase(c)) {
      score -= 4;
    }
    if (inWord && isCyrillic(before) != isCyrillic(c)) {
      score -= 3;
    }
    if (isCyrillic(c)) {
      score += Character.isLowerCase(c) ? 1 : 0;
      score += FREQUENT.indexOf(Character.toLowerCase(c)) >= 0 ? 2 : 0;
    }
    return score;
  }

  private static boolean isCyrillic(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
  }

  /** Why a name must not be used, as the end of a sentence; null when it is safe. */
  static @Nullable String danger(String name) {
    if (name.isBlank()) {
      return "is empty";
    }
    if (name.length() > LONGEST) {
      return "is longer than %d characters".formatted(LONGEST);
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      return "has control characters";
    }
    if (name.startsWith("/") || name.startsWith("\\")) {
      return "is absolute";
    }
    if (name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0))) {
      return "names a drive";
    }
    boolean named = false;
    for (String part : name.replace('\\', '/').split("/", -1)) {
      if (part.equals("..")) {
        return "leads outside the archive";
      }
      named |= !part.isEmpty() && !part.equals(".");
    }
    return named ? null : "is empty";
  }

  /**
   * The path of an entry inside its archive, with {@code /} between the folders, as old packers on
   * Windows did not write it; null when the name is not safe.
   */
  static @Nullable String inside(String name) {
    if (danger(name) != null) {
      return null;
    }
    StringBuilder path = new StringBuilder();
    for (String part : name.replace('\\', '/').split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        path.append(path.isEmpty() ? "" : "/").append(part);
      }
    }
    return path.toString();
  }

  /** What operating systems leave behind. */
  static boolean isLitter(String name) {
    for (String part : name.split("/", -1)) {
      if (part.startsWith("._") || LITTER.contains(part.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** A name in one line that can be stored and shown, whatever it was. */
  static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /**
   * The name of an uploaded file. A browser that uploads a folder sends paths, which are kept; of
   * anything that leads elsewhere only the last part is.
   */
  static String ofUpload(String filename) {
    String name = shown(filename.strip());
    if (inside(name) == null) {
      String slashed = name.replace('\\', '/');
      while (slashed.endsWith("/")) {
        slashed = slashed.substring(0, slashed.length() - 1);
      }
      name = slashed.substring(slashed.lastIndexOf('/') + 1);
      name = name.substring(name.indexOf(':') + 1);
    }
    @Nullable String inside = inside(name);
    return inside == null ? "file" : inside;
  }
}
