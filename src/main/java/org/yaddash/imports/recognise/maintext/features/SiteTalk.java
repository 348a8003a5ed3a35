package org.yaddash.imports.recognise.maintext.features;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.words.Letters;

/**
 * Where a site speaks of itself instead of telling something: its rules for comments, its rights,
 * what must be linked when it is quoted, how to subscribe. Known by the beginnings of words, since
 * such sentences come in every case and tense. Also how much of a block is code, which some sites
 * offer for copying.
 */
final class SiteTalk {
  static final List<String> NAMES = List.of("siteTalk", "siteTalkNear", "siteTalkAlike", "code");

  private static final Set<String> STEMS =
      Set.of(
          // English
          "comment",
          "moderat",
          "subscr",
          "regist",
          "copyr",
          "tradem",
          "reprod",
          "republ",
          "redistr",
          "advert",
          "newsl",
          "passwo",
          "userna",
          "webmas",
          "bookma",
          "discla",
          "privac",
          "websit",
          "posted",
          "feedb",
          "permis",
          "login",
          "logged",
          "sponso",
          "rights",
          "reserve",
          // Russian and Ukrainian
          "коммент",
          "комента",
          "правоо",
          "перепеч",
          "передру",
          "цитиро",
          "гиперсс",
          "гіперпо",
          "ссылк",
          "редакц",
          "зареги",
          "регист",
          "авториз",
          "авторск",
          "пользов",
          "модерат",
          "сайт",
          "копиро",
          "воспрои",
          "роскомн",
          "подписк",
          "подпиш",
          "рассыл",
          "реклам",
          "рубрик",
          "голосу",
          "опрос",
          "поделит",
          "отправи",
          "форум",
          "новост",
          "материа",
          "матеріа",
          "рейтин",
          "просмо",
          "блог",
          "правил",
          "логин",
          "парол",
          "оценит",
          "запрещ",
          "страниц",
          "портал",
          "издани",
          "охраня",
          "защище",
          "охороня",
          // Azerbaijani and Turkish
          "şərh",
          "rəylər",
          "istinad",
          "müəllif",
          "hüquq",
          "sayt",
          "abunə",
          "paylaş",
          "yorum",
          "hakla",
          "üyeli",
          "qeydiy",
          "materia",
          "rekla",
          "redaks");

  private static final int SHORTEST = 4;
  private static final int LONGEST = 7;
  private static final int MOST_CHARACTERS = 600;
  private static final int NEAR = 3;
  private static final int MOST_HASHES = 1 << 16;
  private static final Set<Integer> KNOWN = hashes();

  /** Of what is known: nearly all else is told from it without a look at the set. */
  private static final BitSet HASHES = new BitSet(MOST_HASHES);

  static {
    KNOWN.forEach(hash -> HASHES.set(hash & MOST_HASHES - 1));
  }

  private static final boolean[] CODE = new boolean[128];

  static {
    for (char c : "<>={};\"/&".toCharArray()) {
      CODE[c] = true;
    }
  }

  private final int[] said;
  private final int[] words;
  private final double[] code;

  SiteTalk(Page page) {
    int size = page.size();
    said = new int[size + 1];
    words = new int[size + 1];
    code = new double[size];
    for (int i = 0; i < size; i++) {
      Block.Place place = page.block(i).place();
      int end = Math.min(place.end(), place.start() + MOST_CHARACTERS);
      said[i + 1] = said[i] + said(page.legacy().text(), place.start(), end);
      words[i + 1] = words[i] + Math.min(page.clue(i).words(), 60);
      code[i] = code(page.legacy().text(), place.start(), end);
    }
  }

  /**
   * Adds its numbers for a block from {@code at} on; gives where they end.
   *
   * @param alike how many such words the blocks alike have, and how many words in all
   */
  int of(int block, double[] numbers, int at, int[] alike) {
    int next = at;
    numbers[next++] = share(block, block + 1);
    numbers[next++] = share(Math.max(0, block - NEAR), Math.min(code.length, block + NEAR + 1));
    numbers[next++] = alike[1] == 0 ? 0 : (double) alike[0] / alike[1];
    numbers[next++] = code[block];
    return next;
  }

  /** How many such words a block has. */
  int said(int block) {
    return said[block + 1] - said[block];
  }

  private double share(int from, int to) {
    int all = words[to] - words[from];
    return all == 0 ? 0 : Math.min(1, (double) (said[to] - said[from]) / all);
  }

  private static int said(String text, int start, int end) {
    int said = 0;
    int length = 0;
    int hash = 0;
    boolean known = false;
    for (int i = start; i <= end; i++) {
      if (i < end && Letters.letter(text.charAt(i))) {
        if (++length <= LONGEST) {
          hash = hash * 31 + Letters.lower(text.charAt(i));
          known |= length >= SHORTEST && HASHES.get(hash & MOST_HASHES - 1) && KNOWN.contains(hash);
        }
      } else {
        said += known ? 1 : 0;
        known = false;
        length = 0;
        hash = 0;
      }
    }
    return said;
  }

  /** The share of the characters that only markup and programs are full of. */
  private static double code(String text, int start, int end) {
    int marks = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      marks += c < CODE.length && CODE[c] ? 1 : 0;
    }
    return end <= start ? 0 : (double) marks / (end - start);
  }

  private static Set<Integer> hashes() {
    Set<Integer> hashes = new HashSet<>();
    for (String stem : STEMS) {
      int hash = 0;
      for (int i = 0; i < stem.length(); i++) {
        hash = hash * 31 + stem.charAt(i);
      }
      hashes.add(hash);
    }
    return hashes;
  }
}
