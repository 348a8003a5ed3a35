package org.yaddash.imports.recognise.people.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * What the first rows of a table of people call its columns. A head may stand below a title that
 * fills a row of its own, and have a second row: {@code Years} over {@code born} and {@code died}.
 *
 * @param meanings what each column holds: a field of victims, a part of the name, {@code number},
 *     or "" where its name says nothing
 * @param next the first row after the head
 * @param killed the words of the head by which those listed are dead ({@code Cause of death}), or
 *     null
 */
public record TableHead(List<String> meanings, int next, @Nullable Found<String> killed) {
  private static final int MOST_TITLES = 3;

  /** So many characters of a cell are looked at. */
  private static final int LONGEST_CELL = 80;

  /** What columns of whole names are called by the first letters of the words for their parts. */
  private static final Set<String> INITIALS = Set.of("фио", "fio", "saa", "саа");

  private static final int LONGEST_INITIALS = 3;

  private static final Map<String, String> MEANINGS = new HashMap<>();

  static {
    means("full", "name names fio фио имя имена ad adı ады ад и.о ф.и.о");
    means("family", "surname lastname last family фамилия soyadı soyad сојады");
    means("given", "first given forename forenames christian");
    means("patronymic", "patronymic father's father отчество отчества atasının ata атасынын");
    means("born", "born birth birthday рождения рожд родился doğum təvəllüd təvəllüdü doğulduğu");
    means("born", "тәвәллүд тәвәллүдү доғулдуғу доғум");
    means("died", "died death смерти гибели умер ölüm vəfat öldüyü өлүм вәфат");
    means("age", "age возраст лет yaş yaşı јашы");
    means(
        "occupation",
        "occupation profession job work trade занятие профессия должность работа работы peşə peşəsi"
            + " vəzifə vəzifəsi işi iş пешәси вәзифәси meslek mesleği");
    means(
        "residence",
        "lived address residence home street village town city district адрес жительства проживания"
            + " проживал улица село город район ünvan ünvanı yaşadığı küçə küçəsi kənd kəndi şəhər şəhəri"
            + " rayon rayonu үнваны јашадығы күчә кәнд шәһәр рајон");
    means("cause", "cause how manner причина səbəb səbəbi сәбәби sebebi");
    means("place", "place where место yer yeri јери");
    means("burialPlace", "buried burial grave похоронен захоронения dəfn məzar qəbir дәфн");
    means(
        "circumstances",
        "circumstances notes note remarks remark обстоятельства примечания примечание qeyd qeydlər"
            + " гејд");
    means("status", "status fate судьба taleyi");
    means("sex", "sex gender пол cinsi cins");
    means("birthplace", "birthplace");
    means("number", "no № number nr п/п s/n n");
  }

  /** Reads the head of a table's rows. */
  public static TableHead of(String text, List<Block.Row> rows) {
    int at = 0;
    while (at + 1 < rows.size() && at < MOST_TITLES && rows.get(at).filled() == 1) {
      at++;
    }
    Block.Row row = rows.get(at);
    List<Set<String>> said = said(text, row);
    List<String> meanings = meanings(said);
    if (!named(meanings)) {
      return new TableHead(List.of(), 0, null);
    }
    int after = at + 1;
    if (after < rows.size()) {
      List<Set<String>> below = said(text, rows.get(after));
      if (continues(text, rows.get(after), below)) {
        meanings = together(meanings, below);
        after++;
      }
    }
    return new TableHead(meanings, after, killed(text, row));
  }

  private static boolean named(List<String> meanings) {
    return meanings.contains("full") || meanings.contains("family");
  }

  /** What the words of each cell mean. */
  private static List<Set<String>> said(String text, Block.Row row) {
    List<Set<String>> said = new ArrayList<>();
    for (Block.Place cell : row.cells()) {
      Set<String> meanings = new HashSet<>();
      int end = Math.min(cell.end(), cell.start() + LONGEST_CELL);
      for (Token token : Tokens.of(text, cell.start(), end)) {
        String meaning = MEANINGS.get(token.lower());
        if (meaning != null) {
          meanings.add(meaning);
        }
      }
      if (INITIALS.contains(letters(text, cell.start(), end))) {
        meanings.add("full");
      }
      said.add(meanings);
    }
    return said;
  }

  /** The letters of a cell and nothing else, in lower case: {@code фио} of {@code Ф. И. О.}. */
  private static String letters(String text, int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to && letters.length() <= LONGEST_INITIALS; i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    return letters.toString();
  }

  private static List<String> meanings(List<Set<String>> said) {
    List<String> meanings = new ArrayList<>();
    for (Set<String> cell : said) {
      meanings.add(one(cell));
    }
    return givenBesideFamily(meanings);
  }

  /** Beside a column of surnames, a "name" is the given one. */
  private static List<String> givenBesideFamily(List<String> meanings) {
    return meanings.contains("family")
        ? meanings.stream().map(one -> one.equals("full") ? "given" : one).toList()
        : meanings;
  }

  /** What a cell of several words means: {@code Place of birth}, {@code Surname, first name}. */
  private static String one(Set<String> said) {
    boolean more = said.contains("given") || said.contains("full");
    if (said.contains("family") && more) {
      return "full";
    }
    if (said.contains("patronymic") && !said.contains("family") && !said.contains("given")) {
      return "patronymic";
    }
    if (said.contains("place")) {
      return said.contains("born")
          ? "birthplace"
          : said.contains("burialPlace")
              ? "burialPlace"
              : said.contains("occupation")
                  ? "occupation"
                  : said.contains("residence") && !said.contains("died") ? "residence" : "place";
    }
    if (said.contains("residence") && said.contains("born")) {
      // "Village of birth"
      return "birthplace";
    }
    for (String meaning :
        List.of(
            "cause",
            "circumstances",
            "burialPlace",
            "birthplace",
            "born",
            "died",
            "age",
            "occupation",
            "residence",
            "status",
            "sex",
            "family",
            "given",
            "full",
            "patronymic",
            "number")) {
      if (said.contains(meaning)) {
        return meaning;
      }
    }
    return "";
  }

  /** Whether a row goes on with the head: each of its cells is empty or names a column. */
  private static boolean continues(String text, Block.Row row, List<Set<String>> said) {
    boolean some = false;
    for (int c = 0; c < said.size(); c++) {
      Block.Place cell = row.cells().get(c);
      if (cell.end() > cell.start() && !row.fromAbove(cell)) {
        some = true;
        for (int i = cell.start(); i < cell.end(); i++) {
          if (Character.isDigit(text.charAt(i))) {
            return false;
          }
        }
        if (said.get(c).isEmpty()) {
          return false;
        }
      }
    }
    return some;
  }

  private static List<String> together(List<String> above, List<Set<String>> below) {
    List<String> together = new ArrayList<>(above);
    for (int c = 0; c < below.size(); c++) {
      String one = one(below.get(c));
      if (!one.isEmpty()) {
        while (together.size() <= c) {
          together.add("");
        }
        together.set(c, one);
      }
    }
    return givenBesideFamily(together);
  }

  private static @Nullable Found<String> killed(String text, Block.Row row) {
    for (Block.Place cell : row.cells()) {
      for (Token token :
          Tokens.of(text, cell.start(), Math.min(cell.end(), cell.start() + LONGEST_CELL))) {
        if ("died".equals(MEANINGS.get(token.lower()))) {
          return Found.at("killed", text, token.start(), token.end());
        }
      }
    }
    return null;
  }

  private static void means(String meaning, String words) {
    for (String word : words.split(" ", -1)) {
      MEANINGS.putIfAbsent(word, meaning);
    }
  }
}
